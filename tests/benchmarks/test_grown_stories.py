"""Stories made to measure growth: their size, who is copied, and that one number always gives one story."""

from __future__ import annotations

from pathlib import Path

import pytest

from grown_stories import grown_story, most_accounts
from growth import exponent

NOWHERE = Path("no such folder")


@pytest.mark.parametrize("size", [1, 5, 23])
def test_a_story_has_as_many_articles_as_asked_for_all_of_them_unlike(size: int) -> None:
    story = grown_story(most_accounts(NOWHERE), size)
    assert len({article.id for article in story}) == len({article.text for article in story}) == size


def test_one_article_in_five_is_an_account_of_its_own() -> None:
    story = grown_story(most_accounts(NOWHERE), 10)
    assert [article.id.startswith("a-account") for article in story] == [True] * 2 + [False] * 8


def test_one_size_gives_one_story() -> None:
    first, second = (grown_story(most_accounts(NOWHERE), 12) for _ in range(2))
    assert first == second


def test_growth_in_proportion_has_the_exponent_one_and_all_pairs_two() -> None:
    assert exponent({10: 3.0, 100: 30.0, 1000: 300.0}) == pytest.approx(1)
    assert exponent({10: 1.0, 100: 100.0}) == pytest.approx(2)
