"""Adverbials at the ends of a noun phrase and at the start of a clause, to be passed over.

Indices are into a token list; ranges are half open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crossread.text.grammar import is_adverb, is_gerund, is_noun, is_one_of, is_time, is_verb, is_word
from crossread.text.tokens import Token

Range = tuple[int, int]
Tokens = Sequence[Token]


def trimmed(tokens: Tokens, start: int, end: int) -> Range | None:
    """The noun phrase without adverbials at its ends; None where no noun is left."""
    start = _skip_adverbial(tokens, start, end)
    for k in range(end - 1, start, -1):  # "Ann Lee on Friday [said]"
        if is_word(tokens[k], "prepositions") and k + 1 < end and is_time(tokens[k + 1]):
            end = k
    while end - 1 > start and (_ends_in_time(tokens, end) or is_adverb(tokens[end - 1])):
        end -= 1
    if end - 1 > start and is_one_of(tokens[end - 1], "before_date"):
        end -= 1
    if start >= end or not any(is_noun(t) or is_word(t, "pronouns") for t in tokens[start:end]):
        return None
    return start, end


def _ends_in_time(tokens: Tokens, end: int) -> bool:
    """Whether the last word names a time, not a surname: "Ann Lee Friday [said]", but "Ann May [said]"."""
    last, previous = tokens[end - 1], tokens[end - 2]
    surname = last.capital and previous.capital and is_one_of(last, "months_as_names")
    return is_time(last) and not surname


def past_opening(tokens: Tokens, start: int, end: int) -> int:
    """Past adverbials at a clause's start that a comma closes, and conjunctions."""
    while start < end:
        token = tokens[start]
        opens = token.kind == "word" and (
            is_gerund(_lowered(token)) or is_word(token, "prepositions") or is_word(token, "subordinators")
        )
        if not opens:
            break
        comma = next((k for k in range(start, end) if _closes_opening(tokens[k])), None)
        plain = is_word(token, "prepositions") and not is_word(token, "subordinators")
        plain = plain and not (start + 1 < end and is_gerund(tokens[start + 1]))
        if comma is None or (plain and any(is_verb(tokens, k) for k in range(start, comma))):
            break
        start = comma + 1
    return _skip_adverbial(tokens, start, end)


def _closes_opening(token: Token) -> bool:
    """Whether the token is a comma, or a quotation with one inside its closing mark."""
    return token.text == "," or (token.kind == "quoted" and token.text[-2:-1] == ",")


def _skip_adverbial(tokens: Tokens, start: int, end: int) -> int:
    """Past adverbs, conjunctions and one adverbial without a comma: "But on Friday [Ann Lee]"."""
    while start < end and (
        is_adverb(_lowered(tokens[start]))
        or is_word(tokens[start], "coordinators")
        or tokens[start].text == ","
    ):
        start += 1
    if start < end and is_word(tokens[start], "prepositions"):
        return _after_prepositional(tokens, start, end)
    if start < end and is_time(tokens[start]) and start + 1 < end and not tokens[start + 1].text.islower():
        return start + 1
    return start


def _after_prepositional(tokens: Tokens, start: int, end: int) -> int:
    """Where the next noun phrase starts after the prepositional phrase at ``start``."""
    k = start + 1
    if k < end and is_word(tokens[k], "determiners"):
        k += 1
    while k < end:
        token, previous = tokens[k], tokens[k - 1]
        fresh = not is_one_of(previous, "prepositions") and k > start + 1
        if fresh and (is_word(token, "determiners") or is_word(token, "pronouns")):
            return k
        if fresh and token.capital and (is_time(previous) or not previous.capital) and not is_time(token):
            return k
        k += 1
    return end if end - start <= 1 else _last_noun(tokens, start, end)


def _last_noun(tokens: Tokens, start: int, end: int) -> int:
    """The last word, for an adverbial without a seam: "on Friday officials [said]"."""
    return end - 1 if is_noun(tokens[end - 1]) and is_time(tokens[end - 2]) else start


def _lowered(token: Token) -> Token:
    return replace(token, text=token.text.lower())
