"""Kinds of altered story, by name: what is done to which account, and what evidence that leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from altered import changes_clauses, changes_frame, changes_order, changes_quotes, changes_words
from altered.manuscript import Manuscript
from altered.stories import AlteredStory, Event, Evidence, Link
from altered.wordlists import words

Change = Callable[[Manuscript, float, str], Manuscript]
"""A manuscript altered by a strength from 0 to 1; the seed decides what is chosen."""

Made = tuple[tuple[Manuscript, ...], tuple[Link, ...]]
"""The manuscripts at hand, bystanders aside, and the links between them."""

Recipe = Callable[[Event, float, str], Made]

STRENGTHS = (0.1, 0.3, 0.5, 0.7, 0.9)


def every_story(events: Mapping[str, Event], kinds: Iterable[str]) -> Iterator[AlteredStory]:
    """A story of every kind and strength from every event; accounts that are independent once."""
    for kind in kinds:
        for strength in STRENGTHS[:1] if kind == INDEPENDENT else STRENGTHS:
            for event in events.values():
                yield make_story(event, kind, strength)


def make_story(event: Event, kind: str, strength: float) -> AlteredStory:
    """One story. An account of the event that has no part in the copying stands by where there is one."""
    made, links = RECIPES[kind](event, strength, f"{event.name}/{kind}")
    used = {key for m in made for key in (m.key, *(s.root[0] for s in m.statements if s.root))}
    bystanders = [account for account in event.accounts if account.key not in used][:1]
    return AlteredStory(kind, strength, event.name, (*made, *bystanders), links)


def copy_of(manuscript: Manuscript, key: str, number: int = 0) -> Manuscript:
    """The manuscript under another key and outlet, without its frame."""
    outlet = [name for name in words()["outlets"] if name != manuscript.outlet][-1 - number]
    return replace(manuscript, key=key, outlet=outlet, byline="", tagline="")


def rework(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """All changes that leave no trace of a direction; a third of the strength for leaving out and moving."""
    for change in (
        changes_words.synonyms,
        changes_words.reporting_verbs,
        changes_words.numbers_spelled,
        changes_words.dates,
        changes_clauses.passive,
        changes_clauses.clause_order,
    ):
        manuscript = change(manuscript, strength, seed)
    return changes_order.move(changes_order.drop(manuscript, strength / 3, seed), strength / 3, seed)


def rewrite(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """``rework``, with numbers rounded and quotations cut too."""
    told = rework(manuscript, strength, seed)
    return changes_quotes.cut_quotes(changes_words.numbers_rounded(told, strength, seed), strength, seed)


def retell(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """``rewrite``, with sentences shortened, and more left out and moved: as far as the rules go."""
    told = changes_clauses.shorten(rewrite(manuscript, strength, seed), strength, seed)
    more = f"{seed}/more"
    return changes_order.move(changes_order.drop(told, strength / 3, more), strength, more)


def altered_by(change: Change, evidence: Evidence = "none") -> Recipe:
    """One copy of one account, altered in one way; both of one day, neither credits the other.

    Where an account has nothing to alter in this way (no quotation, no number) there is no evidence either.
    """

    def recipe(event: Event, strength: float, seed: str) -> Made:
        source = event.accounts[0]
        copy = change(copy_of(source, "copy"), strength, seed)
        left = evidence if _traces(copy) & TRACES else "none"
        return (source, copy), (Link(source.key, copy.key, left),)

    return recipe


TRACES = frozenset({"number rounded", "quote cut", "quote elided", "name misspelt"})
"""Changes of words after which one can tell, or guess, which version was first."""


def _traces(manuscript: Manuscript) -> frozenset[str]:
    return frozenset(change for statement in manuscript.statements for change in statement.changes)


def mixed(event: Event, strength: float, seed: str) -> Made:
    """Paragraphs of a second account put in place of some of the first's."""
    first, second = event.accounts[0], (*event.accounts[1:], event.elsewhere)[0]
    copy = changes_order.mix(copy_of(first, "copy"), second, strength, seed)
    return (first, second, copy), (Link(first.key, copy.key), Link(second.key, copy.key))


def with_own_paragraphs(event: Event, strength: float, seed: str) -> Made:
    """Paragraphs that nobody at hand has are put in."""
    source = event.accounts[0]
    copy = changes_order.add(copy_of(source, "copy"), event.elsewhere, strength, seed)
    return (source, copy), (Link(source.key, copy.key),)


def credited(event: Event, strength: float, seed: str) -> Made:
    """A reworked copy that names its source's outlet."""
    source = event.accounts[0]
    copy = changes_frame.credit(rework(copy_of(source, "copy"), strength, seed), source.outlet, seed)
    return (source, copy), (Link(source.key, copy.key, "firm"),)


