from __future__ import annotations

import numpy as np

from crossread_english.names import best_tags, spans, transitions

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-OTH", "I-OTH")


def test_a_name_does_not_go_on_before_it_begins() -> None:
    scores = np.zeros((2, len(TAGS)), dtype=np.float32)
    scores[0, TAGS.index("B-PER")] = 1.0
    scores[1, TAGS.index("I-LOC")] = 1.0
    scores[1, TAGS.index("I-PER")] = 0.9
    assert [TAGS[tag] for tag in best_tags(scores, transitions(TAGS))] == ["B-PER", "I-PER"]


def test_a_sentence_does_not_start_inside_a_name() -> None:
    scores = np.zeros((1, len(TAGS)), dtype=np.float32)
    scores[0, TAGS.index("I-PER")] = 5.0
    assert best_tags(scores, transitions(TAGS)) != [TAGS.index("I-PER")]


def test_persons_organisations_and_places_are_shown_and_others_are_not() -> None:
    tags = ("B-PER", "I-PER", "O", "B-OTH", "B-LOC", "B-LOC")
    assert spans(tags) == ((0, 2, "PER"), (4, 5, "LOC"), (5, 6, "LOC"))
