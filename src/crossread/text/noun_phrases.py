"""Noun phrases around a verb, found by walking from it: the subject before it or turned round with it.

Indices are into a token list; ranges are half open. The walks stop at whatever cannot stand inside a
noun phrase: other verbs, conjunctions, commas and quotations.
"""

from __future__ import annotations

from crossread.text.adverbials import Range, Tokens, past_opening, trimmed
from crossread.text.grammar import (
    is_adverb,
    is_auxiliary,
    is_closed,
    is_gerund,
    is_noun,
    is_one_of,
    is_participle,
    is_time,
    is_verb,
    is_word,
)
from crossread.text.tokens import Token

LONGEST_PHRASE = 80
"""No noun phrase is followed over more words than these."""

LATEST_VERB = 200
"""A clause has its finite verb within so many words."""

MOST_APPOSITIONS = 8
"""So many stretches between commas are passed over on the way to the noun they describe."""


def verb_group_start(tokens: Tokens, verb: int, floor: int) -> int:
    """The index where the verb group that ends in ``verb`` starts: "has since repeatedly [said]"."""
    k = verb
    while k > floor and (is_auxiliary(tokens[k - 1]) or _stands_before_verb(tokens[k - 1])):
        k -= 1
    return _before_time(tokens, k, floor)


def _before_time(tokens: Tokens, k: int, floor: int) -> int:
    """Before words of time that a conjunction or comma parts from the subject: "and last month [said]"."""
    start = k
    while start > floor and is_time(tokens[start - 1]):
        start -= 1
    if floor < start < k and is_word(tokens[start - 1], "prepositions"):
        start -= 1
    before = tokens[start - 1] if start > floor else None
    parted = before is not None and (
        before.text == "," or is_word(before, "coordinators") or is_one_of(before, "naming_relatives")
    )
    return start if parted and start < k else k


def subject_before(tokens: Tokens, verb: int, floor: int = 0) -> Range | None:
    """The subject that stands before a verb, without its apposition; None where there is none.

    In "Ann Lee, 41, who runs the ferry, said" it is "Ann Lee"; in "... and said" there is none; in
    "the agency, which said" it is "the agency".
    """
    k = verb_group_start(tokens, verb, floor)
    if k <= floor:
        return None
    before = tokens[k - 1]
    if before.text == ",":
        return _before_apposition(tokens, k - 1, floor)
    if is_word(before, "relatives") and k - 2 >= floor and not is_verb(tokens, k - 2):
        end = k - 2 if tokens[k - 2].text == "," else k - 1
        return _walk_left(tokens, end, floor) or (k - 1, k)
    return _walk_left(tokens, k, floor)


def subject_after(tokens: Tokens, verb: int) -> Range | None:
    """The subject of a verb turned round with it: "said Ann Lee", "said a spokesman for the port".

    None where a verb follows the phrase, for then the phrase is that verb's subject.
    """
    end = noun_phrase_after(tokens, verb + 1)
    if end is None:
        return None
    following = tokens[end] if end < len(tokens) else None
    if following and following.kind == "quoted":
        return None
    goes_on = following and is_verb(tokens, end) and not _opens_reduced_relative(tokens, end)
    return None if goes_on else (verb + 1, end)


def _opens_reduced_relative(tokens: Tokens, i: int) -> bool:
    """Whether a participle at ``i`` goes on with the noun before it: "said officials briefed on it"."""
    return (
        i + 1 < len(tokens)
        and is_participle(tokens[i])
        and not is_auxiliary(tokens[i])
        and (is_word(tokens[i + 1], "prepositions") or is_one_of(tokens[i], "naming_participles"))
    )


def clause_subject(tokens: Tokens, floor: int, limit: int) -> Range | None:
    """The subject of the first finite verb of the clause that starts at ``floor``, before ``limit``.

    Adverbials at the start are passed over: "Speaking on Friday, Ann Lee warned ..." gives "Ann Lee".
    """
    start = past_opening(tokens, floor, limit)
    for k in range(start + 1, min(limit, start + LATEST_VERB)):
        if is_verb(tokens, k):
            return subject_before(tokens, k, start)
    return None


