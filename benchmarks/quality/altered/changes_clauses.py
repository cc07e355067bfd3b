"""Other sentences for the same: active and passive, clauses and speaker changed about.

The patterns are narrow on purpose: what they do not surely fit they leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from altered.chance import chosen
from altered.manuscript import Manuscript, Statement, Word, beside
from altered.wordlists import listed, words

Turn = Callable[[Statement], "list[Word] | None"]
"""A statement's words in another order, with what that needs; None where the pattern does not fit."""

_NAMES = r"(?:(?:The|A|An|[A-Z][\w’'.-]*)(?: [\w’'-]+){0,6}?)"
_THING = r"(?:(?:the|a|an|his|her|their|its|[A-Z][\w’'-]*|\d[\d,]*)(?: [\w’'-]+){0,4}?)"
_PREPOSITION = (
    "on|in|at|after|before|when|as|because|while|for|from|near|during|last|this|to|into|out|with|of|over|against"
    "|through|under"
)
_AFTER = rf"(?P<rest>(?: (?:{_PREPOSITION})\b.*)?\.)"
_LOWERED = "after|although|because|before|once|though|when|while"
_LEAST_MAIN = 5
"""A main clause of fewer words is likely part of something else: "days after", "the moment when"."""
_RELATIVE = r"(?:who|which|and|but|as|that|where|when)\b"
_PLURAL = re.compile(r"(?:\d[\d,]*|two|three|four|five|six|many|several)\b|.*[^s']s$")


def passive(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the simple clauses change between active and passive."""
    return turn_statements(manuscript, strength, seed, "voice", _voice)


def clause_order(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the sentences that open with a clause or end with a speaker are turned about."""
    return turn_statements(manuscript, strength, seed, "clause order", _clauses)


def shorten(manuscript: Manuscript, strength: float, seed: str) -> Manuscript:
    """A share of the sentences with something between commas, or after the last one, lose that."""
    return turn_statements(manuscript, strength, seed, "shortened", _shorter)


def turn_statements(manuscript: Manuscript, strength: float, seed: str, name: str, turn: Turn) -> Manuscript:
    """Turn a share of the statements for which ``turn`` has another order."""
    statements = manuscript.statements
    turned = {n: other for n, statement in enumerate(statements) if (other := turn(statement))}
    if not turned:
        return manuscript
    picked = chosen(turned, strength, seed, name)
    return manuscript.with_statements(
        [s.changed(turned[n], name) if n in picked else s for n, s in enumerate(statements)]
    )


def _voice(statement: Statement) -> list[Word] | None:
    verbs = listed(words()["passive"])
    text = statement.text
    active = re.fullmatch(rf"(?P<who>{_NAMES}) (?P<verb>{verbs}) (?P<what>{_THING}){_AFTER}", text)
    if active:
        be = "were" if _PLURAL.match(active["what"]) else "was"
        verb = _part(statement, active, "verb")
        return [
            *_capital(_part(statement, active, "what")),
            Word(be, beside(verb[0].root, 1)),
            *verb,
            Word("by", beside(verb[0].root, 2)),
            *_small(_part(statement, active, "who")),
            *_part(statement, active, "rest"),
        ]
    told = re.fullmatch(
        rf"(?P<what>{_NAMES}) (?:was|were) (?P<verb>{verbs}) by (?P<who>{_THING}){_AFTER}", text
    )
    if told:
        parts = [_part(statement, told, name) for name in ("who", "verb", "what", "rest")]
        return [*_capital(parts[0]), *parts[1], *_small(parts[2]), *parts[3]]
    return None


def _clauses(statement: Statement) -> list[Word] | None:
    """A clause from the front to the end, or "..., X said." to "X said that ..."."""
    text = statement.text
    if any(mark in text for mark in '“”"'):
        return None
    opening = re.fullmatch(
        rf"(?P<clause>(?:{listed(words()['subordinators'])}) [^,]+), (?P<main>[^,]+(?:,[^,]+)?)\.", text
    )
    if opening:
        main, clause = _part(statement, opening, "main"), _part(statement, opening, "clause")
        return [*_capital(main), *_stopped(_small(clause))]
    closing = re.fullmatch(rf"(?P<told>.+), (?!{_RELATIVE})(?P<who>[^,]{{2,60}}) (?P<verb>said)\.", text)
    following = re.fullmatch(rf"(?P<main>[^,]+) (?P<clause>(?:{_LOWERED})\b [^,]+)\.", text)
    if following and len(following["main"].split()) >= _LEAST_MAIN:
        main, clause = _part(statement, following, "main"), _part(statement, following, "clause")
        last = clause[-1]
        return [*_capital(clause[:-1]), Word(f"{last.text},", last.root), *_stopped(_small(main))]
    if closing:
        who, verb, told = (_part(statement, closing, name) for name in ("who", "verb", "told"))
        return [
            *_capital(who),
            *_bare(verb),
            Word("that", beside(verb[0].root, 1)),
            *_stopped(_small(_bare(told))),
        ]
    return None


def _shorter(statement: Statement) -> list[Word] | None:
    """The words up to a comma, without what follows up to the next comma or the full stop."""
    opens_with = statement.words[0].text
    if opens_with in words()["adverbial"] or any(mark in statement.text for mark in '“”"'):
        return None
    aside = re.fullmatch(r"(?P<before>[^,]+), [^,]+, (?P<after>[^,]+\.)", statement.text)
    if aside and len(aside["before"].split()) < _LEAST_MAIN:
        return [*_part(statement, aside, "before"), *_part(statement, aside, "after")]
    trailing = re.fullmatch(r"(?P<before>.+), [^,]+\.", statement.text)
    if trailing and len(trailing["before"].split()) >= _LEAST_MAIN:
        return _stopped(_part(statement, trailing, "before"))
    return None


def _part(statement: Statement, found: re.Match[str], name: str) -> list[Word]:
    """The words that a group of the pattern stands on; a word's punctuation outside it is cut off."""
    start, end = found.span(name)
    return list(_within(statement, start, end))


def _within(statement: Statement, start: int, end: int) -> Iterator[Word]:
    position = 0
    for word in statement.words:
        first, last = max(position, start), min(position + len(word.text), end)
        if first < last:
            piece = word.text[first - position : last - position]
            yield Word(piece, word.root)
        position += len(word.text) + 1


def _capital(found: list[Word]) -> list[Word]:
    head = found[0]
    return [Word(head.text[:1].upper() + head.text[1:], head.root), *found[1:]]


def _small(found: list[Word]) -> list[Word]:
    """The words with a small letter first where the first is no name, as far as a word list can tell."""
    head = found[0]
    if head.text in words()["small_inside"] or head.text in words()["subordinators"]:
        return [Word(head.text[0].lower() + head.text[1:], head.root), *found[1:]]
    return found


def _bare(found: list[Word]) -> list[Word]:
    return [*found[:-1], Word(found[-1].text.rstrip(",."), found[-1].root)]


def _stopped(found: list[Word]) -> list[Word]:
    return [*found[:-1], Word(found[-1].text.rstrip(",.") + ".", found[-1].root)]
