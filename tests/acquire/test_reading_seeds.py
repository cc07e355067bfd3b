"""The real accounts beside the project, where they are at hand."""

from pathlib import Path

import pytest

from article_view import kinds, words_of
from crossread.acquire import read
from crossread.records import Article

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/seeds")


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    return {Path(article.source).name[:3]: article for article in read([SEEDS])}


def test_the_first_seed_is_dated_by_its_url_and_was_saved_a_day_later(seeds: dict[str, Article]) -> None:
    article = seeds["000"]
    assert article.published is not None
    assert article.saved is not None
    assert (article.published.value, article.published.how) == ("2025-12-29", "url")
    assert (article.saved.value[:10], article.saved.how) == ("2025-12-30", "front matter")


def test_the_second_seed_has_its_body_once_and_its_stamp(seeds: dict[str, Article]) -> None:
    article = seeds["001"]
    assert article.published is not None
    assert article.published.value == "2025-12-30T23:15+05:30"
    told = words_of(article, "paragraph") + words_of(article, "summary")
    assert len(told) == len(set(told))
    assert kinds(article).count("repeat") == 13


def test_the_headline_in_the_middle_of_the_fourth_seed_is_a_repeat(seeds: dict[str, Article]) -> None:
    assert words_of(seeds["003"], "repeat") == words_of(seeds["003"], "title")


def test_the_seeds_give_no_problems() -> None:
    assert read([SEEDS]).problems == ()
