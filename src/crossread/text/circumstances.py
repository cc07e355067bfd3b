"""What may stand between a reporting verb and what is said: to whom, when and how it was said."""

from __future__ import annotations

from collections.abc import Sequence

from crossread.text.cues import cue_at, cue_words, is_channel, is_kind_of
from crossread.text.grammar import is_adverb, is_gerund, is_one_of, is_participle, is_time, is_verb, is_word
from crossread.text.noun_phrases import noun_phrase_after
from crossread.text.tokens import Token

Tokens = Sequence[Token]
_ENDING = frozenset({".", "!", "?", ";", "—", "–", "-", "…"})


def past_telling(tokens: Tokens, cue: int) -> int:
    """Past whom it was said to, when and how: "dijo ayer a los periodistas"."""
    start = past_circumstances(tokens, cue + 1)
    hearer = past_hearer(tokens, cue, start)
    known = cue_words("hearers", tokens[cue].language)
    named = next((k + 1 for k in range(start, hearer) if tokens[k].lower in known), hearer)
    return past_circumstances(tokens, named)


def past_hearer(tokens: Tokens, cue: int, start: int | None = None) -> int:
    """Past the one who was told: "told reporters", "told the Gull", "said to her".

    Whoever it is stands at ``start``, by default right after the verb.
    """
    k = first = cue + 1 if start is None else start
    known = cue_at(tokens, cue)
    hears = known is not None and is_kind_of(known, "told_someone", tokens[cue].language)
    if k < len(tokens) and is_one_of(tokens[k], "marks_hearer") and known:
        hears = is_kind_of(known, "told_to_someone", tokens[cue].language)
        k += hears
    end = noun_phrase_after(tokens, k) if hears else None
    if end is None or (end < len(tokens) and is_verb(tokens, end)):
        return first
    return end


def past_circumstances(tokens: Tokens, start: int) -> int:
    """Past "Thursday", "on Friday", "in a statement" before the content."""
    k = start
    while k < len(tokens):
        end = _circumstance(tokens, k)
        if end is None:
            return k
        k = end
    return k


def _circumstance(tokens: Tokens, k: int) -> int | None:
    """The end of the adverbial of time or manner at ``k``; None where none is there."""
    if is_time(tokens[k]) and tokens[k].capital:
        return k + 1
    if k + 1 < len(tokens) and is_word(tokens[k], "determiners") and _is_day(tokens[k + 1]):
        return k + 2  # Spanish "el martes"
    if is_adverb(tokens[k]):
        return None if is_one_of(tokens[k], "adverbs_as_subject") else k + 1
    return _prepositional(tokens, k) if is_word(tokens[k], "prepositions") else None


def _prepositional(tokens: Tokens, start: int) -> int | None:
    """The end of "on Friday", "in a televised statement": up to a word of time, or of how it was said."""
    for k in range(start + 1, min(start + 6, len(tokens))):
        if tokens[k].kind != "word" or is_verb(tokens, k):
            return None
        following = tokens[k + 1] if k + 1 < len(tokens) else None
        if (is_time(tokens[k]) or is_channel(tokens[k])) and not (following and is_time(following)):
            return k + 1
    return None


def _is_day(token: Token) -> bool:
    """Whether the word names a day that an article stands before, where a language has such."""
    return is_one_of(token, "days_with_article")


def only_circumstances(tokens: Tokens, start: int) -> bool:
    """Whether nothing that could be content follows: an end, a comma, a day, a place, a condition."""
    k = past_circumstances(tokens, past_hearer(tokens, start - 1))
    if k >= len(tokens) or tokens[k].text in _ENDING:
        return True
    if tokens[k].text == ",":
        return k + 1 >= len(tokens) or not is_verb(tokens, k + 1)
    while k < len(tokens) and is_word(tokens[k], "prepositions"):
        k = past_circumstances(tokens, noun_phrase_after(tokens, k + 1) or k + 1)
    return k >= len(tokens) or tokens[k].kind == "mark" or not _opens_content(tokens, k)


def _opens_content(tokens: Tokens, k: int) -> bool:
    """Whether a clause of its own starts at ``k``, not one of time or place, nor a participle."""
    if is_one_of(tokens[k], "opens_no_content") or is_participle(tokens[k]):
        return False
    return not is_gerund(tokens[k])