def dated(days: int, evidence: Evidence) -> Recipe:
    """A reworked copy of another day than its source."""

    def recipe(event: Event, strength: float, seed: str) -> Made:
        source = event.accounts[0]
        copy = changes_frame.dated(rework(copy_of(source, "copy"), strength, seed), days)
        return (source, copy), (Link(source.key, copy.key, evidence),)

    return recipe


def undated(event: Event, strength: float, seed: str) -> Made:
    """A reworked copy that bears no date."""
    source = event.accounts[0]
    copy = replace(rework(copy_of(source, "copy"), strength, seed), published=None)
    return (source, copy), (Link(source.key, copy.key),)


def agency_copy(*, marked: bool) -> Recipe:
    """An agency's account and a reworked copy of it, with or without the agency's marks."""

    def recipe(event: Event, strength: float, seed: str) -> Made:
        wire = replace(event.accounts[0], outlet=words()["agency"])
        source = changes_frame.agency_marks(wire)
        told = rework(copy_of(wire, "copy"), strength, seed)
        copy = changes_frame.agency_marks(told) if marked else changes_frame.own_byline(told, seed)
        return (source, copy), (Link(source.key, copy.key, "firm" if marked else "weak"),)

    return recipe


def siblings(*, marked: bool) -> Recipe:
    """Two reworked copies of an agency's account that is not at hand; neither came from the other."""

    def recipe(event: Event, strength: float, seed: str) -> Made:
        wire = replace(event.accounts[0], outlet=words()["agency"])
        copies = [rework(copy_of(wire, f"copy{n}", n), strength, f"{seed}/{n}") for n in (0, 1)]
        framed = [
            changes_frame.agency_marks(copy) if marked else changes_frame.own_byline(copy, f"{seed}/{n}")
            for n, copy in enumerate(copies)
        ]
        return tuple(framed), tuple(
            Link(wire.outlet, copy.key, "firm" if marked else "none", absent=True) for copy in framed
        )

    return recipe


def chain(*, credits: bool) -> Recipe:
    """A copy of a copy. The first misspells names, which the second carries on."""

    def recipe(event: Event, strength: float, seed: str) -> Made:
        source = event.accounts[0]
        first = rework(copy_of(source, "copy0", 0), strength, f"{seed}/0")
        first = changes_words.misspelt_names(first, 0.5, seed)
        second = rework(copy_of(first, "copy1", 1), strength, f"{seed}/1")
        if credits:
            second = changes_frame.credit(second, first.outlet, f"{seed}/1")
            first = changes_frame.credit(first, source.outlet, f"{seed}/0")
        evidence: Evidence = "firm" if credits else "weak"
        links = (Link(source.key, first.key, evidence), Link(first.key, second.key, evidence))
        return (source, first, second), links

    return recipe


def independent(event: Event, strength: float, seed: str) -> Made:
    """Accounts of one event by people who did not read one another."""
    del strength, seed
    return event.accounts, ()


INDEPENDENT = "independent"

RECIPES: Mapping[str, Recipe] = {
    "sentences dropped": altered_by(changes_order.drop),
    "cut from the end": altered_by(changes_order.truncate),
    "sentences moved": altered_by(changes_order.move),
    "synonyms": altered_by(changes_words.synonyms),
    "reporting verbs": altered_by(changes_words.reporting_verbs),
    "active and passive": altered_by(changes_clauses.passive),
    "clause order": altered_by(changes_clauses.clause_order),
    "sentences shortened": altered_by(changes_clauses.shorten),
    "numbers spelled": altered_by(changes_words.numbers_spelled),
    "numbers rounded": altered_by(changes_words.numbers_rounded, "weak"),
    "date forms": altered_by(changes_words.dates),
    "names misspelt": altered_by(changes_words.misspelt_names, "weak"),
    "quotes cut": altered_by(changes_quotes.cut_quotes, "weak"),
    "quotes elided": altered_by(changes_quotes.elide_quotes, "firm"),
    "headline": altered_by(changes_frame.headline),
    "reworked": altered_by(rework),
    "rewritten": altered_by(rewrite, "weak"),
    "retold": altered_by(retell, "weak"),
    "two sources mixed": mixed,
    "own paragraphs": with_own_paragraphs,
    "reworked, credited": credited,
    "reworked, a day later": dated(1, "firm"),
    "reworked, a day earlier": dated(-1, "contrary"),
    "reworked, undated": undated,
    "agency copy, marks kept": agency_copy(marked=True),
    "agency copy, marks gone": agency_copy(marked=False),
    "two copies of an absent wire, marked": siblings(marked=True),
    "two copies of an absent wire, unmarked": siblings(marked=False),
    "copy of a copy": chain(credits=False),
    "copy of a copy, credited": chain(credits=True),
    INDEPENDENT: independent,
}
"""Every kind of story, by the name it has in the tables."""
