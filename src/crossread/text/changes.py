"""Which words of one text another lacks, by the shortest edit script over folded words."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from crossread.text.fold import located_words

Stretch = tuple[int, int]


def changed_words(left: str, right: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Stretches of ``left`` that ``right`` lacks, and of ``right`` that ``left`` lacks.

    Neighbouring changed words make one stretch. Case and punctuation do not count as a change.
    Offsets count code points, end exclusive. For instance, ``"It was a fire"`` and ``"It was no
    fire"`` give ``((7, 8),)`` and ``((7, 9),)``.
    """
    before, after = list(located_words(left)), list(located_words(right))
    edits = Indel.opcodes([word for word, *_ in before], [word for word, *_ in after])
    lost = [(edit.src_start, edit.src_end) for edit in edits if edit.tag in ("delete", "replace")]
    new = [(edit.dest_start, edit.dest_end) for edit in edits if edit.tag in ("insert", "replace")]
    return _stretches(before, lost), _stretches(after, new)


def _stretches(words: list[tuple[str, int, int]], runs: list[Stretch]) -> tuple[Stretch, ...]:
    return tuple((words[first][1], words[last - 1][2]) for first, last in runs)
