from __future__ import annotations

import pytest

from crossread.text.causation import CAUSES, LINKED, MAY_CAUSE, NONE, causal_strength, is_plain_cause


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Salt on the pier was not associated with rust.", NONE),
        ("Salt on the pier was linked to rust.", LINKED),
        ("Piers with salt were more likely to rust.", LINKED),
        ("Salt may cause rust on the pier.", MAY_CAUSE),
        ("Salt causes rust on the pier.", CAUSES),
        ("Salt shortens the pier's life and reduces its strength.", CAUSES),
        ("The pier is green.", None),
    ],
)
def test_words_tell_how_strongly_one_thing_is_tied_to_another(words: str, level: int | None) -> None:
    assert causal_strength(words) == level


def test_a_link_to_an_effect_is_no_effect() -> None:
    assert causal_strength("Paint was associated with reduced rust.") == LINKED


def test_a_cause_is_plain_only_where_it_is_called_one() -> None:
    assert is_plain_cause("Salt caused the rust.")
    assert not is_plain_cause("Paint reduces rust.")
    assert not is_plain_cause("Salt might have caused the rust.")
