"""People, organisations and places of an article, each with all its mentions.

Names are found sentence by sentence (``crossread.text.names``) and joined by rules: "Mr. Ellison",
"Ellison" and "Mayor Mara Ellison" are one person unless two people of the article share the surname.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from crossread.annotate.entities_seen import with_seen
from crossread.records import Article, Entity, EntityKind, Parse, Sentence, Span, content_id
from crossread.text.names import bare, find_names
from crossread.text.people import could_be_same_person, given_name, is_short_for, name_parts

_DEFINITION = re.compile(r"\s*\(([A-Z][A-Za-z&.]{1,9})\)")


@dataclass(slots=True)
class _Cluster:
    """Mentions of one thing while they are being joined."""

    name: str
    kind: EntityKind
    mentions: list[Span] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    certain: bool = True
    in_full: list[int] = field(default_factory=list)  # where it is named by more than a surname


def find_entities(
    article: Article, sentences: tuple[Sentence, ...], parses: tuple[Parse, ...] = ()
) -> tuple[Entity, ...]:
    """People, organisations, places and other named things, ordered by first mention.

    An entity's name is its fullest mention, verbatim. ``parses`` are those of the sentences, in
    their order: names that an engine saw there are merged with those told by rules.
    """
    clusters = _Clusters()
    names = [named for sentence in sentences for named in _names_in(article, sentence, parses)]
    fullest_first = sorted(names, key=lambda n: (-len(n.mentions[0].text.split()), n.mentions[0].start))
    for named in fullest_first:
        clusters.join(named)
    entities = [_to_entity(article, cluster) for cluster in clusters.all if _is_kept(cluster)]
    return tuple(sorted(entities, key=lambda e: (e.mentions[0].start, e.id)))


def _names_in(article: Article, sentence: Sentence, parses: tuple[Parse, ...]) -> Iterable[_Cluster]:
    seen = parses[sentence.index].moved(-sentence.span.start).names if parses else ()
    for name in with_seen(sentence.span.text, find_names(sentence.span.text), seen):
        start, end = sentence.span.start + name.start, sentence.span.start + name.end
        cluster = _Cluster(name.text, name.kind, [article.span(start, end)], certain=name.certain)
        defined = _DEFINITION.match(article.text, end)
        if defined and _is_short(defined.group(1), name.text):
            cluster.aliases.add(_key(defined.group(1)))
        if name.kind in ("organisation", "other") and len(name.text.split()) > 2:
            cluster.aliases.add(_initials(name.text))
        yield cluster


class _Clusters:
    """Clusters with the words by which a shorter name can find them."""

    def __init__(self) -> None:
        self.all: list[_Cluster] = []
        self._by_word: dict[str, list[_Cluster]] = defaultdict(list)

    def join(self, named: _Cluster) -> None:
        """Add a name to the cluster it belongs to, or start a new one."""
        fitting = [cluster for cluster in self._candidates(named) if _same(cluster, named)]
        if not fitting:
            cluster = named
            self.all.append(cluster)
        else:
            cluster = _nearest_before(fitting, named.mentions[0])
            _absorb(cluster, named)
        mention = named.mentions[0]
        if given_name(mention.text) or not is_short_for(mention.text, cluster.name):
            insort(cluster.in_full, mention.start)
        self._enter(cluster, named)

    def _candidates(self, named: _Cluster) -> list[_Cluster]:
        words = dict.fromkeys([_key(named.name), *name_parts(named.name)[1]])
        found = {id(cluster): cluster for word in words for cluster in self._by_word.get(word, [])}
        return list(found.values())

    def _enter(self, cluster: _Cluster, named: _Cluster) -> None:
        parts = name_parts(named.name)[1]
        for word in dict.fromkeys([_key(named.name), *parts[:1], *parts[-1:], *sorted(named.aliases)]):
            if not any(cluster is known for known in self._by_word[word]):
                self._by_word[word].append(cluster)


def _absorb(cluster: _Cluster, named: _Cluster) -> None:
    cluster.mentions += named.mentions
    cluster.aliases |= named.aliases
    cluster.certain = cluster.certain or named.certain
    if cluster.kind == "other" and named.kind != "other":
        cluster.kind = named.kind


def _same(cluster: _Cluster, named: _Cluster) -> bool:
    """Whether a name may belong to a cluster that has a fuller or equal one."""
    if _key(cluster.name) == _key(named.name):
        return True
    if cluster.kind == "person" and named.kind in ("person", "other"):
        return could_be_same_person(cluster.name, named.name)
    if {cluster.kind, named.kind} & {"person", "place"}:
        return False
    return _key(named.name) in cluster.aliases


def _nearest_before(fitting: list[_Cluster], mention: Span) -> _Cluster:
    """Of several with one surname, the one named in full most lately before the mention."""

    def distance(cluster: _Cluster) -> tuple[int, int]:
        k = bisect_right(cluster.in_full, mention.start)
        return (0, mention.start - cluster.in_full[k - 1]) if k else (1, cluster.mentions[0].start)

    return min(fitting, key=distance)


def _is_kept(cluster: _Cluster) -> bool:
    """A lone capital at the start of a sentence is a name only if it stands elsewhere as one."""
    return cluster.certain or len(cluster.mentions) > 2


def _to_entity(article: Article, cluster: _Cluster) -> Entity:
    mentions = tuple(sorted(set(cluster.mentions)))
    fullest = max(mentions, key=lambda m: (len(m.text.split()), -m.start))
    name = fullest.text
    return Entity(content_id("e", article.id, cluster.kind, name), name, cluster.kind, mentions)


def _key(name: str) -> str:
    """A name as it is compared: dots, case and a leading article make no difference."""
    return " ".join(bare(word).replace(".", "") for word in name.split() if bare(word) != "the")


def _is_short(acronym: str, name: str) -> bool:
    """Whether an acronym's letters stand in a name in this order: not in a dateline, "VELMOUTH (BPA)"."""
    letters, rest = _key(acronym), iter(_key(name))
    return letters[:1] == _key(name)[:1] and all(letter in rest for letter in letters)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()
