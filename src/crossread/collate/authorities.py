"""Sources that several articles cite: the same person, office, body or document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossread.records import (
    Article,
    Authority,
    Claim,
    Entity,
    Identity,
    SharedAuthority,
    Story,
)
from crossread.text.data import ENGLISH
from crossread.text.referring import is_definite, without_article
from crossread.text.roles import head_noun, role_words, singular, source_sort
from crossread.text.terms import fold, terms

_REACH = 60
"""Characters around a name in which the words of a role are looked for: "fire" of "fire chief"."""


@dataclass(frozen=True, slots=True)
class _Key:
    """What a source is compared by: the rule, and an identity's id or a phrase in a normal form."""

    rule: str
    form: str


def match_authorities(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    claims: tuple[Claim, ...],
    entities: tuple[Entity, ...],
    identities: tuple[Identity, ...],
) -> tuple[SharedAuthority, ...]:
    """The sources to which claims of two or more articles of a story are attributed, by first claim.

    The source of a claim is the last link of its attribution: the one who is said to know. Rules:

    - ``same_identity``: a person or an organisation that the articles name, or a role ("the fire chief") that
      one person alone of the story holds;
    - ``same_role``: one and the same body, office or spokesman without a name: "police", "the coroner";
    - ``same_document``: one and the same document.

    Sources that can be many ("officials", "a witness") are never taken for the same.
    """
    keys = _Keys(articles, stories, entities, identities)
    story_of = {article: story.id for story in stories for article in story.articles}
    found: dict[tuple[str, _Key], list[tuple[Claim, Authority]]] = defaultdict(list)
    for claim in claims:
        link = claim.attribution[-1] if claim.attribution else None
        key = keys.key(claim, link) if link else None
        if link and key:
            found[story_of[claim.span.article], key].append((claim, link))
    names = {identity.id: identity.name for identity in identities}
    return tuple(
        _shared(key, cited, names)
        for (_, key), cited in found.items()
        if len({claim.span.article for claim, _ in cited}) > 1
    )


def _shared(key: _Key, cited: Sequence[tuple[Claim, Authority]], names: Mapping[str, str]) -> SharedAuthority:
    """The source under its fullest name, and where it is named."""
    links = [link for _, link in cited]
    named = next((link for link in links if link.kind != "unnamed"), links[0])
    return SharedAuthority(
        name=names.get(key.form, named.source),
        kind=named.kind,
        claims=tuple(claim.id for claim, _ in cited),
        spans=tuple(sorted({link.span for link in links if link.span})),
        rule=key.rule,
    )


class _Keys:
    """The identities of each story, by the names that articles use and by the roles that people hold."""

    def __init__(
        self,
        articles: Iterable[Article],
        stories: Iterable[Story],
        entities: Iterable[Entity],
        identities: Iterable[Identity],
    ) -> None:
        self._texts = {article.id: article.text for article in articles}
        self._languages = {a.id: a.language.value[:2].lower() if a.language else ENGLISH for a in articles}
        self._story_of = {article: story.id for story in stories for article in story.articles}
        by_id = {entity.id: entity for entity in entities}
        self._named: dict[tuple[str, str], Identity] = {}
        self._holders: dict[tuple[str, str], dict[str, list[Entity]]] = defaultdict(dict)
        for identity in identities:
            members = [by_id[id] for id in identity.entities]
            for entity in members:
                article = entity.mentions[0].article
                self._named[article, entity.name] = identity
                for role in entity.roles:
                    self._holders[self._story_of[article], role][identity.id] = members

    def key(self, claim: Claim, link: Authority) -> _Key | None:
        """By what a source is compared with others; None for an outlet, and where it can be many."""
        if link.kind in ("outlet", "own_voice") or link.stance == "declines" or link.span is None:
            return None
        if link.kind in ("named_person", "named_organisation"):
            return self._by_name(claim, link)
        if link.kind == "document":
            return _by_document(link.span.text)
        return self._by_role(claim, link.span.text)

    def _by_name(self, claim: Claim, link: Authority) -> _Key:
        identity = self._named.get((claim.span.article, link.source))
        return _Key("same_identity", identity.id if identity else fold(link.source))

    def _by_role(self, claim: Claim, phrase: str) -> _Key | None:
        """By the one person of the story who holds a role, or by the role where it is of one alone."""
        language = self._languages[claim.span.article]
        core = without_article(phrase.partition(",")[0], language=language)
        head = head_noun(core, language=language)
        definite = is_definite(phrase, language=language)
        if definite:
            holders = self._holders.get((self._story_of[claim.span.article], head), {})
            fitting = [id for id, members in holders.items() if self._holds(members, core, head)]
            if len(fitting) == 1:
                return _Key("same_identity", fitting[0])
        sort = source_sort(core, language=language)
        one = sort is not None and definite and singular(core.lower(), language=language) == core.lower()
        body = sort == "organisation"
        return (
            _Key("same_role", fold(core))
            if one or body or head in role_words("speak_for_one", language)
            else None
        )

    def _holds(self, members: Iterable[Entity], core: str, head: str) -> bool:
        """Whether the words beside the head of a role ("fire" of "fire chief") stand beside the name too."""
        others = [word for word in fold(core).split() if word != head]
        return any(all(word in beside for word in others) for beside in self._beside(members))

    def _beside(self, members: Iterable[Entity]) -> Iterator[list[str]]:
        for entity in members:
            for mention in entity.mentions:
                text = self._texts[mention.article]
                yield fold(text[max(0, mention.start - _REACH) : mention.end + _REACH]).split()


def _by_document(phrase: str) -> _Key | None:
    """By the content terms of a document's name: "the port's inspection report"."""
    found = " ".join(sorted(set(terms(phrase.partition(",")[0]))))
    return _Key("same_document", found) if found else None
