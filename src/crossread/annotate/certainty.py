"""How certain a clause presents itself, and whether it affirms or negates.

With a parse a hedge counts for a claim only where the claim's predicate is in its scope: "may" holds
for the clause of its verb and for no clause beside it. Without one, by the words of the claim alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from crossread.annotate.certainty_negation import negations
from crossread.annotate.certainty_rules import RULES, Cue, Scope
from crossread.annotate.certainty_tree import Tree, word_set
from crossread.annotate.certainty_words import affirming, word_hedges, word_polarity
from crossread.annotate.language import reading_language
from crossread.records import Article, Certainty, Hedge, Parse, Polarity
from crossread.text.data import load

_ORDER: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")

MAX_SCOPE = 2000
"""A longer scope, in characters, is a list that was read as one sentence, and is not told."""


def certainty_of(hedges: tuple[Hedge, ...]) -> Certainty:
    """The lowest level that any hedge sets; a bare clause is certain."""
    levels = {hedge.level for hedge in hedges}
    return next((level for level in _ORDER if level in levels), "certain")


class CertaintyReader:
    """Reads the certainty and polarity of the claims of one sentence."""

    def __init__(self, article: Article, parse: Parse) -> None:
        self._article = article
        self._tree = Tree(article.text, parse.words)
        self._starts = [word.start for word in parse.words]
        self._found = tuple(self._find())
        self._by_head = self._placed()
        self._own = self._numbers((h.span.start, h.span.end) for h in self.found if h.rule in _OWN_NEGATION)

    @property
    def found(self) -> tuple[Hedge, ...]:
        """All hedges and boosters of the sentence, whatever they are said of; none without a parse."""
        return tuple(hedge for hedge, _ in self._found)

    def hedges(self, start: int, end: int) -> tuple[Hedge, ...]:
        """Hedges whose scope holds the predicate of the claim between two offsets, in order."""
        if (place := self._place(start, end)) is None:
            return tuple(sorted(word_hedges(self._article, start, end), key=lambda hedge: hedge.span))
        root, first, after = place
        heads = {*self._tree.core(root, first, after, *_TOLD_WITH_IT), *self._tree.ways_up(root)}
        held = (hedge for head in sorted(heads) for hedge in self._by_head.get(head, ()))
        near = {h for h in held if h.rule not in _NEAR or start <= h.span.start <= h.span.end <= end}
        return tuple(sorted(near, key=lambda hedge: (hedge.span, hedge.rule)))

    def polarity(self, start: int, end: int) -> Polarity:
        """Whether the predicate of the claim is negated, an odd number of times."""
        if (place := self._place(start, end)) is None:
            return word_polarity(self._article.text[start:end], reading_language(self._article))
        heads = self._tree.core(*place, *_JOINED)
        words = {n for k in heads for n in negations(self._tree, k)} | set(self._raised(place[0]))
        counted = words - self._own - self._affirming(start, end)
        return "negated" if len(counted) % 2 else "affirmed"

    def _place(self, start: int, end: int) -> tuple[int, int, int] | None:
        """A claim's predicate, its first word and the one after its last; None without a parse."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        root = self._tree.root(first, after)
        return None if root is None else (root, first, after)

    def _placed(self) -> dict[int, list[Hedge]]:
        """The hedges by the word that heads what they are said of; those of a noun by its clause's head."""
        placed: dict[int, list[Hedge]] = {}
        for hedge, scope in self._found:
            heads = {scope.target}
            if scope.of_noun:
                heads.add(self._tree.host(scope.target))
            if scope.through is not None:
                heads.add(scope.through)
            for head in sorted(heads):
                placed.setdefault(head, []).append(hedge)
        return placed

    def _raised(self, root: int) -> Iterator[int]:
        """Negations above a claim that are meant for it: "did NOT think that the gate was shut"."""
        for k in list(self._tree.ways_up(root))[1:]:
            if self._tree.forms[k] in word_set("neg_raising"):
                yield from negations(self._tree, k)

    def _affirming(self, start: int, end: int) -> set[int]:
        """The words of phrases that only look negated: "is NO LONGER STANDING"."""
        return self._numbers((start + a, start + b) for a, b in affirming(self._article.text[start:end]))

    def _numbers(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """The words that stand in any of these offsets."""
        ranges = ((bisect_left(self._starts, a), bisect_left(self._starts, b)) for a, b in spans)
        return {n for first, after in ranges for n in range(first, after)}

    def _find(self) -> Iterator[tuple[Hedge, Scope]]:
        """The hedges of the sentence, the longest listed words at each place first."""
        after = 0
        for k, form in enumerate(self._tree.forms):
            for phrase, rule, level in _by_first_word().get(form, ()) if k >= after else ():
                if tuple(self._tree.forms[k : k + len(phrase)]) != phrase:
                    continue
                last = k + len(phrase) - 1
                cue = Cue(k, last, self._head(k, last), level)
                if scope := RULES[rule](self._tree, cue):
                    after = last + 1
                    yield self._hedge(cue, scope, rule), scope
                    break

    def _head(self, first: int, last: int) -> int:
        inside = range(first, last + 1)
        return next((k for k in inside if self._tree.words[k].head not in inside), first)

    def _hedge(self, cue: Cue, scope: Scope, rule: str) -> Hedge:
        words, cued = self._tree.words, (cue.first, cue.last, *scope.also)
        first, last = self._tree.reach(scope.target)
        start, end = words[first].start, words[last].end
        return Hedge(
            span=self._article.span(self._whole(words[min(cued)].start), words[max(cued)].end),
            level=cue.level,
            rule=rule,
            scope=self._article.span(start, end) if end - start <= MAX_SCOPE else None,
        )

    def _whole(self, start: int) -> int:
        """Where the written word starts that holds a word of the parse: "isn't" for "n't"."""
        while start and self._article.text[start - 1].isalpha():
            start -= 1
        return start


_OWN_NEGATION = frozenset({"unsettled", "booster"})
"""Rules whose words may hold a "no" that negates no claim: "not clear", "no doubt"."""

_NEAR = frozenset({"hedging_adverb", "hedging_adjective", "evidential_verb"})
"""Rules whose words tell of a claim only from within it. "Officials ALLEGEDLY said that the hull split"
doubts what they said; what "suggests" something is its source, as is whoever "says" it."""

_JOINED = ("conj", "parataxis")
"""What may stand beside a claim's predicate where the claim was not cut there."""

_TOLD_WITH_IT = (*_JOINED, "advcl", "acl")
"""The same with what its participles and infinitives tell: "fined for ALLEGEDLY selling oil"."""

_Listed = tuple[tuple[str, ...], str, Certainty]


@cache
def _by_first_word() -> dict[str, list[_Listed]]:
    """The listed words of all rules by their first, the longest first and then in the rules' order."""
    found: dict[str, list[_Listed]] = {}
    for rule in RULES:
        for level, phrases in load("en/certainty")[rule].items():
            for phrase in phrases:
                words = tuple(phrase.replace("'s", " 's").split())
                found.setdefault(words[0], []).append((words, rule, level))
    return {word: sorted(listed, key=lambda item: -len(item[0])) for word, listed in found.items()}
