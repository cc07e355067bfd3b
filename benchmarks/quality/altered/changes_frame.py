"""What stands around an account: headline, byline, agency marks, credit, date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from altered.chance import chosen, pick
from altered.manuscript import Manuscript, Statement, Word
from altered.wordlists import alternatives, swapped, words


def headline(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the headline's words go, and others that have a synonym take it."""
    title = manuscript.title
    gone = chosen(range(len(title.words)), strength, seed, "headline")
    kept = [word for n, word in enumerate(title.words) if n not in gone]
    table = alternatives("synonyms")
    told = [Word(other) if (other := swapped(word.text, table)) else word for word in kept]
    return replace(manuscript, title=title.changed(told or title.words[:1], "headline"))


def agency_marks(manuscript: Manuscript) -> Manuscript:
    """The manuscript as an agency's copy is set: dateline before the first sentence, and its byline."""
    dateline = f"{words()['dateline']} ({words()['agency_initials']}) —"
    first, *others = manuscript.statements
    marks = [Word(part, (words()["agency"], n)) for n, part in enumerate(dateline.split())]
    lead = first.changed([*marks, *first.words], "dateline added")
    marked = manuscript.with_statements([lead, *others])
    return replace(marked, byline=f"By {words()['agency']}")


def own_byline(manuscript: Manuscript, seed: str) -> Manuscript:
    """The manuscript signed by a writer of its outlet."""
    return replace(manuscript, byline=pick(words()["bylines"], seed, "byline"))


def credit(manuscript: Manuscript, outlet: str, seed: str) -> Manuscript:
    """The manuscript with the outlet it follows named in one of its first sentences outside quotations."""
    statements = list(manuscript.statements)
    place = next((n for n, s in enumerate(statements) if not any(m in s.text for m in '“”"')), 0)
    where, form = pick(words()["credits"], seed, "credit")
    named = [Word(part) for part in form.format(outlet=outlet).split()]
    statements[place] = _credited(statements[place], where, named)
    return manuscript.with_statements(statements)


def _credited(statement: Statement, where: str, named: list[Word]) -> Statement:
    told = list(statement.words)
    if where == "before":
        return statement.changed([*named, *told], "credit added")
    if named[0].text == ",":
        named = named[1:]
    last = told[-1]
    told[-1] = replace(last, text=last.text.rstrip(".") + ",")
    return statement.changed([*told, *named], "credit added")


def dated(manuscript: Manuscript, days: int) -> Manuscript:
    """The manuscript published so many days after (or before) the day it bears."""
    day = date.fromisoformat((manuscript.published or "")[:10]) + timedelta(days=days)
    return replace(manuscript, published=day.isoformat())