def noun_phrase_after(tokens: Tokens, start: int) -> int | None:
    """The end of the noun phrase that starts at ``start``; None where none starts there."""
    if start >= len(tokens) or not _starts_noun_phrase(tokens, start):
        return None
    if is_word(tokens[start], "pronouns"):
        return start + 1
    k = start
    while k < len(tokens) and _goes_on(tokens, k, start):
        k += 1
    while k > start + 1 and (is_word(tokens[k - 1], "prepositions") or is_word(tokens[k - 1], "determiners")):
        k -= 1
    return k if k > start else None


def _goes_on(tokens: Tokens, k: int, start: int) -> bool:
    """Whether token ``k`` continues a noun phrase that was followed up to it."""
    token = tokens[k]
    if token.kind != "word":
        return token.text in "&/" or (token.text == "'" and k > start)
    if k == start:
        return True
    if is_one_of(token, "and"):
        return k + 1 < len(tokens) and tokens[k + 1].capital and tokens[k - 1].capital
    if is_one_of(token, "joins_nouns"):
        return _joins(tokens, k)
    if is_word(token, "determiners"):
        return is_one_of(tokens[k - 1], "joins_nouns")
    return not (is_closed(token) or is_time(token) or is_verb(tokens, k))


def _joins(tokens: Tokens, k: int) -> bool:
    """Whether the preposition at ``k`` belongs to the noun phrase: a statement's manner or day does not."""
    if k + 1 >= len(tokens) or tokens[k + 1].kind != "word" or is_time(tokens[k + 1]):
        return False
    if is_one_of(tokens[k], "joins_any_noun"):
        return not is_gerund(tokens[k + 1])
    article = is_one_of(tokens[k + 1], "definite_articles")
    named = k + 1 + article
    return is_one_of(tokens[k], "joins_names") and named < len(tokens) and tokens[named].capital


def _starts_noun_phrase(tokens: Tokens, k: int) -> bool:
    token = tokens[k]
    if token.kind != "word" or is_time(token) or is_verb(tokens, k) or is_gerund(token):
        return False
    return is_word(token, "determiners") or is_word(token, "pronouns") or not is_closed(token)


def _walk_left(tokens: Tokens, end: int, floor: int) -> Range | None:
    """The noun phrase whose last token is before ``end``."""
    floor = max(floor, end - LONGEST_PHRASE)
    if end > floor and tokens[end - 1].text in ")]":
        end = _skip_bracket(tokens, end, floor)
    k = end
    while k > floor and _may_precede(tokens, k - 1, floor, end):
        k -= 1
    return trimmed(tokens, k, end)


def _may_precede(tokens: Tokens, k: int, floor: int, end: int) -> bool:
    """Whether token ``k`` can stand inside the noun phrase that was followed leftwards to it."""
    token = tokens[k]
    if token.kind != "word":
        return token.text in "&/'’"
    if is_one_of(token, "and"):
        return k < end - 1 and _links_nouns(tokens, k, floor)
    if is_one_of(token, "relatives"):
        return k > floor and any(is_auxiliary(t) for t in tokens[k + 1 : end]) and is_noun(tokens[k - 1])
    counts = is_one_of(token, "counting_pronouns") or (
        k + 1 < len(tokens) and is_one_of(tokens[k + 1], "partitive")
    )
    if _breaks(token) or (is_word(token, "pronouns") and k < end - 1 and not counts):
        return False
    if is_verb(tokens, k) and not _is_nominal(tokens, k, floor, end):
        return _is_reduced_relative(tokens, k, end) or _relative_left_of(tokens, k, floor)
    return True


def _is_nominal(tokens: Tokens, k: int, floor: int, end: int) -> bool:
    """Whether what looks like a verb is part of the noun: "media reports [say]", "retired general Lee"."""
    if k == end - 1:
        return tokens[k].lower.endswith("s")
    opens = k == floor or tokens[k - 1].kind != "word"
    return opens and is_participle(tokens[k]) and is_noun(tokens[k + 1])


