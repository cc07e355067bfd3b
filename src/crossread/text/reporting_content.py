"""What a source is said to say: the stretch of a sentence that a reporting verb or phrase governs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from crossread.text.adverbials import Range
from crossread.text.circumstances import only_circumstances, past_circumstances, past_hearer
from crossread.text.grammar import (
    is_adverb,
    is_gerund,
    is_infinitive,
    is_one_of,
    is_verb,
    is_word,
)
from crossread.text.noun_phrases import LONGEST_PHRASE
from crossread.text.tokens import Token

Tokens = Sequence[Token]
_FINAL = frozenset({".", "!", "?", ":", ";", ",", "—", "–", "-", "…"})
_HARD = frozenset({";", "—", "–", ":"})
_DASHES = frozenset({"—", "–"})


def floor_of(tokens: Tokens, i: int) -> int:
    """Where the part of the sentence that holds token ``i`` starts: after a semicolon, dash or colon."""
    return next((k + 1 for k in range(i - 1, -1, -1) if tokens[k].text in _HARD), 0)


def clause_start(tokens: Tokens, i: int) -> int:
    """Where the clause of token ``i`` starts: after a conjunction with a comma, or the sentence's part."""
    floor = floor_of(tokens, i)
    for k in range(i - 1, floor, -1):
        if is_one_of(tokens[k], "opens_clause") and tokens[k - 1].text == ",":
            return k + 1
    return floor


