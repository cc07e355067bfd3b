from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from accounts import account
from collate_steps import collate, groups
from crossread.collate.groups import Groups
from crossread.records import Article, Sourced
from events import FIRE, OWN, RUN, WIRE

REWRITE = """Ardent Star hits east pier
The One Courier reported that on Tuesday morning the Ardent Star struck Port Dunmore's east pier.
Twenty people were injured aboard the ferry.
The vessel's steering gave trouble before it reached the basin, according to harbour master Lena Quist.
The vessel, which was overhauled in spring at a Velmouth yard, had 212 passengers from Kestwick on board.
A crack was found by divers in the pier below the water line; the east basin is closed until Friday."""


def test_two_runs_of_one_copy_are_one_origin() -> None:
    found = collate(account("one", WIRE), account("two", RUN), account("three", OWN))
    assert groups(found) == [["a-one", "a-two"], ["a-three"]]
    assert "share copy" in found.origins[0].reason


def test_a_shared_quote_makes_no_common_origin() -> None:
    assert groups(collate(account("one", WIRE), account("two", OWN))) == [["a-one"], ["a-two"]]


def test_a_rewrite_that_credits_the_others_outlet_is_of_one_origin() -> None:
    found = collate(account("one", WIRE), account("two", REWRITE))
    (merge,) = [d for d in found.derivations if d.merges]
    assert (merge.source, merge.target, merge.rule) == ("a-one", "a-two", "credited_rewrite")
    assert merge.directed
    assert {evidence.kind for evidence in merge.evidence} >= {"paraphrase", "credit"}


def test_a_credit_alone_merges_nothing() -> None:
    credit = OWN + "\nThe One Courier first reported on the ferry."
    found = collate(account("one", WIRE), account("two", credit))
    assert groups(found) == [["a-one"], ["a-two"]]
    (edge,) = [d for d in found.derivations if d.source == "a-one"]
    assert edge.rule == "credited"


def test_the_same_bytes_are_one_origin() -> None:
    one = account("one", "Crane falls\nA crane fell in Port Dunmore.")
    found = collate(one, replace(account("two", one.text), sha256=one.sha256))
    assert groups(found) == [["a-one", "a-two"]]
    assert found.derivations[0].evidence[0].kind == "same_bytes"


def test_an_outlet_that_is_not_at_hand_is_named() -> None:
    found = collate(account("one", OWN))
    assert found.origins[0].reason.endswith("credits Kestwick Gazette, not at hand")


def test_the_url_tells_an_agencys_copy() -> None:
    article = replace(account("one", WIRE), url=Sourced("https://one.example/wires/ap/ferry.html", "record"))
    (edge,) = collate(article).derivations
    assert (edge.outlet, edge.rule, edge.evidence[0].kind) == ("Associated Press", "wire_copy", "url")


def test_copies_of_unrelated_events_stay_apart() -> None:
    assert groups(collate(account("one", WIRE), account("two", FIRE))) == [["a-one"], ["a-two"]]


def test_the_order_of_articles_does_not_change_the_origins() -> None:
    articles = [account("one", WIRE), account("two", RUN), account("three", OWN), account("four", REWRITE)]
    found = {
        frozenset(frozenset(group) for group in groups(collate(*order))) for order in permutations(articles)
    }
    assert len(found) == 1


def test_every_merge_of_an_origin_has_evidence_with_passages() -> None:
    found = collate(account("one", WIRE), account("two", RUN))
    merges = {d.id: d for d in found.derivations if d.merges}
    for origin in found.origins:
        assert set(origin.derivations) <= merges.keys()
    for merge in merges.values():
        assert merge.evidence[0].spans


pieces = st.lists(
    st.sampled_from((*WIRE.split("\n"), *OWN.split("\n"), *FIRE.split("\n"))), min_size=1, max_size=6
)


@given(st.lists(pieces, min_size=1, max_size=4))
def test_origins_are_a_partition_of_the_articles(texts: list[list[str]]) -> None:
    articles = [account(str(number), "\n".join(lines)) for number, lines in enumerate(texts)]
    members = [id for group in groups(collate(*articles)) for id in group]
    assert sorted(members) == sorted(article.id for article in articles)


def test_a_group_stands_under_its_smallest_member() -> None:
    joined = Groups("abcd")
    joined.join("c", "d")
    joined.join("d", "b")
    assert [joined.of(item) for item in "abcd"] == ["a", "b", "b", "b"]
    assert joined.together("b", "c")
    assert not joined.together("a", "b")


def unsourced(name: str, text: str) -> Article:
    return replace(account(name, text), outlet=None)


def test_an_unsourced_account_that_alone_shares_details_is_a_rewrite() -> None:
    others = (account("three", OWN), account("four", OWN.replace("Commuters", "Travellers")))
    silent = REWRITE.replace("The One Courier reported that on", "On")
    found = collate(account("one", WIRE), unsourced("two", silent), *others)
    assert ["a-one", "a-two"] in groups(found)


def test_a_paragraph_given_to_a_wire_ties_nobodys_own_reporting_to_the_wires_other_customers() -> None:
    wire = [line for line in WIRE.split("\n")[1:] if "“" not in line]
    lines = OWN.split("\n")
    mixed = "\n".join([*lines[:3], f"{wire[0]} {wire[1]} (Northline News Agency)", *lines[3:]])
    found = collate(account("one", WIRE), account("two", mixed))
    assert groups(found) == [["a-one"], ["a-two"]]
    assert ("Northline News Agency", "a-two") in {(d.outlet, d.target) for d in found.derivations}
