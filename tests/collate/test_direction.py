"""Which article comes from which: said where evidence says it, left open elsewhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import account
from collate_steps import collate
from crossread.records import Article, Derivation, Sourced
from events import OWN, RUN, WIRE

FILLER = "The weather over Port Dunmore stayed grey all day, and few people came down to the old fish market."


def between(*articles: Article) -> Derivation:
    """The one derivation between the first two articles."""
    ids = {articles[0].id, articles[1].id}
    (found,) = [d for d in collate(*articles).derivations if {d.source, d.target} == ids]
    return found


def kinds(derivation: Derivation) -> set[str]:
    return {evidence.kind for evidence in derivation.evidence}


def at(article: Article, url: str) -> Article:
    return replace(article, url=Sourced(url, "record"))


def test_shared_copy_alone_has_no_direction() -> None:
    assert not between(account("one", WIRE), account("two", RUN)).directed


def test_a_credit_gives_the_direction() -> None:
    found = between(account("one", RUN + "\nThe Two Courier first reported the crash."), account("two", WIRE))
    assert (found.source, found.target, found.directed) == ("a-two", "a-one", True)
    assert {"verbatim", "credit"} <= kinds(found)


def test_two_articles_that_credit_each_other_have_no_direction() -> None:
    one = account("one", WIRE + "\nThe Two Courier first reported the crash.")
    two = account("two", RUN + "\nThe One Courier first reported the crash.")
    assert not between(one, two).directed


def test_a_link_to_the_others_page_gives_the_direction() -> None:
    one = at(account("one", WIRE), "https://www.one.example/news/ferry?utm_source=feed")
    two = account("two", RUN + "\nMore at https://one.example/news/ferry.")
    found = between(one, two)
    assert (found.source, found.directed) == ("a-one", True)
    (link,) = [e for e in found.evidence if e.kind == "link"]
    assert link.spans[0].text.startswith("https://one.example")


def test_a_link_without_shared_words_is_told_and_merges_nothing() -> None:
    one = at(account("one", WIRE), "https://one.example/news/ferry")
    found = between(one, account("two", f"Grey day\n{FILLER}\nMore at https://one.example/news/ferry."))
    assert (found.rule, found.directed, found.merges) == ("linked", True, False)


def test_a_link_to_a_front_page_is_no_evidence() -> None:
    one = at(account("one", WIRE), "https://one.example/")
    assert not between(one, account("two", RUN + "\nMore at https://one.example/.")).directed


@pytest.mark.parametrize(
    ("first", "second", "directed"),
    [
        ("2024-05-02", "2024-05-04", True),
        ("2024-05-02T08:00", "2024-05-02T20:00", False),
        ("2024-05-02", "2024-05-02T20:00", False),
        (None, "2024-05-02", False),
    ],
)
def test_stamps_give_a_direction_to_copies_a_day_apart(
    first: str | None, second: str, *, directed: bool
) -> None:
    found = between(account("one", WIRE, published=first), account("two", RUN, published=second))
    assert found.directed == directed


def test_a_stamp_inferred_from_other_accounts_is_no_evidence() -> None:
    early = replace(account("one", WIRE), published=Sourced("2024-04-02", "inferred"))
    assert "published" not in kinds(between(early, account("two", RUN)))


def test_prints_of_one_agency_days_apart_have_no_direction() -> None:
    wire, run = WIRE.replace("The ferry", "PORT DUNMORE (AP) - The ferry", 1), RUN
    found = between(account("one", wire), account("two", run, published="2024-05-09"))
    assert not found.directed


def test_a_print_of_the_copy_of_an_agency_at_hand_comes_from_it() -> None:
    wire = replace(account("one", WIRE), outlet=Sourced("Northgate News Agency", "text"))
    run = account("two", RUN.replace("The ferry", "PORT DUNMORE (Northgate News Agency) - The ferry", 1))
    found = between(wire, run)
    assert (found.source, found.target, found.directed) == ("a-one", "a-two", True)
    assert "dateline" in kinds(found)


def test_copy_that_an_agency_at_hand_has_comes_from_the_agency() -> None:
    wire = replace(account("two", WIRE), outlet=Sourced("Reuters", "text"))
    found = between(account("one", RUN), wire)
    assert (found.source, found.directed) == ("a-two", True)


def test_a_direction_against_the_stamps_says_so() -> None:
    late = account("one", WIRE, published="2024-05-09")
    found = between(
        late, account("two", RUN + "\nThe One Courier first reported it.", published="2024-05-02")
    )
    assert (found.source, found.directed) == ("a-one", True)
    assert "contradiction" in kinds(found)


def test_exclusive_in_a_headline_is_no_evidence() -> None:
    claimed = account("one", WIRE.replace("Ferry Ardent", "EXCLUSIVE: Ferry Ardent"))
    assert not between(claimed, account("two", RUN)).directed


def test_a_spelling_that_no_rival_has_is_evidence_without_direction() -> None:
    slip = WIRE.replace("Velmouth in", "Velmuoth in"), RUN.replace("Velmouth in", "Velmuoth in")
    others = (
        account("three", OWN + "\nThe yard at Velmouth was shut."),
        account(
            "four", f"Ferry Ardent Star hits Port Dunmore pier\n{FILLER}\nOnly the yard at Velmouth knew her."
        ),
    )
    found = between(account("one", slip[0]), account("two", slip[1]), *others)
    (odd,) = [e for e in found.evidence if e.kind == "misspelling"]
    assert "“velmuoth” for “velmouth”" in odd.note
    assert [span.text for span in odd.spans] == ["Velmuoth", "Velmuoth"]
    assert not found.directed


def test_with_no_rival_nothing_is_odd() -> None:
    assert kinds(between(account("one", WIRE), account("two", RUN))) == {"verbatim"}


stamps = st.sampled_from([None, "2024-05-01", "2024-05-02T08:00", "2024-05-07T10:00+02:00", "2024-05-09"])
endings = st.sampled_from(
    ["", "\nThe One Courier reported it.", "\nThe Two Courier reported it.", f"\n{FILLER}"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([WIRE, RUN, OWN]), endings, stamps), min_size=2, max_size=3))
def test_derivations_are_the_same_in_any_order_of_reading(made: list[tuple[str, str, str | None]]) -> None:
    names = ("one", "two", "three")
    articles = [
        account(n, text + end, published=day) for n, (text, end, day) in zip(names, made, strict=False)
    ]
    told = {
        frozenset(
            (d.rule, d.directed, *((d.source, d.target) if d.directed else ())) for d in found.derivations
        )
        for found in (collate(*order) for order in permutations(articles))
    }
    assert len(told) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([WIRE, RUN, OWN]), endings, stamps), min_size=2, max_size=3))
def test_every_span_of_evidence_is_a_passage_of_its_article(made: list[tuple[str, str, str | None]]) -> None:
    names = ("one", "two", "three")
    articles = [
        account(n, text + end, published=day) for n, (text, end, day) in zip(names, made, strict=False)
    ]
    texts = {article.id: article.text for article in articles}
    for derivation in collate(*articles).derivations:
        for span in (span for evidence in derivation.evidence for span in evidence.spans):
            assert texts[span.article][span.start : span.end] == span.text
