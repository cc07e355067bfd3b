"""Verbatim passages: runs of the same words in two articles.

Runs of five words are looked up in an index over all articles and grown to both sides as far as the
words agree, longest first, no word used twice (after Greedy String Tiling, Wise 1993). Case, quote
style, dashes and white space make no difference; the spans are exact on both sides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from crossread.records import CLAIM_KINDS, Article, Quote, Reuse, Sentence, Span, content_id
from crossread.text.fold import located_words
from crossread.text.terms import stopwords

_SEED = 5
_LEAST_WORDS = 8
_LEAST_PLAIN = 3
_BREAK = ""


@dataclass(frozen=True, slots=True)
class _Word:
    """A folded word with its offsets; ``quoted`` inside a quote, ``plain`` if no name or function word."""

    form: str
    start: int
    end: int
    quoted: bool
    plain: bool


Run = tuple[int, int, int]
"""Where a shared run starts on the left, on the right, and how many words it has."""


def shared_copy(
    articles: Sequence[Article], sentences: Iterable[Sentence], quotes: Iterable[Quote]
) -> Iterator[Reuse]:
    """Passages that stand word for word in two articles.

    A passage counts from eight words outside quotes of which three are neither names nor function words:
    "a spokesperson for the Port Dunmore Harbour Authority" is a title that anybody writes. A quote
    inside a passage is kept; one at its end is trimmed.
    """
    texts = _quoted_anywhere(_words_of(articles, sentences, quotes))
    for (left, right), seeds in sorted(_shared_seeds(texts).items()):
        for run in _longest_runs(texts[left], texts[right], seeds):
            trimmed = _trim_quotes(texts[left], texts[right], run)
            if _counts(texts[left], texts[right], trimmed):
                yield _reuse(articles[left], texts[left], articles[right], texts[right], trimmed)


def _words_of(
    articles: Sequence[Article], sentences: Iterable[Sentence], quotes: Iterable[Quote]
) -> list[list[_Word]]:
    told: dict[str, list[Sentence]] = defaultdict(list)
    said: dict[str, list[Span]] = defaultdict(list)
    for sentence in sentences:
        told[sentence.span.article].append(sentence)
    for quote in quotes:
        said[quote.span.article].append(quote.span)
    return [_words(article, told[article.id], said[article.id]) for article in articles]


def _words(article: Article, sentences: Iterable[Sentence], quotes: Iterable[Span]) -> list[_Word]:
    """The words of an account in order, with a break wherever something else stands in between."""
    quoted = bytearray(len(article.text))
    for quote in quotes:
        quoted[quote.start : quote.end] = b"\x01" * (quote.end - quote.start)
    found: list[_Word] = []
    after = 0
    for sentence in sentences:
        if sentence.block not in CLAIM_KINDS:
            continue
        start = sentence.span.start
        if article.text[after:start].strip() or sentence.block == "title":
            found.append(_Word(_BREAK, start, start, False, False))
        for form, first, last in located_words(sentence.span.text):
            original = sentence.span.text[first]
            plain = original.islower() and form not in stopwords()
            found.append(_Word(form, start + first, start + last, bool(quoted[start + first]), plain))
        after = sentence.span.end
    return found


def _quoted_anywhere(texts: Sequence[list[_Word]]) -> list[list[_Word]]:
    """The same words, those marked as quoted too that some other article puts in quotation marks.

    A tweet or a statement is often set without marks; it is still the speaker's, not the article's.
    """
    said = {
        tuple(word.form for word in window)
        for words in texts
        for window in _windows(words)
        if all(word.quoted for word in window)
    }
    return [_mark(words, said) for words in texts]


def _mark(words: list[_Word], said: set[tuple[str, ...]]) -> list[_Word]:
    marked = list(words)
    for at, window in enumerate(_windows(words)):
        if tuple(word.form for word in window) in said:
            marked[at : at + _SEED] = [replace(word, quoted=True) for word in window]
    return marked


def _windows(words: Sequence[_Word]) -> Iterator[Sequence[_Word]]:
    for at in range(len(words) - _SEED + 1):
        yield words[at : at + _SEED]


def _shared_seeds(texts: Sequence[Sequence[_Word]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """For each pair of articles, the word positions at which they share five words in a row."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(texts):
        for at, window in enumerate(_windows(words)):
            if not all(word.quoted for word in window):
                forms = tuple(word.form for word in window)
                if _BREAK not in forms:
                    places[forms].append((number, at))
    shared: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for occurrences in places.values():
        for (left, i), (right, j) in combinations(occurrences, 2):
            if left != right:
                shared[left, right].append((i, j))
    return shared


def _longest_runs(
    left: Sequence[_Word], right: Sequence[_Word], seeds: Iterable[tuple[int, int]]
) -> list[Run]:
    """Shared runs, longest first, each word of either side in at most one; in order of the left side."""
    known = set(seeds)
    runs = [_grow(left, right, i, j) for i, j in known if (i - 1, j - 1) not in known]
    used_left, used_right = set[int](), set[int]()
    kept: list[Run] = []
    for i, j, length in sorted(runs, key=lambda run: (-run[2], run[0], run[1])):
        here, there = range(i, i + length), range(j, j + length)
        if used_left.isdisjoint(here) and used_right.isdisjoint(there):
            kept.append((i, j, length))
            used_left.update(here)
            used_right.update(there)
    return sorted(kept)


def _grow(left: Sequence[_Word], right: Sequence[_Word], i: int, j: int) -> Run:
    """The run that a seed belongs to, grown to both sides up to a break."""
    while i and j and left[i - 1].form == right[j - 1].form != _BREAK:
        i, j = i - 1, j - 1
    length = 0
    while (
        i + length < len(left)
        and j + length < len(right)
        and left[i + length].form == right[j + length].form != _BREAK
    ):
        length += 1
    return i, j, length


def _trim_quotes(left: Sequence[_Word], right: Sequence[_Word], run: Run) -> Run:
    """The run without words at its ends that either side only quotes."""
    i, j, length = run
    while length and (left[i].quoted or right[j].quoted):
        i, j, length = i + 1, j + 1, length - 1
    while length and (left[i + length - 1].quoted or right[j + length - 1].quoted):
        length -= 1
    return i, j, length


def _counts(left: Sequence[_Word], right: Sequence[_Word], run: Run) -> bool:
    i, j, length = run
    own = [
        word
        for word, other in zip(left[i : i + length], right[j : j + length], strict=True)
        if not (word.quoted or other.quoted)
    ]
    return len(own) >= _LEAST_WORDS and sum(word.plain for word in own) >= _LEAST_PLAIN


def _reuse(left: Article, lefts: Sequence[_Word], right: Article, rights: Sequence[_Word], run: Run) -> Reuse:
    i, j, length = run
    here = left.span(lefts[i].start, lefts[i + length - 1].end)
    there = right.span(rights[j].start, rights[j + length - 1].end)
    return Reuse(content_id("r", "verbatim", here, there), "verbatim", here, there, "same_words")