def is_clause(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a finite verb or a quotation stands in the range."""
    return any(tokens[k].kind == "quoted" or is_verb(tokens, k) for k in range(start, end))


def whole(tokens: Tokens, start: int) -> Range | None:
    """From ``start`` to the sentence's end, without its final stop."""
    return _trimmed(tokens, start, len(tokens))


def of_finite(
    tokens: Tokens, subject: Range, cue: int
) -> tuple[Literal["before", "after", "inside"], Range | None]:
    """Where the content of a verb with its subject before it stands, and what it is."""
    floor = floor_of(tokens, cue)
    left = _left_of(tokens, _before_adverbs(tokens, subject[0], floor), floor)
    seam = _seam(tokens, past_hearer(tokens, cue))
    if (
        left
        and tokens[left[1] - 1].kind == "quoted"
        and (left[1] - left[0] == 1 or only_circumstances(tokens, cue + 1))
    ):
        return "after", left
    if seam is None and tokens[floor : subject[0]] and is_one_of(tokens[subject[0] - 1], "as"):
        return "before", _after_comma(tokens, cue)
    right = to_the_right(tokens, cue)
    if seam is None and left is not None and _resumes(tokens, cue + 1):
        return "inside", whole(tokens, left[0])
    if seam is not None or left is None or not is_clause(tokens, *left):
        return "before", right
    if right is None or only_circumstances(tokens, cue + 1):
        return "after", left
    return "before", right


def _before_adverbs(tokens: Tokens, start: int, floor: int) -> int:
    """Before the adverbs that a subject was found after: '"Yes," first mate Ann Lee said'."""
    while start > floor and is_adverb(tokens[start - 1]):
        start -= 1
    return start


def _resumes(tokens: Tokens, k: int) -> bool:
    """Whether a comma at ``k`` leads back to a broken-off clause: "The pier, she said, was empty"."""
    return (
        k + 1 < len(tokens)
        and tokens[k].text == ","
        and (is_verb(tokens, k + 1) or is_word(tokens[k + 1], "prepositions"))
    )


def of_turned(
    tokens: Tokens, start: int, cue: int, end: int
) -> tuple[Literal["before", "after", "inside"], Range | None]:
    """Where the content of a verb without a subject before it stands, and what it is.

    The verb's group starts at ``start``; its subject, if any, ends at ``end``.
    """
    left = _left_of_report(tokens, start)
    right = _seam(tokens, cue + 1)
    quotes = left is not None and tokens[left[1] - 1].kind == "quoted"
    if left and not quotes and right is None and _resumes(tokens, end):
        return "inside", whole(tokens, left[0])
    if left and (quotes or (right is None and is_clause(tokens, *left))):
        return "after", left
    return "before", _trimmed(tokens, end if right is None else right, len(tokens))


def has_seam(tokens: Tokens, start: int, cue: int) -> bool:
    """Whether "that", a colon or a quotation follows the verb, or a clause is closed before its group."""
    left = _left_of_report(tokens, start)
    return _seam(tokens, cue + 1) is not None or (left is not None and is_clause(tokens, *left))


def _left_of_report(tokens: Tokens, start: int) -> Range | None:
    """What a comma, a quotation or a dash closes before a verb: "—No queda nada —dijo"."""
    if start > 1 and tokens[start - 1].text in _DASHES:
        return _trimmed(tokens, floor_of(tokens, start - 1), start - 1)
    return _left_of(tokens, start, floor_of(tokens, start))


def to_the_left(tokens: Tokens, cue: int) -> Range | None:
    """What stands before a verb that is turned round with its subject."""
    return _left_of(tokens, cue, floor_of(tokens, cue))


def to_the_right(tokens: Tokens, cue: int) -> Range | None:
    """What stands after a verb, past whom it was said to, when and how, and past "that" or a colon."""
    start = past_hearer(tokens, cue)
    seam = _seam(tokens, start)
    start = seam if seam is not None else past_circumstances(tokens, start)
    return _trimmed(tokens, start, len(tokens))


def of_refusal(tokens: Tokens, cue: int) -> Range | None:
    """What is not said: "declined to say whether C" gives "whether C", "declined to comment" nothing."""
    start = cue + 1
    if start < len(tokens) and is_one_of(tokens[start], "infinitive_markers"):
        start += 2
    elif start < len(tokens) and is_infinitive(tokens[start]):
        start += 1
    content = _trimmed(tokens, start, len(tokens))
    nothing = content and all(is_one_of(t, "says_nothing") for t in tokens[slice(*content)])
    return None if nothing else content


def source_end(tokens: Tokens, start: int) -> int:
    """The end of a source that a phrase names: up to a comma, a mark, or the next clause."""
    k, last = start, min(len(tokens), start + LONGEST_PHRASE)
    while k < last and tokens[k].kind == "word" and (k == start or not _opens_clause(tokens[k])):
        k += 1
    return k


def _opens_clause(token: Token) -> bool:
    """Whether a word starts a clause that tells nothing of a source: "when", but not "who"."""
    return is_word(token, "subordinators") and not is_one_of(token, "describes_source")


def around_phrase(tokens: Tokens, start: int, end: int) -> Range | None:
    """What "according to X" governs: what follows where it opens the clause, else what stands before."""
    floor = clause_start(tokens, start)
    if start - floor <= 1:
        following = end + 1 if end < len(tokens) and tokens[end].text == "," else end
        return _trimmed(tokens, following, len(tokens))
    return _left_of(tokens, start, floor)


def cut_before(
    tokens: Tokens, content: Range | None, own: Range | None, subject: Range | None, cue: Range, group: int
) -> Range | None:
    """The content without a later clause of the same level: one after ", adding" or ", but Y said".

    ``group`` is where the verb group of the later clause's cue starts.
    """
    if content is None or not content[0] < cue[0] < content[1]:
        return content
    start = max(group, content[0])
    if subject and own != subject and content[0] < subject[0] < cue[0]:
        start = subject[0]
    k = start - 1
    joined = k > content[0] and is_one_of(tokens[k], "joins_reports")
    k -= joined
    comma = k > content[0] and tokens[k].text == ","
    ends = (joined and (comma or own == subject)) or (comma and is_gerund(tokens[cue[0]]))
    if comma and subject and start == subject[0]:  # "X said C, Y reported"; "saying C, X warned"
        opening = tokens[floor_of(tokens, content[0])]
        ends = ends or own == subject or is_one_of(opening, "opens_circumstance")
        ends = ends or only_circumstances(tokens, cue[1])
    return _trimmed(tokens, content[0], k + 1) if ends else content


def _left_of(tokens: Tokens, end: int, floor: int) -> Range | None:
    """What a comma or a quotation closes before ``end``; None where no such seam is there."""
    if end - 1 < floor:
        return None
    last = tokens[end - 1]
    seam = last.text == "," or last.kind == "quoted" or end >= len(tokens)
    if not (seam or is_one_of(tokens[end], "follows_without_comma")):
        return None
    return _trimmed(tokens, floor, end)


def _after_comma(tokens: Tokens, cue: int) -> Range | None:
    comma = next((k for k in range(cue, len(tokens)) if tokens[k].text == ","), None)
    return _trimmed(tokens, comma + 1, len(tokens)) if comma is not None else None


def _seam(tokens: Tokens, start: int) -> int | None:
    """The index after "that", a colon or a comma with a quotation, where only circumstances precede it."""
    for k in range(start, min(start + 16, len(tokens))):
        token = tokens[k]
        if is_one_of(token, "that") and _joins_content(tokens, start, k):
            return k + 1
        if token.text == ":":
            return k + 1
        if token.kind == "quoted":
            return k
        if is_verb(tokens, k) or is_gerund(token):
            return None
    return None


def _joins_content(tokens: Tokens, start: int, k: int) -> bool:
    """Whether "that" at ``k`` opens the content looked for from ``start``: not "in that", "of that"."""
    if k > start and tokens[k - 1].text == "," and is_one_of(tokens[k], "naming_relatives"):
        return sum(t.text == "," for t in tokens[start:k]) % 2 == 0  # not "dijo Elena Duarte, que dirige"
    if k == start or not is_word(tokens[k - 1], "prepositions"):
        return True
    return k - 1 == start and is_one_of(tokens[k - 1], "before_that")  # Spanish "advirtió de que"


def _trimmed(tokens: Tokens, start: int, end: int) -> Range | None:
    """The range without punctuation and conjunctions at its ends; None where nothing is left."""
    while start < end and (tokens[start].text in _FINAL or is_one_of(tokens[start], "left_outside")):
        start += 1
    while end > start and tokens[end - 1].text in _FINAL:
        end -= 1
    return (start, end) if start < end else None
