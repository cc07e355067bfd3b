"""Drift of quotes: the same utterance with words cut, changed, joined or given to someone else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crossread.records import Article, Drift, DriftKind, Quote, Span, Speaker, Utterance, content_id
from crossread.text.changes import Stretch, changed_words
from crossread.text.fold import fold_words
from crossread.text.people import given_name

NEARLY_FULL = 0.9
"""Share of the longest version's words from which on a version is as full as any."""

_MARKED_CUT = re.compile(r"\.\.\.|…|\[[^\]]*\]|\. \. \.")
_ROLE_WORDS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sir",
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "president",
        "minister",
        "spokesman",
        "spokeswoman",
    }
)


def quote_drift(
    articles: dict[str, Article], quotes: tuple[Quote, ...], utterances: tuple[Utterance, ...]
) -> Iterator[Drift]:
    """Drift of every version of an utterance, held against its fullest version."""
    by_id = {quote.id: quote for quote in quotes}
    told = _words_by_article(quotes)
    for utterance in utterances:
        versions = [by_id[quote] for quote in utterance.quotes]
        fullest = _reference(articles, versions)
        for version in versions:
            if version is not fullest:
                yield from _version_drift(fullest, version, told[version.span.article])
                if not _gives_both(versions, fullest, version):
                    yield from _speaker_changed(articles, fullest, version)
    yield from _merged(articles, by_id, utterances)


def _reference(articles: dict[str, Article], versions: list[Quote]) -> Quote:
    """The version that others are held against: of the fullest the one most accounts have, then the first.

    A version at least NEARLY_FULL as long as the longest is among the fullest.
    """
    words = {quote.id: tuple(fold_words(quote.span.text)) for quote in versions}
    longest = max(len(folded) for folded in words.values())
    shared = Counter(words.values())

    def rank(quote: Quote) -> tuple[int, str, int, Span]:
        published = articles[quote.span.article].published
        return (
            -shared[words[quote.id]],
            published.value if published else "~",
            -len(words[quote.id]),
            quote.span,
        )

    return min((q for q in versions if len(words[q.id]) >= NEARLY_FULL * longest), key=rank)


def _words_by_article(quotes: tuple[Quote, ...]) -> dict[str, set[str]]:
    """All words that each article quotes: what one quote leaves out another of the same article may hold."""
    words: dict[str, set[str]] = {}
    for quote in quotes:
        words.setdefault(quote.span.article, set()).update(fold_words(quote.span.text))
    return words


def _version_drift(fullest: Quote, version: Quote, told: set[str]) -> Iterator[Drift]:
    """Rules ``words_changed``, ``fragment``, ``marked_cut`` and ``silent_cut``.

    "The pier is gone for good" as "the pier is gone" is cut in silence; "the pier ... is gone" shows
    its cut; "gone for good" inside a sentence is a fragment; "the dock is gone" is changed.
    """
    lost, new = changed_words(fullest.span.text, version.span.text)
    if new:
        changed = ", ".join(f"“{version.span.text[a:b]}”" for a, b in new)
        yield _drift(
            "quote_altered", version, fullest, "words_changed", f"the fuller version has not {changed}"
        )
    elif lost and (version.kind == "mixed" or _is_lost(fullest, lost, told)):
        rule = _cut_rule(version)
        cut = ", ".join(f"“{fullest.span.text[a:b]}”" for a, b in lost)
        yield _drift("quote_elided", version, fullest, rule, f"left out: {cut}")


def _is_lost(fullest: Quote, lost: Sequence[Stretch], told: set[str]) -> bool:
    """Whether words left out are quoted nowhere in the account; an interrupted quote cuts nothing."""
    return any(set(fold_words(fullest.span.text[start:end])) - told for start, end in lost)


def _cut_rule(version: Quote) -> str:
    if version.kind == "mixed":
        return "fragment"
    return "marked_cut" if _MARKED_CUT.search(version.span.text) else "silent_cut"


