"""A reporting clause while it is being read: in ranges of tokens, not yet in offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crossread.text.adverbials import Range
from crossread.text.cues import Cue, Frame
from crossread.text.grammar import is_negation
from crossread.text.kinds import Position, Stance
from crossread.text.noun_phrases import verb_group_start
from crossread.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Found:
    """A reporting clause in token ranges; ``cites`` marks one such as "citing X", which has no verb."""

    subject: Range | None
    cue: Range
    lemma: str
    stance: Stance
    position: Position
    content: Range | None
    frame: Frame
    rule: str = ""
    cites: bool = False

    @classmethod
    def of_phrase(cls, source: Range, cue: Range, lemma: str, content: Range | None, *, cites: bool) -> Found:
        """The clause of a phrase that names a source without a verb."""
        return cls(source, cue, lemma, "asserts", "according_to", content, "clause", cites=cites)


def made(
    tokens: Sequence[Token],
    i: int,
    cue: Cue,
    subject: Range | None,
    content: Range | None,
    position: Position = "before",
    rule: str = "",
) -> Found:
    """The clause of the verb at ``i``: negated, a verb of speaking declines and one of thinking doubts."""
    stance = cue.stance
    if any(is_negation(t) for t in tokens[verb_group_start(tokens, i, 0) : i]):
        stance = "doubts" if cue.frame == "thought" else "declines"
    return Found(subject, (i, i + 1), cue.lemma, stance, position, content, cue.frame, rule)
