"""Credits in running text: an outlet's name with a crediting cue beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from crossread.annotate.credits_cues import cues_after, cues_before
from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.outlet_mentions import OutletMention, outlet_mentions
from crossread.text.outlets import outlet_key

_BLOCK_QUOTE = re.compile(r"^From\s+(?:the\s+)?$")
_AND = re.compile(r"\s*(?:,|,?\s*\band\b|,?\s*\bor\b)\s*(?:the\s+)?(?:\w+\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_REPORTING_RULES = frozenset({"reported", "told"})

Place = tuple[int, int, str]
"""Start and end of a crediting phrase in its sentence, and the rule."""


def phrase_credits(sentences: Iterable[Sentence]) -> Iterator[FoundCredit]:
    """Credits by a cue beside a name.

    Rules are named after their cues: ``reported`` ("the Dunmore Courier reported"), ``stated``,
    ``contributed``, ``according_to``, ``told``, ``cited``, ``published_by``, ``interview``,
    ``information_from``, ``report`` ("the Courier's report") and ``block_quote`` ("From the Courier:").
    Names joined by "and" share one cue. A short name ("the Times") means the longer one that stands
    before it in the article.
    """
    named: list[str] = []
    for sentence in sentences:
        text = sentence.span.text
        mentions = outlet_mentions(text)
        places = [_place(text, mention) for mention in mentions]
        _share_cues(text, mentions, places)
        for mention, place in zip(mentions, places, strict=True):
            outlet = _full_name(mention.name, named)
            named.append(outlet)
            if place:
                yield FoundCredit(part_of(sentence.span, place[0], place[1]), outlet, place[2])


def _place(text: str, mention: OutletMention) -> Place | None:
    """The crediting phrase around a name, or None where it is only mentioned."""
    start = mention.start
    if article := _ARTICLE.search(text[:start]):
        start = article.start()
    place = _cue_after(text, start, mention) or _cue_before(text, mention)
    if place and (mention.certain or place[2] in _REPORTING_RULES):
        return place
    return None


def _cue_after(text: str, start: int, mention: OutletMention) -> Place | None:
    rest = text[mention.end :]
    if rest.lstrip().startswith(":") and _BLOCK_QUOTE.match(text[: mention.start]):
        return 0, mention.end, "block_quote"
    for cue in cues_after():
        if found := cue.pattern.match(rest):
            return start, mention.end + found.end(), cue.rule
    return None


def _cue_before(text: str, mention: OutletMention) -> Place | None:
    for cue in cues_before():
        if found := cue.pattern.search(text[: mention.start]):
            return found.start("cue"), mention.end, cue.rule
    return None


def _share_cues(text: str, mentions: Sequence[OutletMention], places: list[Place | None]) -> None:
    """Give names joined by "and" or commas the cue of their neighbour: "the AP and Reuters reported"."""
    pairs = list(zip(range(len(mentions)), range(1, len(mentions)), strict=False))
    for here, there in (*pairs, *((later, earlier) for earlier, later in reversed(pairs))):
        first, second = sorted((here, there))
        joined = _AND.fullmatch(text[mentions[first].end : mentions[second].start])
        source = places[here]
        if joined and source and places[there] is None:
            start, end = min(source[0], mentions[there].start), max(source[1], mentions[there].end)
            places[there] = (start, end, source[2])


def _full_name(name: str, named: Sequence[str]) -> str:
    """The longer name that a short one stands for: "The Times" after "Erie Times"."""
    key = outlet_key(name).split()
    if len(key) == 1:
        for earlier in reversed(named):
            words = outlet_key(earlier).split()
            if len(words) > 1 and words[-1] == key[0]:
                return earlier
    return name