def _drift(kind: DriftKind, version: Quote, fullest: Quote, rule: str, reason: str) -> Drift:
    return Drift(
        content_id("d", kind, version.id, fullest.id), kind, version.span, fullest.span, rule, reason
    )


def _gives_both(versions: list[Quote], fullest: Quote, version: Quote) -> bool:
    """Whether the account of a version gives the utterance to the fullest version's speaker as well."""
    return any(
        other.span.article == version.span.article
        and other.speaker
        and fullest.speaker
        and other.speaker.name == fullest.speaker.name
        for other in versions
    )


def _speaker_changed(articles: dict[str, Article], fullest: Quote, version: Quote) -> Iterator[Drift]:
    """Rule ``other_speaker``: one utterance, two speakers whose names cannot mean one."""
    one, other = fullest.speaker, version.speaker
    if one is None or other is None or fullest.span.article == version.span.article:
        return
    if "unnamed" in (one.kind, other.kind) or _may_be_same(one, other):
        return
    yield Drift(
        id=content_id("d", "speaker_changed", version.id, fullest.id),
        kind="speaker_changed",
        span=_with_speaker(articles, version),
        against=_with_speaker(articles, fullest),
        rule="other_speaker",
        reason=f"said by {one.name} in one account and by {other.name} in the other",
    )


def _may_be_same(a: Speaker, b: Speaker) -> bool:
    """Whether two names share a word, or one holds the initials of the other.

    Two people with one surname are not the same where their given names begin differently.
    """
    one, other = a.name, b.name
    given = [given_name(name) for name in (one, other)]
    if a.kind == b.kind == "named_person" and given[0] and given[1] and given[0][0] != given[1][0]:
        return False
    names = [set(fold_words(name)) - _ROLE_WORDS for name in (one, other)]
    initials = ["".join(word[0] for word in re.findall(r"\b[A-Z]\w+", name)).lower() for name in (one, other)]
    return bool(names[0] & names[1]) or initials[0] in names[1] or initials[1] in names[0]


def _with_speaker(articles: dict[str, Article], quote: Quote) -> Span:
    """The quote together with the words that name its speaker, where they stand close by."""
    speaker = quote.speaker.span if quote.speaker else None
    if speaker is None:
        return quote.span
    start, end = min(quote.span.start, speaker.start), max(quote.span.end, speaker.end)
    near = end - start <= len(quote.span.text) + len(speaker.text) + 60
    return articles[quote.span.article].span(start, end) if near else quote.span


def _merged(
    articles: dict[str, Article], quotes: dict[str, Quote], utterances: tuple[Utterance, ...]
) -> Iterator[Drift]:
    """Rule ``fragments_joined``: fragments of two utterances run together in one sentence.

    'A "loud bang" that "tore off the roof"', where a fuller account has them in separate sentences.
    """
    fuller = {
        q: quotes[u.quotes[0]]
        for u in utterances
        for q in u.quotes[1:]
        if quotes[q].kind == "mixed" and _words(quotes[u.quotes[0]]) > _words(quotes[q])
    }
    fragments = sorted((quotes[q] for q in fuller), key=lambda quote: quote.span)
    for one, other in pairwise(fragments):
        between = _between(articles, one, other)
        if between is None or re.search(r"[.;!?]|\band\b", between) or fuller[one.id] == fuller[other.id]:
            continue
        span = articles[one.span.article].span(one.span.start - 1, other.span.end + 1)
        yield Drift(
            id=content_id("d", "quote_merged", one.id, other.id),
            kind="quote_merged",
            span=span,
            against=fuller[one.id].span,
            rule="fragments_joined",
            reason="words from two separate utterances are joined into one statement",
        )


def _words(quote: Quote) -> int:
    return len(fold_words(quote.span.text))


def _between(articles: dict[str, Article], one: Quote, other: Quote) -> str | None:
    if one.span.article != other.span.article:
        return None
    between = articles[one.span.article].text[one.span.end : other.span.start]
    return between if len(between) <= 80 and "\n" not in between else None
