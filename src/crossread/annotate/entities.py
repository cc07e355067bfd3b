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

from crossread.annotate.entities_headlines import CommonWords
from crossread.annotate.entities_seen import with_seen
from crossread.annotate.language import reading_language
from crossread.records import Article, Entity, EntityKind, Parse, Sentence, Span, content_id
from crossread.text.names import Name, bare, find_names, is_title_case, listed
from crossread.text.people import could_be_same_person, given_name, is_short_for, name_parts

_LONGEST_ENDING = 4  # words
_MOST_STRAY = 8  # words
_DEFINITION = re.compile(r"\s*\(([A-Z][A-Za-z&.]{1,9})\)")
_NICKNAME = re.compile(r"[\"“'‘(]([A-Z]\w+)[\"”'’)]")
_WORD_BEFORE = re.compile(r"([\w-]+)[,\s]\s*$")


@dataclass(slots=True)
class _Cluster:
    """Mentions of one thing while they are being joined."""

    name: str
    kind: EntityKind
    mentions: list[Span] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    certain: bool = True
    in_full: list[int] = field(default_factory=list)  # where it is named by more than a surname
    is_relative: bool = False  # told as somebody's: "her brother Ivo Ellison"


def find_entities(
    article: Article, sentences: tuple[Sentence, ...], parses: tuple[Parse, ...] = ()
) -> tuple[Entity, ...]:
    """People, organisations, places and other named things, ordered by first mention.

    An entity's name is its fullest mention, verbatim. ``parses`` are those of the sentences, in
    their order: names that an engine saw there are merged with those told by rules.
    """
    clusters = _Clusters()
    common = CommonWords(sentences)
    names = [named for sentence in sentences for named in _names_in(article, sentence, parses, common)]
    fullest_first = sorted(names, key=lambda n: (-len(n.mentions[0].text.split()), n.mentions[0].start))
    for named in fullest_first:
        clusters.join(named)
    entities = [_to_entity(article, cluster) for cluster in clusters.all if _is_kept(cluster)]
    return tuple(sorted(entities, key=lambda e: (e.mentions[0].start, e.id)))


def _names_in(
    article: Article, sentence: Sentence, parses: tuple[Parse, ...], common: CommonWords
) -> Iterable[_Cluster]:
    text = sentence.span.text
    seen = parses[sentence.index].moved(-sentence.span.start).names if parses else ()
    found: Iterable[Name] = with_seen(text, find_names(text, language=reading_language(article)), seen)
    if is_title_case(text):
        found = [name for named in found if (name := common.cut(named))]
    for name in found:
        yield _one_mention(article, sentence.span.start, name)


def _one_mention(article: Article, offset: int, name: Name) -> _Cluster:
    """A name of a sentence that starts at ``offset``, with the other names that are given beside it."""
    start, end = offset + name.start, offset + name.end
    cluster = _Cluster(name.text, name.kind, [article.span(start, end)], certain=name.certain)
    defined = _DEFINITION.match(article.text, end)
    if defined and _is_short(defined.group(1), name.text):
        cluster.aliases.add(_key(defined.group(1)))
    if name.kind in ("organisation", "other") and len(name.text.split()) > 2:
        cluster.aliases.add(_initials(name.text))
    if name.kind == "person":
        cluster.aliases.update(_key(nickname) for nickname in _NICKNAME.findall(name.text))
        before = _WORD_BEFORE.search(article.text, max(0, start - 30), start)
        cluster.is_relative = before is not None and bare(before[1]) in listed("kin")
    return cluster


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
            cluster = _nearest_before(_rather_not_relatives(fitting, named), named.mentions[0])
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
        short = _endings(named.name) if named.kind in ("organisation", "other") else []
        words = [_key(named.name), *parts[:1], *parts[-1:], *short, *sorted(named.aliases)]
        for word in dict.fromkeys(words):
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
    if _key(named.name) in cluster.aliases:
        return "place" not in (cluster.kind, named.kind)
    shouted = named.name.isupper() and len(named.name) > 3  # "ELLISON: Yes." in a transcript
    if cluster.kind == "person" and (named.kind in ("person", "other") or shouted):
        return could_be_same_person(cluster.name, named.name)
    if {cluster.kind, named.kind} & {"person", "place"}:
        return False
    return _key(named.name) in _endings(cluster.name)


def _rather_not_relatives(fitting: list[_Cluster], named: _Cluster) -> list[_Cluster]:
    """A bare surname means whom the article tells of, not a relative: not Ivo after "her son Ivo Ellison"."""
    if given_name(named.name):
        return fitting
    return [cluster for cluster in fitting if not cluster.is_relative] or fitting


def _endings(name: str) -> list[str]:
    """What a body's name ends with and is called by: "harbour board" and "board" of "Aldan Harbour Board"."""
    words = _key(name).split()
    heads = listed("organisation") - listed("place") - listed("chambers")
    if not words or words[-1] not in heads:
        return []
    return [" ".join(words[k:]) for k in range(max(1, len(words) - _LONGEST_ENDING), len(words))]


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
    spoken = {mention.text for mention in mentions}
    named = [m for m in mentions if not _has_stray_words(m.text, spoken)] or mentions
    name = max(
        named, key=lambda m: (_in_full(m.text), len(m.text.split()), _spelt_out(m.text), -m.start)
    ).text
    return Entity(content_id("e", article.id, cluster.kind, name), name, cluster.kind, mentions)


def _in_full(name: str) -> bool:
    """Whether a name has more than a title and one word: "Mara Ellison" is fuller than "Miss Merrow"."""
    return len(name_parts(name)[1]) > 1


def _has_stray_words(name: str, spoken: set[str]) -> bool:
    """Whether a name starts with words that are none of it, as it stands without: "Rival Mara Ellison"."""
    words = name.split()
    of_names = listed("titles") | listed("given") | listed("nationalities") | listed("directions")
    for k in range(1, min(len(words) - 1, _MOST_STRAY)):
        if " ".join(words[k:]) in spoken and bare(words[k]) in listed("given"):
            return not all(len(bare(word)) < 2 or bare(word) in of_names for word in words[:k])
    return False


def _spelt_out(name: str) -> int:
    """How many words of a name are more than an initial: "Joan Ellison" is fuller than "J. Ellison"."""
    return sum(len(bare(word)) > 1 for word in name.split())


def _key(name: str) -> str:
    """A name as it is compared: dots, case and a leading article make no difference."""
    return " ".join(bare(word).replace(".", "") for word in name.split() if bare(word) != "the")


def _is_short(acronym: str, name: str) -> bool:
    """Whether an acronym's letters stand in a name in this order: not in a dateline, "VELMOUTH (BPA)"."""
    letters, rest = _key(acronym), iter(_key(name))
    return letters[:1] == _key(name)[:1] and all(letter in rest for letter in letters)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()
