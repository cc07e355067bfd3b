"""Versions of one text set beside each other, word by word, as a critical edition does it.

The first version is the base. Words that all versions have, in order, are common text; between them stand
variant places, each with what every version reads there. This is the parallel segmentation of the TEI
Guidelines (chapter 13, "Critical Apparatus"), over longest common subsequences with the base.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

_WORD = re.compile(r"\s*(?:\w+|[^\w\s])")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the collation: what each version reads there, in their order; equal where ``common``.

    Words bring the space before them, one space where the text had any.
    """

    readings: tuple[str, ...]
    common: bool


def collate(texts: Sequence[str]) -> tuple[Segment, ...]:
    """The segments of the versions, in reading order.

    The readings of one version, joined, are its words in order; common text is spaced as in the base.
    """
    versions = [_words(text) for text in texts]
    places = [_places(versions[0], version) for version in versions]
    shared = [i for i in range(len(versions[0])) if all(i in found for found in places)]
    segments: list[Segment] = []
    ends = [0] * len(versions)
    for i in shared:
        here = [found[i] for found in places]
        segments += _variants(versions, ends, here)
        segments.append(Segment((versions[0][i],) * len(versions), common=True))
        ends = [place + 1 for place in here]
    segments += _variants(versions, ends, [len(version) for version in versions])
    return _joined(segments)


def _words(text: str) -> Words:
    """Words and signs, each with one space before it where there is white space in the text."""
    found = _WORD.findall(text.strip())
    return tuple(" " + word.lstrip() if word[0].isspace() else word for word in found)


def _places(base: Words, version: Words) -> dict[int, int]:
    """Where words of the base stand in a version: longest common subsequence, spaces aside."""
    left, right = [word.lstrip() for word in base], [word.lstrip() for word in version]
    return {
        op.src_start + k: op.dest_start + k
        for op in Indel.opcodes(left, right)
        if op.tag == "equal"
        for k in range(op.src_end - op.src_start)
    }


def _variants(versions: Sequence[Words], starts: Sequence[int], ends: Sequence[int]) -> list[Segment]:
    """The variant place between two common words; none where no version has a word there."""
    readings = tuple(
        "".join(version[start:end]) for version, start, end in zip(versions, starts, ends, strict=True)
    )
    return [Segment(readings, common=False)] if any(readings) else []


def _joined(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments with neighbouring common words as one."""
    joined: list[Segment] = []
    for segment in segments:
        if joined and segment.common and joined[-1].common:
            readings = zip(joined.pop().readings, segment.readings, strict=True)
            segment = Segment(tuple(one + other for one, other in readings), common=True)
        joined.append(segment)
    return tuple(joined)