def _breaks(token: Token) -> bool:
    """Whether the word starts a clause of its own: "while", "before", "but"."""
    if is_one_of(token, "breaks_noun_phrase"):
        return True
    return is_word(token, "subordinators") and not (
        is_word(token, "prepositions") or is_word(token, "determiners")
    )


def _is_reduced_relative(tokens: Tokens, k: int, end: int) -> bool:
    """Whether a participle follows its noun: "officials briefed on the raid [said]"."""
    return (
        k + 1 < end
        and k > 0
        and _opens_reduced_relative(tokens, k)
        and is_noun(tokens[k - 1])
        and (tokens[k - 1].text[0].islower() or k == 1)
    )


def _relative_left_of(tokens: Tokens, k: int, floor: int) -> bool:
    """Whether "who" or "which" stands a few words before ``k`` and opens a clause without commas."""
    for j in range(k - 1, max(floor, k - 4) - 1, -1):
        if tokens[j].kind != "word":
            return False
        if is_one_of(tokens[j], "naming_relatives"):
            return j > floor and is_noun(tokens[j - 1])
    return False


def _links_nouns(tokens: Tokens, k: int, floor: int) -> bool:
    """Whether "and" at ``k`` joins two nouns, not two clauses: no verb stands before it."""
    j = k - 1
    while j >= floor and tokens[j].kind == "word":
        if is_verb(tokens, j) or is_word(tokens[j], "subordinators"):
            return False
        j -= 1
    return k > floor and is_noun(tokens[k - 1])


def ends_in_apposition(tokens: Tokens, comma: int, floor: int) -> bool:
    """Whether what the comma closes describes the noun before it: "Ann Lee, who was there, [said]"."""
    opening = _comma_before(tokens, comma, floor)
    return opening is not None and _is_appositive(tokens, opening + 1, comma)


def _before_apposition(tokens: Tokens, comma: int, floor: int) -> Range | None:
    """The noun phrase that what stands between commas before ``comma`` describes."""
    end = comma
    for _ in range(MOST_APPOSITIONS):
        opening = _comma_before(tokens, end, floor)
        if opening is None:
            return None
        before = _comma_before(tokens, opening, floor)
        segment = (floor if before is None else before + 1, opening)
        if not _is_appositive(tokens, *segment) or before is None:
            return _walk_left(tokens, opening, segment[0])
        end = opening
    return None


def _is_appositive(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a segment between commas describes what precedes it: an age, "from ...", "who ...", "a ..."."""
    if start >= end:
        return True
    first = tokens[start]
    if first.text.isdigit() or is_gerund(first) or (is_participle(first) and not first.capital):
        return True
    low_class = first.text[0].islower()
    return low_class and (
        is_word(first, "relatives")
        or is_word(first, "prepositions")
        or is_one_of(first, "opens_apposition")
        or not any(is_verb(tokens, k) or tokens[k].capital for k in range(start, end))
    )


def _comma_before(tokens: Tokens, end: int, floor: int) -> int | None:
    for k in range(end - 1, floor - 1, -1):
        if tokens[k].text == ",":
            return k
        opens = k == floor or tokens[k - 1].kind != "word"
        if (tokens[k].kind == "quoted" and opens) or tokens[k].text in ";:—–":
            return None  # but a quotation inside an apposition is part of it: "author of “The Pier”,"
    return None


def _skip_bracket(tokens: Tokens, end: int, floor: int) -> int:
    """The index before the bracket that closes at ``end - 1``."""
    for k in range(end - 1, floor - 1, -1):
        if tokens[k].text in "([":
            return k
    return end


def _stands_before_verb(token: Token) -> bool:
    """Whether an adverb, a "not", or in Spanish a pronoun such as "se" or "lo" stands with a verb."""
    return is_adverb(token) or is_one_of(token, "stand_with_verb")
