"""How certain a clause presents itself, and whether it affirms or negates.

With a parse a hedge counts for a claim only where the claim's predicate is in its scope: "may" holds
for the clause of its verb and for no clause beside it. Without one, by the words of the claim alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crossread.annotate.certainty_negation import negations
from crossread.annotate.certainty_rules import RULES, Cue, Scope
from crossread.annotate.certainty_tree import Tree, word_set
from crossread.annotate.certainty_words import affirming, word_hedges, word_polarity
from crossread.records import Article, Certainty, Hedge, Parse, Polarity
from crossread.text.data import load

_ORDER: tuple[Certainty, ...] = ("unknown", "possible", "probable", "certain")


def find_hedges(article: Article, start: int, end: int, parse: Parse | None = None) -> tuple[Hedge, ...]:
    """Hedges and boosters of the claim ``article.text[start:end]``, in order of their place.

    ``parse`` is of the claim's sentence and counts offsets into the article.
    """
    return CertaintyReader(article, parse or Parse()).hedges(start, end)


def certainty_of(hedges: tuple[Hedge, ...]) -> Certainty:
    """The lowest level that any hedge sets; a bare clause is certain."""
    levels = {hedge.level for hedge in hedges}
    return next((level for level in _ORDER if level in levels), "certain")


def polarity_of(text: str) -> Polarity:
    """``negated`` where an odd number of negations stands in a clause, by its words alone."""
    return word_polarity(text)


@dataclass(frozen=True, slots=True)
class _Found:
    """A hedge of the sentence with what it is said of."""

    hedge: Hedge
    scope: Scope


class CertaintyReader:
    """Reads the certainty and polarity of the claims of one sentence."""

    def __init__(self, article: Article, parse: Parse) -> None:
        self._article = article
        self._tree = Tree(article.text, parse.words)
        self._starts = [word.start for word in parse.words]
        self._found = list(self._find())

    @property
    def found(self) -> tuple[Hedge, ...]:
        """All hedges and boosters of the sentence, whatever they are said of; none without a parse."""
        return tuple(found.hedge for found in self._found)

    def hedges(self, start: int, end: int) -> tuple[Hedge, ...]:
        """Hedges whose scope holds the predicate of the claim between two offsets, in order."""
        if (place := self._place(start, end)) is None:
            return tuple(sorted(word_hedges(self._article, start, end), key=lambda hedge: hedge.span))
        root, first, after = place
        heads = {*self._tree.core(root, first, after, *_TOLD_WITH_IT), *self._tree.ways_up(root)}
        held = (found.hedge for found in self._found if self._is_of(found.scope, heads))
        near = (h for h in held if h.rule not in _NEAR or start <= h.span.start <= h.span.end <= end)
        return tuple(sorted(near, key=lambda hedge: hedge.span))

    def polarity(self, start: int, end: int) -> Polarity:
        """Whether the predicate of the claim is negated, an odd number of times."""
        if (place := self._place(start, end)) is None:
            return word_polarity(self._article.text[start:end])
        heads = self._tree.core(*place, *_JOINED)
        words = {n for k in heads for n in negations(self._tree, k)} | set(self._raised(place[0]))
        return "negated" if len(words - self._apart(start, end)) % 2 else "affirmed"

    def _place(self, start: int, end: int) -> tuple[int, int, int] | None:
        """A claim's predicate, its first word and the one after its last; None without a parse."""
        first, after = bisect_left(self._starts, start), bisect_left(self._starts, end)
        root = self._tree.root(first, after)
        return None if root is None else (root, first, after)

    def _is_of(self, scope: Scope, core: set[int]) -> bool:
        return scope.target in core or (scope.of_noun and self._tree.host(scope.target) in core)

    def _raised(self, root: int) -> Iterator[int]:
        """Negations above a claim that are meant for it: "did NOT think that the gate was shut"."""
        for k in list(self._tree.ways_up(root))[1:]:
            if self._tree.forms[k] in word_set("neg_raising"):
                yield from negations(self._tree, k)

    def _apart(self, start: int, end: int) -> set[int]:
        """Words that negate nothing: those of a hedge, "NOT clear", and of "is NO longer standing"."""
        text = self._article.text[start:end]
        spans = [(start + a, start + b) for a, b in affirming(text)]
        spans += [
            (f.hedge.span.start, f.hedge.span.end) for f in self._found if f.hedge.rule in _OWN_NEGATION
        ]
        return {
            n for a, b in spans for n in range(bisect_left(self._starts, a), bisect_left(self._starts, b))
        }

    def _find(self) -> Iterator[_Found]:
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
                    yield _Found(self._hedge(cue, scope, rule), scope)
                    break

    def _head(self, first: int, last: int) -> int:
        inside = range(first, last + 1)
        return next((k for k in inside if self._tree.words[k].head not in inside), first)

    def _hedge(self, cue: Cue, scope: Scope, rule: str) -> Hedge:
        words, cued = self._tree.words, (cue.first, cue.last, *scope.also)
        first, last = self._tree.reach(scope.target)
        return Hedge(
            span=self._article.span(self._whole(words[min(cued)].start), words[max(cued)].end),
            level=cue.level,
            rule=rule,
            scope=self._article.span(words[first].start, words[last].end),
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
