"""Who stands behind a reported clause: the source's fullest name, its kind, and its stance."""

from __future__ import annotations

from functools import cache

from crossread.annotate.placed import Placed
from crossread.annotate.role_holders import RoleHolders
from crossread.records import Article, Authority, Entity, Quote, Sentence, SourceKind, Span
from crossread.text.data import load
from crossread.text.outlets import outlet_named
from crossread.text.reporting import ReportingClause
from crossread.text.wordlists import find_phrases

_PRONOUNS = frozenset({"they", "it", "who"})


@cache
def _document_words() -> tuple[str, ...]:
    return tuple(load("en/sources")["documents"].split())


@cache
def _unnamed_words() -> tuple[str, ...]:
    return tuple(load("en/sources")["unnamed"].split())


class SourceNamer:
    """Names the sources of one article by its entities and the table of outlets."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self._people = RoleHolders(entities)
        self._mentions = Placed((mention, entity) for entity in entities for mention in entity.mentions)

    def name(self, span: Span) -> tuple[str, SourceKind]:
        """The fullest name known for the words of ``span``, and what kind of source they are.

        "Mr. Marsh", with "Fire Chief Dana Marsh" elsewhere, gives the latter and ``named_person``.
        """
        outlet = outlet_named(span.text)
        if outlet:
            return outlet.name, "outlet"
        person = self._person(span)
        if person:
            return person.name, "named_person"
        return self._unnamed(span)

    def _person(self, span: Span) -> Entity | None:
        """The person who is named in the words, or who alone holds the role that they are."""
        inside = self._mentions.inside(span.start, span.end)
        named = next((entity for entity in inside if entity.kind == "person"), None)
        return named or self._people.holder(span)

    def _unnamed(self, span: Span) -> tuple[str, SourceKind]:
        """What the words are where they name no person."""
        if next(find_phrases(span.text, _unnamed_words()), None):
            return span.text, "unnamed"
        if next(find_phrases(span.text, _document_words()), None):
            return span.text, "document"
        if inside := self._mentions.inside(span.start, span.end):
            return inside[0].name, "named_organisation"
        return span.text, "unnamed" if span.text[:1].islower() else "named_organisation"

    def person_before(self, pronoun: Span, recent: list[Span]) -> str | None:
        """The first person named in the nearest of the recent sentences whom the pronoun can mean."""
        for sentence in reversed(recent):
            before = self._mentions.inside(sentence.start, min(sentence.end, pronoun.start))
            people = (entity.name for entity in before if entity.kind == "person")
            if name := next((name for name in people if self.may_mean(pronoun.text, name)), None):
                return name
        return None

    def may_mean(self, pronoun: str, name: str) -> bool:
        """Whether a pronoun can mean the source of this name."""
        return self._people.may_mean(pronoun, name)


class Voice:
    """Follows who is speaking through an article, so that "they said" finds its source."""

    def __init__(self, namer: SourceNamer) -> None:
        self._namer = namer
        self._last: Authority | None = None
        self._recent: list[Span] = []

    def enter(self, sentence: Sentence) -> None:
        """Take note of a new sentence: headlines and summaries hand no speaker on."""
        if sentence.block != "paragraph":
            self._last, self._recent = None, []
        self._recent = [*self._recent[-1:], sentence.span]

    def authority(self, article: Article, offset: int, clause: ReportingClause) -> Authority | None:
        """The authority that a reporting clause names; ``offset`` is where its text starts.

        None where it names nobody: "is believed to be".
        """
        if clause.subject is None:
            return None
        cue = article.span(offset + clause.cue[0], offset + clause.cue[1])
        subject = article.span(offset + clause.subject[0], offset + clause.subject[1])
        name, kind = self._resolve(subject)
        self._last = Authority(name, kind, subject, cue, clause.stance)
        return self._last

    def _resolve(self, subject: Span) -> tuple[str, SourceKind]:
        """A pronoun's source, as far as one is at hand; else the source that the words name."""
        pronoun = subject.text.lower()
        if pronoun in ("he", "she"):
            person = self._namer.person_before(subject, self._recent)
            if person:
                return person, "named_person"
            if self._last is None or not self._namer.may_mean(pronoun, self._last.source):
                return "", "unnamed"
            return self._last.source, self._last.kind
        if pronoun in _PRONOUNS and self._last:
            return self._last.source, self._last.kind
        return self._namer.name(subject)

    def quoted(self, quote: Quote) -> Authority:
        """The speaker of a quote as an authority."""
        if quote.speaker is None:
            raise ValueError(f"quote {quote.id} has no speaker")
        speaker = quote.speaker
        self._last = Authority(speaker.name, speaker.kind, speaker.span, quote.cue, "asserts")
        return self._last
