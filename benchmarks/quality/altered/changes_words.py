"""Other words for the same: synonyms, reporting verbs, numbers, dates, misspelt names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from altered.chance import chosen, draw, pick
from altered.manuscript import Manuscript, Statement, Word, beside
from altered.wordlists import alternatives, swapped, words

Swap = Callable[[str], str | None]
"""What a word is replaced by; None where it stays. Several words may stand for one."""

_AMOUNT = re.compile(
    r"(?P<open>[$£€(“\"]*)(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?P<close>[.,;:)”\"]*)"
)
_LEAST_ROUNDED = 11
_ARTICLES = ("a", "an")
_LEAST_NAME = 5


def synonyms(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the words that have a synonym are replaced, quotations left alone."""
    return swap_words(manuscript, strength, seed, "synonym", by_table(alternatives("synonyms")))


def reporting_verbs(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the reporting verbs are replaced: "said" by "stated"."""
    return swap_words(manuscript, strength, seed, "reporting verb", by_table(alternatives("reporting_verbs")))


def numbers_spelled(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the numbers up to twenty change between digits and words."""
    spelled = words()["small_numbers"]
    table = {word: str(value) for value, word in enumerate(spelled) if value > 1}
    table |= {str(value): word for value, word in enumerate(spelled) if value > 1}
    return swap_words(manuscript, strength, seed, "number spelled", lambda word: _respelled(word, table))


def numbers_rounded(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the numbers in digits become a rounder one with "about" before it.

    Years stay, and so do numbers that are rough already.
    """
    return swap_words(
        manuscript,
        strength,
        seed,
        "number rounded",
        _rounded,
        unless_near=frozenset(words()["rough"]) | _months(),
    )


def dates(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the dates change their form: "March 12" and "12 March", "Tuesday" and its date."""
    swap = _weekday_swap(manuscript.published)
    turned = manuscript.with_statements([_turn_dates(s, strength, seed) for s in manuscript.statements])
    return (
        swap_words(turned, strength, seed, "date form", swap, unless_near=frozenset(words()["part_of_day"]))
        if swap
        else turned
    )


def misspelt_names(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the names are misspelt, each the same way throughout."""
    names = sorted(
        {core for s in manuscript.statements for word in s.words[1:] if (core := _name(word.text))}
    )
    if not names:
        return manuscript
    picked = chosen(range(len(names)), strength, seed, "name")
    table = {names[n]: _misspelt(names[n], seed) for n in picked}

    def swap(text: str) -> str | None:
        core = _core(text)
        return text.replace(core, table[core]) if core in table else None

    return swap_words(manuscript, 1.0, seed, "name misspelt", swap)


def swap_words(
    manuscript: Manuscript,
    strength: float,
    seed: str,
    name: str,
    swap: Swap,
    *,
    unless_near: frozenset[str] = frozenset(),
) -> Manuscript:
    """Replace a share of the words of the body for which ``swap`` has something else."""
    statements = manuscript.statements
    places = [
        (s, w)
        for s, statement in enumerate(statements)
        for w, word in enumerate(statement.words)
        if swap(word.text) and not is_quoted(statement, w) and not unless_near & _neighbours(statement, w)
    ]
    if not places:
        return manuscript
    picked = {places[n] for n in chosen(range(len(places)), strength, seed, name)}

    def altered(s: int, statement: Statement) -> Statement:
        if not any((s, w) in picked for w in range(len(statement.words))):
            return statement
        return statement.changed(_put(statement, lambda w: (s, w) in picked, swap), name)

    return manuscript.with_statements([altered(s, statement) for s, statement in enumerate(statements)])


def _neighbours(statement: Statement, place: int) -> frozenset[str]:
    """The words before and after a word, in small letters."""
    near = (*statement.words[max(0, place - 1) : place], *statement.words[place + 1 : place + 2])
    return frozenset(_core(word.text).lower() for word in near)


def _put(statement: Statement, is_picked: Callable[[int], bool], swap: Swap) -> list[Word]:
    found: list[Word] = []
    for w, word in enumerate(statement.words):
        other = swap(word.text) if is_picked(w) else None
        if other and found and found[-1].text in _ARTICLES:
            found[-1] = replace(found[-1], text="an" if other[0] in "aeiou" else "a")
        found += _in_place_of(word, other) if other else [word]
    return found


def _in_place_of(word: Word, other: str) -> list[Word]:
    """The words put for a word; the last of them holds its place."""
    *before, last = other.split()
    return [
        *(Word(part, beside(word.root, n)) for n, part in enumerate(before, start=1)),
        Word(last, word.root),
    ]


def is_quoted(statement: Statement, place: int) -> bool:
    """Whether a word of a statement stands in quotation marks, judged by the marks before it."""
    before = " ".join(word.text for word in statement.words[: place + 1])
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before[-1:] in '”"'


def by_table(table: Mapping[str, str]) -> Swap:
    """A swap by a table of words."""
    return lambda text: swapped(text, table)


def _respelled(text: str, table: Mapping[str, str]) -> str | None:
    core = _core(text)
    other = table.get(core.lower())
    return text.replace(core, other) if other and core else None


def _rounded(text: str) -> str | None:
    found = _AMOUNT.fullmatch(text)
    if not found:
        return None
    value = float(found["number"].replace(",", ""))
    is_year = re.fullmatch(r"(19|20)\d\d", found["number"])
    if is_year or value < _LEAST_ROUNDED:
        return None
    step = 5 * 10 ** (len(str(int(value))) - 2)
    near = round(value / step) * step
    if near == value:
        return None
    return f"about {found['open']}{near:,}{found['close']}"


def _months() -> frozenset[str]:
    """The months in small letters, in full and as the first three letters: next to them stands a day."""
    return frozenset(form for month in words()["months"] for form in (month.lower(), month[:3].lower()))


def _weekday_swap(published: str | None) -> Swap | None:
    """Weekdays to the dates they had in the week up to publication."""
    if published is None:
        return None
    day = date.fromisoformat(published[:10])
    week = [day - timedelta(days=back) for back in range(7)]
    names, months = words()["weekdays"], words()["months"]
    table = {names[d.weekday()]: f"{months[d.month - 1]} {d.day}" for d in week}
    return lambda text: text.replace(core, table[core]) if (core := _core(text)) in table else None


def _turn_dates(statement: Statement, strength: float, seed: str) -> Statement:
    """Month and day change places where both stand side by side; the words keep their roots."""
    found = list(statement.words)
    turned = False
    for n, (first, second) in enumerate(zip(statement.words, statement.words[1:], strict=False)):
        if _is_date(first.text, second.text) and draw(seed, "turn", statement.root, n) < strength:
            day = second.text.rstrip(",.;:")
            found[n] = replace(second, text=day)
            found[n + 1] = replace(first, text=first.text + second.text[len(day) :])
            turned = True
    return statement.changed(found, "date form") if turned else statement


def _is_date(first: str, second: str) -> bool:
    months = words()["months"]
    return first in months and second.rstrip(",.;:").isdigit() and len(second.rstrip(",.;:")) <= 2


def _core(text: str) -> str:
    return text.strip("\"'“”‘’.,;:!?()").removesuffix("'s").removesuffix("’s")


def _name(text: str) -> str | None:
    """The name that a word is: a capital and small letters, five or more; no month or weekday."""
    core = _core(text)
    known = (*words()["months"], *words()["weekdays"])
    named = len(core) >= _LEAST_NAME and core.isalpha() and core.istitle() and core not in known
    return core if named else None


def _misspelt(name: str, seed: str) -> str:
    """The name with two inner letters changed about, or one doubled or left out."""
    at = 2 + int(draw(seed, name, "at") * (len(name) - 3))
    forms = [
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1 :],
        name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :],
    ]
    return pick([form for form in forms if form != name], seed, name, "form")
