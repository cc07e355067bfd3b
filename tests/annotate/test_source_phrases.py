"""The whole phrases of sources and cues, on trees of the English model."""

from __future__ import annotations

import pytest

from crossread.annotate.reporting_tree_view import View
from crossread.annotate.source_phrases import whole_cue, whole_phrase
from crossread.engines import load_engine


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Tom Pell, a historian, said the pier was old.", "Tom Pell, a historian"),
        ("The pier was old, said Tom Pell, the mayor of Dunmore.", "Tom Pell, the mayor of Dunmore"),
        ("Tom Pell, who saw the fire, said it was dark.", "Tom Pell, who saw the fire"),
        ("Tom Pell (Lib., Dunmore) said it was dark.", "Tom Pell (Lib., Dunmore)"),
        ("Tom Pell said it was dark.", "Tom Pell"),
    ],
)
def test_a_source_takes_what_commas_set_beside_it(sentence: str, whole: str) -> None:
    start, end = whole_phrase(_view(sentence), _place(sentence, "Tom Pell"), _place(sentence, "said"))
    assert sentence[start:end] == whole


@pytest.mark.parametrize(
    ("sentence", "cue", "whole"),
    [
        ("She has repeatedly said that it was dark.", "said", "has repeatedly said"),
        ("She did not say that it was dark.", "say", "did not say"),
        ("She pointed out that it was dark.", "pointed", "pointed out"),
        ("According to her it was dark.", "According to", "According to"),
    ],
)
def test_a_cue_takes_its_auxiliaries_and_particles(sentence: str, cue: str, whole: str) -> None:
    start, end = whole_cue(_view(sentence), _place(sentence, cue))
    assert sentence[start:end] == whole


def _view(sentence: str) -> View:
    return View(sentence, load_engine().analyse([sentence])[0].words, [])


def _place(sentence: str, part: str) -> tuple[int, int]:
    start = sentence.index(part)
    return start, start + len(part)
