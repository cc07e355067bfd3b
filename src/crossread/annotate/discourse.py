"""What the reader of an article knows at a point of it: who was last said to speak, and how quotes stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crossread.annotate.sources import SourceNames
from crossread.records import Article, Span, Speaker
from crossread.text.referring import gender_of_pronoun, is_pronoun, is_relative

NEAR_PEOPLE = 3
"""How many people told of last a pronoun is tried on."""

_BODIES = ("outlet", "named_organisation")
_OWN_WRITING = frozenset(
    {"the report", "the headline", "the article", "the paper", "the newspaper", "the editorial"}
)
"""Writings whose author is the outlet or organisation named just before."""


@dataclass(slots=True)
class Discourse:
    """Follows an article from its start, so that "she said" and a bare paragraph find their speaker."""

    article: Article
    names: SourceNames
    last: Speaker | None = None  # who was last said to say something
    people: tuple[Speaker, ...] = ()  # those told of last, the latest first
    last_body: Speaker | None = None  # the outlet or organisation last said to report
    quoted: Speaker | None = None  # the speaker of the quote just before
    quote_is_open: bool = False  # that quote ended its paragraph, or a colon did
    same_paragraph: bool = False

    def resolve(self, span: Span, *, utters: bool = False) -> Speaker | None:
        """The speaker that a subject names, pronouns taken up from what went before.

        ``utters``: see ``SourceNames.named``.
        """
        low = span.text.lower()
        if is_pronoun(low, language=self.names.language):
            return self._pronoun(low, span)
        speaker = self.names.named(span, utters=utters)
        if speaker and speaker.kind == "document" and low in _OWN_WRITING and self.last_body:
            return Speaker(self.last_body.name, self.last_body.kind, span)
        return speaker

    def _pronoun(self, low: str, span: Span) -> Speaker | None:
        gender = gender_of_pronoun(low, language=self.names.language)
        if is_relative(low, language=self.names.language):
            meant = self._antecedent(span) or self.last
        elif gender is None:
            meant = self.last
        else:
            meant = next((person for person in self.people if self.names.may_mean(gender, person)), None)
        return Speaker(meant.name, meant.kind, span) if meant else None

    def _antecedent(self, span: Span) -> Speaker | None:
        """The name that a relative pronoun follows: "Mara Ellison, who said"."""
        before = re.search(r",?\s+$", self.article.text[max(0, span.start - 3) : span.start])
        end = span.start - len(before.group()) if before else span.start
        mention = self.names.mention_ending(end)
        return self.names.named(mention) if mention else None

    def hear(self, speaker: Speaker) -> None:
        """Take note that somebody is said to speak."""
        self.last = speaker
        if speaker.kind in _BODIES:
            self.last_body = speaker
        if speaker.kind in ("named_person", "unnamed"):
            self.tell_of(speaker)

    def tell_of(self, person: Speaker) -> None:
        """Take note of somebody whom "he" or "she" may mean from now on."""
        self.people = (person, *self.people[: NEAR_PEOPLE - 1])
