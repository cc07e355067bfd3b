"""Who a noun phrase names as a speaker: an entity of the article under its fullest name, or a role."""

from __future__ import annotations

import re
from dataclasses import replace

from crossread.annotate.entities_index import EntityIndex
from crossread.annotate.language import reading_language
from crossread.annotate.role_holders import RoleHolders
from crossread.records import Article, Entity, Gender, SourceKind, Span, Speaker
from crossread.text.grammar import words
from crossread.text.names import bare, listed
from crossread.text.outlets import outlet_named
from crossread.text.referring import is_pronoun, without_article
from crossread.text.roles import head_noun, source_sort

LONGEST_NAME = 80
"""How many characters before an offset a name that ends there may start."""

_ASIDE = re.compile(r"(?<=\w),\s|(?<=\w)\s\(")
_BESIDE = re.compile(r",\s([^,.;:]{3,60})")
_NEWS = re.compile(r"\s+(?:[Nn]ews [Aa]gency|[Nn]ewspaper)$")


class SourceNames:
    """Names the sources of one article by its entities, their titles and what is said in apposition."""

    def __init__(self, article: Article, entities: tuple[Entity, ...]) -> None:
        self._article = article
        self.language = reading_language(article)
        self._index = EntityIndex(entities)
        self._roles = RoleHolders(entities, self.language)

    def named(self, span: Span, *, utters: bool = False) -> Speaker | None:
        """The speaker that the words of ``span`` name; None where they can name none.

        ``utters`` says that the verb is one of speaking, whose subject is a source whatever its noun.

        "Ms Ellison" gives "Mara Ellison" where the article has that; "a port spokesman" gives the
        role words; "the spokesman" the one person who has that role.
        """
        whole, span = span, self._head(span)
        speaker = self._named(span, utters=utters)
        return replace(speaker, span=whole) if speaker else None

    def _head(self, span: Span) -> Span:
        """The words without what a comma or bracket adds: "Mara Ellison[, a friend of Tom Pell]"."""
        aside = _ASIDE.search(span.text)
        return self._article.span(span.start, span.start + aside.start()) if aside else span

    def _named(self, span: Span, *, utters: bool) -> Speaker | None:
        inside = self._index.inside(span.start, span.end)
        core = self._core(span.text)
        if person := self._person(span, inside):
            return Speaker(person.name, "named_person", span)
        if outlet := self._outlet(span, core):
            return outlet
        if person := self._in_apposition(span):
            return Speaker(person.name, "named_person", span)
        if source_sort(core, language=self.language) == "people":
            return self._called_by_trade(span, inside) or self._by_role(span, core)
        known = self._other(span, core, [entity for _, entity in inside])
        return known or (Speaker(core, "unnamed", span) if utters and len(core) > 2 else None)

    def may_mean(self, gender: Gender, speaker: Speaker) -> bool:
        """Whether "he" or "she" can mean a speaker, by what the article tells of their gender."""
        return self._roles.may_mean(gender, speaker.name)

    def anything(self, span: Span) -> Speaker:
        """A source for any words: unlike ``named`` it holds "the fire" in "the fire shows" for one too.

        A pronoun of which nobody knows whom it means has no name.
        """
        if is_pronoun(span.text, language=self.language):
            return Speaker("", "unnamed", span)
        if speaker := self.named(span, utters=True):
            return speaker
        if inside := self._index.inside(span.start, span.end):
            return Speaker(inside[0][1].name, "named_organisation", span)
        return Speaker(span.text, "unnamed" if span.text[:1].islower() else "named_organisation", span)

    def mention_ending(self, end: int) -> Span | None:
        """The mention that ends at an offset, the longest of several; None where none does."""
        ending = [m for m, _ in self._index.inside(max(0, end - LONGEST_NAME), end) if m.end == end]
        return ending[0] if ending else None

    def people_in(self, start: int, end: int) -> list[tuple[Span, Entity]]:
        """Mentions of people between two offsets, in order."""
        return [(m, e) for m, e in self._index.inside(start, end) if e.kind == "person"]

    def _core(self, text: str) -> str:
        """A noun phrase without its article and what stands in brackets after it."""
        return without_article(re.sub(r"\s*\([^)]*\)$", "", text), language=self.language).strip()

    def _person(self, span: Span, inside: list[tuple[Span, Entity]]) -> Entity | None:
        """The person the words name: mentioned in them, or elsewhere by just these words."""
        people = [(m, e) for m, e in inside if e.kind == "person"]
        if people and not self._only_owns(span, people):
            return people[-1][1]
        same = [e for e in self._index.mentioned_as(span.text) if e.kind == "person"]
        return same[0] if same else None

    def _only_owns(self, span: Span, people: list[tuple[Span, Entity]]) -> bool:
        """Whether the person only owns the head: "Ellison's lawyer", "friends of Ellison"."""
        before = span.text[: people[0][0].start - span.start]
        rest = span.text[people[-1][0].end - span.start :]
        last = before.split()[-1:]
        return bool(re.match(r"['’]s?\s+\w", rest)) or not words("owned_by", self.language).isdisjoint(last)

    def _in_apposition(self, span: Span) -> Entity | None:
        """The person whose name a comma joins to the words: "its spokesman, [Mara Ellison], said"."""
        if self._article.text[span.end : span.end + 2] != ", ":
            return None
        following = self._index.inside(span.end + 2, span.end + 62)
        starts = [e for m, e in following if m.start == span.end + 2 and e.kind in ("person", "other")]
        core = self._core(span.text)
        return starts[0] if starts and source_sort(core, language=self.language) == "people" else None

    def _called_by_trade(self, span: Span, inside: list[tuple[Span, Entity]]) -> Speaker | None:
        """An organisation under its trade: "ferry operator Ostrey Line", not "a driver for Ostrey Line"."""
        mention, entity = inside[-1] if inside else (span, None)
        before = span.text[: mention.start - span.start].split()[-1:]
        if entity is None or entity.kind != "organisation" or mention.end != span.end or not before:
            return None
        linked = not words("prepositions", self.language).isdisjoint(before)
        owned = before[0].endswith(("'s", "’s", ","))
        return None if linked or owned else Speaker(entity.name, "named_organisation", span)

    def _by_role(self, span: Span, core: str) -> Speaker:
        """A definite role that one person of the article holds is that person: "the spokeswoman"."""
        holder = self._roles.holder(span)
        return Speaker(holder.name, "named_person", span) if holder else Speaker(core, "unnamed", span)

    def _outlet(self, span: Span, core: str) -> Speaker | None:
        """An outlet by the table, or by the last word of its name; of several, one of them tells it."""
        if outlet := outlet_named(core) or outlet_named(_NEWS.sub("", core)):
            return Speaker(outlet.name, "outlet", span)
        parts = re.split(r" and (?:[Tt]he )?|, ", core)
        if len(parts) > 1:
            named = any(outlet_named(part) or _has_masthead(part, least=1) for part in parts)
        else:
            named = _has_masthead(core, least=2)
        return Speaker(core, "outlet", span) if named else None

    def _other(self, span: Span, core: str, inside: list[Entity]) -> Speaker | None:
        """An organisation, a document, or a name of which no kind is known."""
        sort = source_sort(core, language=self.language)
        named = next((e for e in inside if e.kind in ("organisation", "other")), None)
        if sort == "document":
            written_by = named and not words("written_by", self.language).isdisjoint(core.lower().split())
            return (
                Speaker(named.name, "named_organisation", span)
                if named and written_by
                else Speaker(core, "document", span)
            )
        known = self._index.organisation(core)
        if not known and named and head_noun(core, language=self.language) == bare(named.name.split()[-1]):
            known = named
        if sort == "organisation" and not known:
            return Speaker(core, "unnamed" if core.islower() else "named_organisation", span)
        if not known and not _is_name(core):
            return None
        unsure = known is None or known.kind == "other"
        kind: SourceKind = "named_person" if unsure and self._has_occupation(span) else "named_organisation"
        return Speaker(known.name if known else core, kind, span)

    def _has_occupation(self, span: Span) -> bool:
        """Whether a comma joins what a person is to a name: "Mara Ellison, a fire engineer"."""
        aside = _BESIDE.match(self._article.text, span.end)
        if not aside:
            return False
        phrase = without_article(aside[1], language=self.language)
        return phrase != aside[1] and source_sort(phrase, language=self.language) == "people"


def _has_masthead(name: str, *, least: int) -> bool:
    """Whether a name of so many words at least ends as titles of newspapers and agencies do."""
    words_of_name = name.split()
    capital = (
        len(words_of_name) >= least and words_of_name[-1][:1].isupper() and words_of_name[0][:1].isupper()
    )
    return bool(_NEWS.search(name)) or (capital and words_of_name[-1] in listed("mastheads"))


def _is_name(core: str) -> bool:
    """Whether every word of some length starts with a capital."""
    long = [word for word in core.split() if len(word) > 3]
    return bool(long) and core[0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in long)
