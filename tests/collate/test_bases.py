"""What claims rest on: the cases of tests/cases/bases.toml, and what holds for all bases."""

from __future__ import annotations

import tomllib
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from accounts import account, told
from crossread.pipeline import compare
from crossread.records import Claim, Dossier, Origin

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "bases.toml").read_text(encoding="utf-8")
)["case"]
TITLE = "A night in Port Aldan\n"
NUMBERS = ("", "a-one", "a-two", "a-three", "a-four", "a-five")
CITING = "Satellites saw thirty ships, CNN reported. "
FIVE = [
    TITLE + CITING + own
    for own in (
        "A choir sang for the baker.",
        "Nurses counted eighteen patients.",
        "The mayor wants tugs for all.",
        "Old sailors blamed the fog.",
        "Soup was served in the church.",
    )
]


def name_of(origin: Origin, dossier: Dossier) -> str:
    return origin.outlet or dossier.article(origin.articles[0]).label


def outlets_under(claim: Claim, dossier: Dossier) -> list[str]:
    """The names of the origins that a claim rests on by a basis."""
    origins = {origin.id: origin for origin in dossier.origins}
    found = [origins[basis.origin] for basis in dossier.bases if basis.claim == claim.id]
    return sorted(name_of(origin, dossier) for origin in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    dossier = told(*(TITLE + text.strip() for text in case["accounts"]))
    for words, outlets, *number in case["rests"]:
        article = NUMBERS[number[0] if number else 1]
        meant = [c for c in dossier.claims if words in c.span.text and c.span.article == article]
        claim = min(meant, key=lambda claim: len(claim.span.text))
        assert outlets_under(claim, dossier) == outlets, words


def test_five_papers_that_each_cite_one_outlet_for_a_claim_are_one_origin() -> None:
    dossier = told(*FIVE)
    (fact,) = [f for f in dossier.facts if len(f.articles) == 5]
    (origin,) = [o for o in dossier.origins if o.id in fact.origins]
    assert (origin.outlet, origin.articles, fact.status) == ("CNN", (), "repeated")
    assert "resting on 1 independent origin; credited to CNN (not at hand) by The Five Courier" in fact.reason


def test_an_origin_not_at_hand_tells_what_rests_on_it() -> None:
    dossier = told(*FIVE[:2])
    (absent,) = [origin for origin in dossier.origins if origin.outlet]
    assert absent.reason.startswith("not at hand; the origin of ")
    assert absent.reason.endswith("in The One Courier, The Two Courier")


def test_every_basis_shows_words_of_the_claims_article() -> None:
    dossier = told(*FIVE)
    article_of = {claim.id: claim.span.article for claim in dossier.claims}
    assert dossier.bases
    for basis in dossier.bases:
        assert article_of[basis.claim] in {span.article for span in basis.spans}


def test_what_the_user_calls_independent_shares_no_passage() -> None:
    case = next(case for case in CASES if case["says"] == "words that stand in an earlier account too")
    one, two = (account(n, TITLE + t.strip()) for n, t in zip(("one", "two"), case["accounts"], strict=True))
    assert compare([one, two]).bases
    assert compare([one, two], independent=[("one", "two")]).bases == ()


def test_the_order_of_articles_does_not_change_the_bases() -> None:
    articles = [account(name[2:], text) for name, text in zip(NUMBERS[1:4], FIVE, strict=False)]
    assert len({compare(order).bases for order in permutations(articles)}) == 1


def test_a_third_article_borrows_nothing_across_what_the_user_calls_independent() -> None:
    copy = TITLE + "\n".join(
        (
            "Two men fell from the crane at the eastern quay on Monday morning, and the port closed it.",
            "Nurses counted eighteen patients at noon, most with bruises and two with broken arms.",
        )
    )
    dossier = compare([account(n, copy) for n in ("one", "two", "three")], independent=[("one", "two")])
    assert len(dossier.origins) == 2
    assert dossier.bases == ()
