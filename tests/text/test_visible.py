"""Hidden characters made visible."""

from __future__ import annotations

import pytest

from crossread.text.visible import visible


@pytest.mark.parametrize(
    ("hidden", "shown"), [("\x1b[0m", "‹U+001B›[0m"), ("\u202ex", "‹U+202E›x"), ("\u2067", "‹U+2067›")]
)
def test_a_hidden_character_is_shown_by_its_number(hidden: str, shown: str) -> None:
    assert visible(hidden) == shown


@pytest.mark.parametrize("text", ["Port Dunmore", "line\nline\ttab", "שלום", "مرحبا", "naïve 🚢"])
def test_letters_of_every_script_stay_as_they_are(text: str) -> None:
    assert visible(text) == text
