"""The origin of an outlet: that of its article, where it is at hand, or one for the outlet itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossread.collate.wire_marks import WireMark
from crossread.records import Article, Basis, Claim, Origin, Story, content_id
from crossread.text.outlets import same_outlet


@dataclass(frozen=True, slots=True)
class _Absent:
    """An outlet of which a story has no article."""

    id: str
    outlet: str


class OutletOrigins:
    """Outlets to origins, story by story; outlets that are not at hand get an origin when first asked for."""

    def __init__(
        self,
        articles: Sequence[Article],
        stories: Iterable[Story],
        origins: Iterable[Origin],
        wires: Mapping[str, WireMark],
    ) -> None:
        self._own = {article: origin.id for origin in origins for article in origin.articles}
        self._labels = {article.id: article.label for article in articles}
        self._story_of = {article: story.id for story in stories for article in story.articles}
        self._published: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._absent: dict[str, list[_Absent]] = defaultdict(list)
        self._known: dict[tuple[str, str], str] = {}
        by_outlet = [(a.id, a.outlet.value) for a in articles if a.outlet]
        by_wire = [(a.id, wires[a.id].outlet) for a in articles if a.id in wires]
        for id, outlet in (*by_outlet, *by_wire):
            self._published[self._story_of[id]].append((outlet, id))

    def own(self, article: str) -> str:
        """The origin that an article belongs to."""
        return self._own[article]

    def of(self, outlet: str, article: str) -> str:
        """The origin of an outlet among the articles of this article's story.

        It is that of the outlet's own article, else of one marked as its copy, else one not at hand.
        """
        key = (self._story_of[article], outlet)
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, story: str, outlet: str) -> str:
        for name, article in self._published[story]:
            if same_outlet(name, outlet):
                return self._own[article]
        for absent in self._absent[story]:
            if same_outlet(absent.outlet, outlet):
                return absent.id
        self._absent[story].append(_Absent(content_id("o", story, outlet), outlet))
        return self._absent[story][-1].id

    def absent(self, bases: Iterable[Basis], claims: Iterable[Claim]) -> tuple[Origin, ...]:
        """The origins not at hand on which claims rest, in order of the first such claim."""
        article_of = {claim.id: claim.span.article for claim in claims}
        resting: dict[str, list[str]] = defaultdict(list)
        for basis in bases:
            resting[basis.origin].append(article_of[basis.claim])
        named = {one.id: one.outlet for story in self._absent.values() for one in story}
        return tuple(self._origin(id, named[id], resting[id]) for id in resting if id in named)

    def _origin(self, id: str, outlet: str, articles: Sequence[str]) -> Origin:
        """An origin without articles, and in words what rests on it."""
        labels = dict.fromkeys(self._labels[article] for article in articles)
        number = "1 claim" if len(articles) == 1 else f"{len(articles)} claims"
        reason = f"not at hand; the origin of {number} in {', '.join(labels)}"
        return Origin(id=id, articles=(), derivations=(), reason=reason, outlet=outlet)
