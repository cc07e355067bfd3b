"""What the claims of one fact say differently."""

from __future__ import annotations

from itertools import permutations

from accounts import told
from crossread.judge.facets import facets_of
from crossread.records import Claim

FIRE = "Fire destroys a harbour shed\nA fire destroyed a harbour shed in Port Dunmore.\n"
ACCOUNTS = (
    FIRE + "Three divers were hurt on Monday, police said.",
    FIRE + "Three divers were hurt on Monday, police said.",
    FIRE + "Four divers were possibly hurt on Monday.",
)


def hurt() -> list[Claim]:
    return [claim for claim in told(*ACCOUNTS).claims if "hurt" in claim.span.text]


def test_claims_are_kept_apart_by_number_certainty_and_authority() -> None:
    found = {facet.kind: {value.value for value in facet.values} for facet in facets_of(hurt())}
    assert found["how_many"] == {"Three divers", "Four divers"}
    assert found["certainty"] == {"certain", "possible"}
    assert found["authority"] == {"police", "own voice"}


def test_a_facet_on_which_all_claims_agree_is_not_told() -> None:
    alike = [claim for claim in hurt() if "Three" in claim.span.text]
    assert (len(alike), facets_of(alike)) == (2, ())


def test_every_value_names_the_claims_that_say_it() -> None:
    claims = hurt()
    (numbers,) = (facet for facet in facets_of(claims) if facet.kind == "how_many")
    assert sorted(id for value in numbers.values for id in value.claims) == sorted(c.id for c in claims)


def test_the_order_of_claims_does_not_matter() -> None:
    assert len({facets_of(order) for order in permutations(hurt())}) == 1


def test_a_fact_of_a_dossier_carries_its_facets() -> None:
    dossier = told(*ACCOUNTS)
    kinds = {facet.kind for fact in dossier.facts for facet in fact.facets}
    assert "how_many" in kinds
