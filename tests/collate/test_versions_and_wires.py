"""Versions of one article, prints of one agency's copy, and how few ties tell them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accounts import account
from collate_steps import collate, groups
from crossread.records import Article, Derivation, Sourced
from crossread.text.addresses import address_key
from events import OWN, RUN, WIRE

AGENCY = WIRE.replace("The ferry", "PORT DUNMORE (AP) - The ferry", 1)
LINES = WIRE.split("\n")
PARTLY = "\n".join(
    [
        "Pier rammed, says baker",
        "Baker Odo Lanning saw a wall of white paint rise above his shop and dropped four trays.",
        LINES[2],
        "He has sold rolls on the quay since 1961, as did two aunts, and never once shut on a weekday.",
        "Gulls took most of what fell, while his sister counted cars and fetched blankets from a loft.",
        LINES[5],
    ]
)


def same_outlet(article: Article) -> Article:
    return replace(article, outlet=Sourced("The One Courier", "text"))


def rules(*articles: Article) -> dict[str, Derivation]:
    """The derivations of some articles by rule, one of each."""
    return {derivation.rule: derivation for derivation in collate(*articles).derivations}


def test_one_outlets_later_text_is_a_version_and_not_a_copy() -> None:
    first = account("one", WIRE, published="2024-05-02T08:00")
    later = same_outlet(account("two", RUN, published="2024-05-02T09:30"))
    (version,) = collate(first, later).derivations
    assert (version.rule, version.source, version.target) == ("later_version", "a-one", "a-two")
    assert version.directed
    assert version.merges


def test_two_texts_at_one_address_are_versions() -> None:
    url = Sourced("https://one.example/news/ferry", "record")
    first, later = replace(account("one", WIRE), url=url), replace(account("two", OWN), url=url)
    assert groups(collate(first, later)) == [["a-one", "a-two"]]
    assert rules(first, later)["later_version"].evidence[0].kind == "url"


def test_an_article_that_says_it_was_updated_is_the_later_version() -> None:
    updated = account("one", RUN + "\nThis story has been updated with the cause.", published=None)
    first = same_outlet(account("two", WIRE, published=None))
    version = rules(updated, first)["later_version"]
    assert (version.source, version.target, version.directed) == ("a-two", "a-one", True)


def test_versions_without_stamps_or_marks_have_no_direction() -> None:
    first, later = account("one", WIRE, published=None), same_outlet(account("two", RUN, published=None))
    assert not rules(first, later)["later_version"].directed


def test_two_articles_of_one_outlet_that_share_little_are_no_versions() -> None:
    assert "later_version" not in rules(account("one", WIRE), same_outlet(account("two", OWN)))


def test_a_lightly_edited_print_is_one_copy() -> None:
    edited = RUN.replace("injuring twenty people", "hurting at least twenty people")
    edited = edited.replace("reported trouble", "had reported some trouble").replace(
        "and had been", "and was"
    )
    assert groups(collate(account("one", WIRE), account("two", edited))) == [["a-one", "a-two"]]


def test_a_statement_that_others_quote_is_no_copy_where_it_stands_without_marks() -> None:
    said = (
        "We regret what happened at the east pier and we shall pay for every bruise and every broken window."
    )
    bare = [account(n, f"Statement {n}\n{said}\nSo wrote the owner {n}.") for n in ("one", "two")]
    quoting = account("three", f"Owner is sorry\n“{said}” the owner wrote.")
    assert "one_copy" not in rules(*bare, quoting)


def test_an_agencys_paragraphs_in_an_article_that_names_none_are_told() -> None:
    found = rules(account("one", AGENCY), account("two", PARTLY))["wire_passages"]
    assert (found.outlet, found.target) == ("Associated Press", "a-two")
    assert {"verbatim", "dateline"} <= {evidence.kind for evidence in found.evidence}


def test_the_outlet_that_an_agency_credits_does_not_come_from_the_agency() -> None:
    wire = account("one", AGENCY + "\nThe Two Courier first reported the crash.")
    assert "wire_passages" not in rules(wire, account("two", PARTLY))


def test_a_share_that_merges_beside_an_agencys_copy_does_not_elsewhere() -> None:
    assert groups(collate(account("one", AGENCY), account("two", PARTLY))) == [["a-one", "a-two"]]


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        ("(Reporting by Joan Pell in Velmouth; Editing by Odo Lanning)", "Reuters"),
        (
            "(Reporting by Joan Pell; Writing by Tom Wrenfield; Editing by Odo Lanning and Ivo Brandt.)",
            "Reuters",
        ),
        ("Reporting by Joan Pell", None),
        ("Joan Pell is editing by day.", None),
    ],
)
def test_a_way_of_signing_off_names_the_agency(ending: str, agency: str | None) -> None:
    copy = [
        d.outlet for d in collate(account("one", f"{WIRE}\n{ending}")).derivations if d.rule == "wire_copy"
    ]
    assert copy == ([agency] if agency else [])


def test_an_agency_given_as_author_wrote_the_article() -> None:
    article = replace(account("one", WIRE), authors=(Sourced("The Associated Press", "record"),))
    (edge,) = collate(article).derivations
    assert (edge.outlet, edge.rule, edge.evidence[0].kind) == ("Associated Press", "wire_copy", "byline")


def test_an_agencys_own_article_is_nobodys_copy() -> None:
    assert (
        collate(replace(account("one", AGENCY), outlet=Sourced("Associated Press", "text"))).derivations == ()
    )


def test_six_prints_of_one_text_are_told_by_five_ties() -> None:
    prints = [account(name, WIRE) for name in ("one", "two", "three", "four", "five", "six")]
    found = collate(*prints)
    assert len(groups(found)) == 1
    assert len(found.derivations) == 5


def test_three_prints_of_one_text_are_told_by_all_their_ties() -> None:
    assert len(collate(*(account(name, WIRE) for name in ("one", "two", "three"))).derivations) == 3


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.courier.example/ferry/?utm_source=feed#top", "courier.example/ferry"),
        ("http://m.courier.example/ferry", "courier.example/ferry"),
        ("https://courier.example/story?id=7&from=home", "courier.example/story?id=7"),
        ("https://courier.example/", None),
    ],
)
def test_an_address_is_compared_without_what_does_not_name_the_page(url: str, key: str | None) -> None:
    assert address_key(url) == key
