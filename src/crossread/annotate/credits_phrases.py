"""Credits in running text: an outlet's name with a crediting cue beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crossread.annotate.credits_cues import cues_after, cues_before, is_spoken_for
from crossread.annotate.credits_found import FoundCredit, part_of
from crossread.records import Sentence
from crossread.text.names import bare, listed
from crossread.text.outlet_mentions import OutletMention, outlet_mentions
from crossread.text.outlets import outlet_key, outlet_named

_BLOCK_QUOTE = re.compile(r"^From\s+(?:the\s+)?$")
_AND = re.compile(r"\s*(?:,|/|[-–]|,?\s*\band\b|,?\s*\bor\b)\s*(?:the\s+)?(?:[a-z]\w*\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_BY = re.compile(r"\bby\s$")
_GIVEN_NAME = re.compile(r"(?<![\w-])([A-Z][\w’'-]*) $")
_IN_BRACKET = re.compile(r"\([^()]*[^()\s][^()]*$")
_SURE_RULES = frozenset({"reported", "told", "according_to", "journalist"})
"""Rules by which a name that may be something else is an outlet's."""
_CAPTION_RULES = frozenset({"reported", "stated", "told", "according_to", "cited"})
"""Rules that credit what a caption says, not whose picture it is."""

Place = tuple[int, int, str]
"""Start and end of a crediting phrase in its sentence, and the rule."""


def phrase_credits(sentences: Iterable[Sentence]) -> Iterator[FoundCredit]:
    """Credits by a cue beside a name.

    Rules are named after their cues: ``reported`` ("the Dunmore Courier reported"), ``stated``,
    ``contributed``, ``according_to``, ``told``, ``cited``, ``published_by``, ``interview``,
    ``information_from``, ``report`` ("the Courier's report"), ``journalist`` ("Courier reporter Joan
    Pell wrote") and ``block_quote`` ("From the Courier:"). Names joined by "and" share one cue. A short
    name ("the Times") means the longer one that stands before it in the article. A surname is no
    outlet's: "Stern said" after "Alan Stern".
    """
    longer: dict[str, str] = {}
    people: set[str] = set()
    for sentence in sentences:
        text = sentence.span.text
        mentions = [_in_full(mention, longer) for mention in outlet_mentions(text)]
        people.update(m.name for m in mentions if _is_surname(text, m))
        mentions = [m for m in mentions if m.name not in people]
        longer |= {ending: m.name for m in mentions for ending in _endings(m.name)}
        places = [_place(text, mention) for mention in mentions]
        _share_cues(text, mentions, places)
        for mention, place in zip(mentions, places, strict=True):
            if place and (sentence.block != "caption" or place[2] in _CAPTION_RULES):
                yield FoundCredit(part_of(sentence.span, place[0], place[1]), mention.name, place[2])


def _in_full(mention: OutletMention, longer: Mapping[str, str]) -> OutletMention:
    """The longer name that a short one stands for: "The Times" after "Erie Times"."""
    key = outlet_key(mention.name)
    may_be_short = " " not in key or outlet_named(mention.name) is None
    return replace(mention, name=longer[key], certain=True) if may_be_short and key in longer else mention


def _endings(name: str) -> Iterator[str]:
    """What may stand for a name: of "Port Dunmore Gazette" these are "dunmore gazette" and "gazette"."""
    words = outlet_key(name).split()
    for start in range(1, len(words)):
        yield " ".join(words[start:])


def _is_surname(text: str, mention: OutletMention) -> bool:
    """Whether a given name stands before a name of one word: "Alan [Stern]"."""
    before = _GIVEN_NAME.search(text, max(0, mention.start - 30), mention.start)
    alone = text[mention.start : mention.end].isalpha()
    return alone and before is not None and bare(before[1]) in listed("given")


def _place(text: str, mention: OutletMention) -> Place | None:
    """The crediting phrase around a name, or None where it is only mentioned."""
    article = _ARTICLE.search(text, max(0, mention.start - 6), mention.start)
    start = article.start() if article else mention.start
    place = _cue_after(text, start, mention)
    if place is None or _BY.search(text, max(0, start - 4), start):  # "seen by [the Courier]'s reporter"
        place = _cue_before(text, mention) or place
    if place and (mention.certain or place[2] in _SURE_RULES):
        return place
    return None


def _cue_after(text: str, start: int, mention: OutletMention) -> Place | None:
    if text[mention.end :].lstrip().startswith(":") and _BLOCK_QUOTE.match(text[: mention.start]):
        return 0, mention.end, "block_quote"
    spoken_for = is_spoken_for().search(text, max(0, start - 60), start)
    for cue in cues_after():
        if cue.is_verb and spoken_for and not spoken_for["writer"]:
            continue
        if found := cue.pattern.match(text, mention.end):
            return start, found.end(), cue.rule
    return None


def _cue_before(text: str, mention: OutletMention) -> Place | None:
    """A cue before the name: not "via" amid the bracket that says whose picture it is, "(Pell via AP)"."""
    for cue in cues_before():
        found = cue.pattern.search(text, max(0, mention.start - 200), mention.start)
        if found and cue.then.match(text, mention.end):
            if found["cue"].lower() == "via" and _IN_BRACKET.search(text[: found.start("cue")]):
                continue
            return found.start("cue"), mention.end, cue.rule
    return None


def _share_cues(text: str, mentions: Sequence[OutletMention], places: list[Place | None]) -> None:
    """Give names joined by "and" or commas the cue of their neighbour: "the AP and Reuters reported"."""
    pairs = list(zip(range(len(mentions)), range(1, len(mentions)), strict=False))
    for here, there in (*pairs, *((later, earlier) for earlier, later in reversed(pairs))):
        first, second = sorted((here, there))
        joined = _AND.fullmatch(text, mentions[first].end, mentions[second].start)
        source = places[here]
        if joined and source and places[there] is None:
            start, end = min(source[0], mentions[there].start), max(source[1], mentions[there].end)
            places[there] = (start, end, source[2])
