"""Which records of two dossiers correspond, by the passages that they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crossread.records import ArticlePair, Change, Dossier, Span
from crossread.report.diff.alignment import Alignment
from crossread.text.fold import fold_words

OVERLAP = 0.5
"""Share of the characters of two passages together that both must cover to be one passage."""

Link = tuple[int, int, float]
"""Numbers of an old and a new record, and how alike they are, from 0 to 2."""
Groups = list[tuple[tuple[int, ...], tuple[int, ...]]]


class Correspondence:
    """Two dossiers whose articles are paired: tells where the passages of one stand in the other."""

    def __init__(self, old: Dossier, new: Dossier, pairs: Iterable[ArticlePair]) -> None:
        self.old, self.new = old, new
        self._folded: dict[str, list[str]] = {}
        self.pair_of_old = {pair.old: pair for pair in pairs}
        self.pair_of_new = {pair.new: pair for pair in self.pair_of_old.values()}
        self.alignments = {
            pair.old: Alignment(old.article(pair.old), new.article(pair.new))
            for pair in self.pair_of_old.values()
        }

    def links(self, old: Sequence[Span], new: Sequence[Span]) -> Iterator[Link]:
        """Pairs of passages that are one: they overlap by half or, in an edited account, have the same words.

        Where an account was edited, an old passage is looked for where its words, or what replaced them,
        stand now.
        """
        there: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        for number, span in enumerate(new):
            there[span.article].append((number, span))
        for number, span in enumerate(old):
            if pair := self.pair_of_old.get(span.article):
                for other, likeness in self._alike(span, there[pair.new]):
                    yield number, other, likeness

    def _alike(self, old: Span, passages: list[tuple[int, Span]]) -> Iterator[tuple[int, float]]:
        """Which of the passages of the new version are an old one, and how much they are."""
        alignment = self.alignments[old.article]
        place = alignment.carried(old.start, old.end)
        for number, new in passages:
            shared = _overlap(place, (new.start, new.end)) if place else 0.0
            same = not alignment.same_text and self._words(old.text) == self._words(new.text)
            if same or shared >= OVERLAP:
                yield number, shared + same

    def _words(self, text: str) -> list[str]:
        """The folded words of a text, each text read once."""
        if text not in self._folded:
            self._folded[text] = fold_words(text)
        return self._folded[text]

    def changes(self, old: Sequence[Span], new: Sequence[Span]) -> tuple[Change, ...]:
        """Passages that have other words, that went, and that came; in reading order of their accounts."""
        pairs = one_to_one(self.links(old, new))
        lost, gained = {i for i, _ in pairs}, {j for _, j in pairs}
        reworded = [
            Change("replaced", old[i], new[j])
            for i, j in pairs
            if self._words(old[i].text) != self._words(new[j].text)
        ]
        went = [Change("left_out", span, None) for i, span in enumerate(old) if i not in lost]
        came = [Change("added", None, span) for j, span in enumerate(new) if j not in gained]
        return (*reworded, *went, *came)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The characters that two places share, of all that either covers (Jaccard 1901)."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0])) if shared > 0 else 0.0


def one_to_one(links: Iterable[Link]) -> list[tuple[int, int]]:
    """Each record with at most one other: the most alike first, then the first; sorted."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for old, new, _ in sorted(links, key=lambda link: (-link[2], link[0], link[1])):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return sorted(pairs.items())


def groups(olds: int, news: int, links: Iterable[tuple[int, int]]) -> Groups:
    """Records that hang together by links, whatever their number on either side (connected components).

    In the order of the new records, those without any last. Every record is in exactly one group.
    """
    nodes = [("old", i) for i in range(olds)] + [("new", j) for j in range(news)]
    root = {node: node for node in nodes}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for old, new in links:
        root[find(("old", old))] = find(("new", new))
    members: dict[tuple[str, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, number in nodes:
        members[find((side, number))][side == "new"].append(number)
    found = [(tuple(old), tuple(new)) for old, new in members.values()]
    return sorted(found, key=lambda group: (not group[1], group[1], group[0]))
