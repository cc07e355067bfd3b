from __future__ import annotations

from itertools import permutations

from accounts import account
from crossread.collate.stories import find_stories
from events import FIRE, OWN, RUN, WIRE


def test_accounts_of_one_event_are_one_story() -> None:
    articles = (account("one", WIRE), account("two", OWN), account("three", RUN))
    (story,) = find_stories(articles)
    assert story.articles == ("a-one", "a-two", "a-three")
    assert "3 accounts share" in story.reason


def test_an_unrelated_event_is_a_story_of_its_own() -> None:
    stories = find_stories((account("one", WIRE), account("two", FIRE), account("three", OWN)))
    assert [story.articles for story in stories] == [("a-one", "a-three"), ("a-two",)]
    assert stories[1].reason.startswith("too little in common with any other account")


def test_one_article_alone_is_a_story() -> None:
    (story,) = find_stories((account("one", WIRE),))
    assert story.reason == "the only account"


def test_no_articles_make_no_story() -> None:
    assert find_stories(()) == ()


def test_the_order_of_articles_does_not_change_the_stories() -> None:
    articles = (account("one", WIRE), account("two", FIRE), account("three", OWN))
    found = {
        frozenset(frozenset(story.articles) for story in find_stories(order))
        for order in permutations(articles)
    }
    assert len(found) == 1


def test_an_article_without_words_does_not_stop_the_others() -> None:
    assert len(find_stories((account("one", WIRE), account("two", "—")))) == 2
