from __future__ import annotations

from accounts import account
from crossread.collate.dates import infer_dates
from crossread.records import Article, Sourced, Story


def inferred(*articles: Article) -> Sourced | None:
    story = Story("s-1", tuple(article.id for article in articles), "test")
    return infer_dates(articles, (story,))[-1].published


def test_an_undated_account_takes_the_days_of_the_dated_ones() -> None:
    found = inferred(
        account("one", "A", published="2024-05-02T10:00+02:00"),
        account("two", "B", published="2024-05-04"),
        account("three", "C", published=None),
    )
    assert found == Sourced(
        "2024-05-02/2024-05-04", "inferred", "from the accounts of The One Courier, The Two Courier"
    )


def test_one_day_is_no_interval() -> None:
    found = inferred(account("one", "A", published="2024-05-02"), account("two", "B", published=None))
    assert found is not None
    assert found.value == "2024-05-02"


def test_a_known_date_stays() -> None:
    found = inferred(account("one", "A", published="2024-05-02"), account("two", "B", published="2024-05-09"))
    assert found == Sourced("2024-05-09", "text")


def test_without_a_dated_account_nothing_is_inferred() -> None:
    assert inferred(account("one", "A", published=None), account("two", "B", published=None)) is None


def test_another_story_lends_no_date() -> None:
    dated, undated = account("one", "A"), account("two", "B", published=None)
    stories = (Story("s-1", (dated.id,), "test"), Story("s-2", (undated.id,), "test"))
    assert infer_dates((dated, undated), stories)[1].published is None
