"""The user's word about two articles: how they are named, what it does to origins, and what is refused."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import account
from collate_steps import collate, groups
from crossread.collate.user_words import UserWordError, take_user_words
from crossread.records import Article
from events import FIRE, OWN, RUN, WIRE

ONE, TWO, THREE = account("one", WIRE), account("two", RUN), account("three", OWN)
SET = (ONE, TWO, THREE)
SHORT = "Twenty hurt in Port Dunmore\n" + "\n".join(WIRE.split("\n")[1:3])


def lines(name: str, number: int) -> Article:
    """The same source as others of a JSONL file, with a number of its own."""
    return replace(account(name, FIRE), source=f"papers/monitor.jsonl#{number}")


@pytest.mark.parametrize(
    "name", ["a-one", "one.txt", "one", "The One Courier", "One Courier", "the one courier"]
)
def test_an_article_is_named_by_id_file_stem_or_outlet(name: str) -> None:
    (word,) = take_user_words(SET, [(name, "three")], [])
    assert word.articles == ("a-one", "a-three")
    assert word.evidence.kind == "user"


def test_a_line_of_a_jsonl_file_is_named_with_its_number() -> None:
    articles = (ONE, lines("four", 1), lines("five", 2))
    (word,) = take_user_words(articles, [], [("monitor.jsonl#2", "one")])
    assert word.articles == ("a-one", "a-five")


@pytest.mark.parametrize(
    ("independent", "same_origin", "told"),
    [
        (
            [("one", "nowhere")],
            [],
            "no article is called 'nowhere'; there are one.txt (The One Courier), two",
        ),
        (
            [("one", "monitor")],
            [],
            "'monitor' may be any of 2 articles; name one by its id: a-four (papers/mo",
        ),
        ([("one", "a-one")], [], "one and a-one are one article"),
        ([("one", "two", "three")], [], "two articles make a pair, not 3: one, two, three"),
        (
            [("two", "one")],
            [("one", "two")],
            "one.txt and two.txt are said to be independent, and to be of one",
        ),
        (
            [("one", "three")],
            [("one", "two"), ("two", "three")],
            "one.txt and three.txt are said to be indep",
        ),
    ],
)
def test_words_that_cannot_be_taken_are_refused_in_one_line(
    independent: list[tuple[str, ...]], same_origin: list[tuple[str, ...]], told: str
) -> None:
    with pytest.raises(UserWordError, match=re.escape(told)) as error:
        take_user_words((*SET, lines("four", 1), lines("five", 2)), independent, same_origin)
    assert "\n" not in str(error.value)


def test_one_word_said_twice_is_one_word() -> None:
    assert len(take_user_words(SET, [("one", "two"), ("two", "one")], [])) == 1


def test_independent_articles_are_two_origins_whatever_they_share() -> None:
    found = collate(ONE, TWO, independent=[("one", "two")])
    assert groups(found) == [["a-one"], ["a-two"]]
    for origin in found.origins:
        (set_aside,) = origin.overruled
        assert set_aside.rule == "one_copy"
        assert set(set_aside.evidence) == {found.derivations[0].id, found.user_words[0].id}
        assert "but the user says that The One Courier and The Two Courier are independent" in origin.reason


def test_a_third_article_stays_with_the_one_it_shares_more_with() -> None:
    third = account("three", WIRE)
    found = collate(ONE, account("two", SHORT), third, independent=[("one", "two")])
    assert groups(found) == [["a-one", "a-three"], ["a-two"]]


def test_articles_of_one_origin_are_merged_by_the_users_word_alone() -> None:
    found = collate(ONE, THREE, same_origin=[("three", "one")])
    assert groups(found) == [["a-one", "a-three"]]
    (merge,) = found.origins[0].merges
    assert (merge.rule, merge.evidence) == ("users_word", (found.user_words[0].id,))
    assert found.origins[0].reason.startswith("the user says that The One Courier and The Three Courier")


def test_the_order_of_articles_does_not_change_how_the_word_splits_an_origin() -> None:
    articles = (ONE, TWO, account("three", WIRE), account("four", SHORT))
    found = {
        frozenset(frozenset(group) for group in groups(collate(*order, independent=[("one", "two")])))
        for order in permutations(articles)
    }
    assert len(found) == 1


names = st.sampled_from(["one", "two", "three", "four"])
pairs = st.lists(st.tuples(names, names).filter(lambda pair: pair[0] != pair[1]), max_size=3)


@given(independent=pairs, same_origin=pairs)
def test_no_origin_holds_what_is_independent_nor_parts_what_is_one(
    independent: list[tuple[str, str]], same_origin: list[tuple[str, str]]
) -> None:
    articles = (ONE, TWO, account("three", RUN), account("four", OWN))
    try:
        found = collate(*articles, independent=independent, same_origin=same_origin)
    except UserWordError:
        return
    origin_of = {article: origin.id for origin in found.origins for article in origin.articles}
    assert all(origin_of[f"a-{a}"] != origin_of[f"a-{b}"] for a, b in independent)
    assert all(origin_of[f"a-{a}"] == origin_of[f"a-{b}"] for a, b in same_origin)
