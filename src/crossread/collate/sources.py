"""Who a source is across the articles of a story: one identity, one office or body, one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossread.records import Article, Entity, Identity, SourceKind, Span, Story
from crossread.text.data import ENGLISH
from crossread.text.referring import is_definite, without_article
from crossread.text.roles import head_noun, role_words, singular, source_sort
from crossread.text.terms import fold, terms

_REACH = 60
"""Characters around a name in which the words of a role are looked for: "fire" of "fire chief"."""


@dataclass(frozen=True, slots=True)
class SourceKey:
    """What a source is compared by: the rule, and an identity's id or a phrase in a normal form."""

    rule: str
    form: str


class SourceKeys:
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

    def key(self, article: str, name: str, kind: SourceKind, span: Span | None) -> SourceKey | None:
        """By what a source of an article is compared; None for an outlet, and where it can be many.

        ``name`` is the fullest that the article has, ``span`` the words that stand for the source.
        """
        if kind in ("outlet", "own_voice") or span is None:
            return None
        if kind in ("named_person", "named_organisation"):
            identity = self._named.get((article, name))
            return SourceKey("same_identity", identity.id if identity else fold(name))
        if kind == "document":
            return _by_document(span.text)
        return self._by_role(article, span.text)

    def _by_role(self, article: str, phrase: str) -> SourceKey | None:
        """By the one person of the story who holds a role, or by the role where it is of one alone."""
        language = self._languages[article]
        core = without_article(phrase.partition(",")[0], language=language)
        head = head_noun(core, language=language)
        definite = is_definite(phrase, language=language)
        if definite:
            holders = self._holders.get((self._story_of[article], head), {})
            fitting = [id for id, members in holders.items() if self._holds(members, core, head)]
            if len(fitting) == 1:
                return SourceKey("same_identity", fitting[0])
        sort = source_sort(core, language=language)
        one = sort is not None and definite and singular(core.lower(), language=language) == core.lower()
        body = sort == "organisation"
        return (
            SourceKey("same_role", fold(core))
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


def _by_document(phrase: str) -> SourceKey | None:
    """By the content terms of a document's name: "the port's inspection report"."""
    found = " ".join(sorted(set(terms(phrase.partition(",")[0]))))
    return SourceKey("same_document", found) if found else None
