from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.collate.same_claim import Signs, same_claim

NOTHING = Signs(
    terms=0.1,
    sentence_terms=0.1,
    sentence_meaning=None,
    numbers=0,
    actions=0.0,
    best=0.3,
    same_time=False,
    other_time=False,
)

signs = st.builds(
    Signs,
    terms=st.floats(0, 1),
    sentence_terms=st.floats(0, 1),
    sentence_meaning=st.none() | st.floats(-1, 1),
    numbers=st.integers(0, 2),
    actions=st.floats(0, 60),
    best=st.floats(0, 1),
    same_time=st.booleans(),
    other_time=st.booleans(),
)


@given(signs)
def test_the_score_is_a_probability(found: Signs) -> None:
    assert 0 <= same_claim(found) <= 1


def test_two_claims_with_little_in_common_are_unlikely_to_be_the_same() -> None:
    assert same_claim(NOTHING) < 0.1


@pytest.mark.parametrize(
    "more",
    [
        {"terms": 0.5},
        {"sentence_terms": 0.5},
        {"numbers": 1},
        {"actions": 8.0},
        {"best": 1.0},
        {"same_time": True},
    ],
    ids=lambda more: next(iter(more)),
)
def test_what_two_claims_share_speaks_for_them(more: dict[str, float]) -> None:
    assert same_claim(replace(NOTHING, **more)) > same_claim(NOTHING)


def test_times_that_differ_speak_against_two_claims() -> None:
    assert same_claim(replace(NOTHING, other_time=True)) < same_claim(NOTHING)


def test_sentences_that_mean_the_same_speak_for_their_claims() -> None:
    far, near = (replace(NOTHING, terms=0.4, sentence_meaning=meaning) for meaning in (-0.2, 0.8))
    assert same_claim(near) > 0.5 > same_claim(far)
