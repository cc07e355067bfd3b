from __future__ import annotations

from accounts import told
from crossread.records import Dossier

FIRE = "Fire destroys a harbour shed in Port Dunmore\n"
ONE = (
    FIRE + "The night watchman saw smoke at dusk. Ada Holt lost her trawler and wept on the slipway. "
    "Her crew had painted its hull in April. Insurance will cover the nets but not the engine."
)
TWO = (
    FIRE
    + "Smoke was seen by the night watchman at dusk. A choir from Merrow had sung in the hall beside it. "
    "Their organist counted the hymn books afterwards. The vicar has offered tea and blankets."
)


def status_of(dossier: Dossier, words: str) -> set[str]:
    """The statuses of all facts with a claim that holds these words."""
    claims = {claim.id for claim in dossier.claims if words in claim.span.text}
    return {fact.status for fact in dossier.facts if claims & set(fact.claims)}


def test_a_fact_of_two_origins_is_corroborated_and_a_lone_claim_single() -> None:
    dossier = told(ONE, TWO)
    assert len(dossier.origins) == 2
    assert status_of(dossier, "night watchman") == {"corroborated"}
    assert status_of(dossier, "choir from Merrow") == {"single"}


def test_copies_of_one_text_repeat_and_do_not_corroborate() -> None:
    dossier = told(ONE, ONE)
    assert len(dossier.origins) == 1
    assert {fact.status for fact in dossier.facts} == {"repeated"}


def test_a_contradicted_fact_is_disputed() -> None:
    dossier = told(
        FIRE + "Twelve people were injured in the harbour fire.",
        FIRE + "Nineteen people were injured in the harbour fire.",
    )
    assert "disputed" in {fact.status for fact in dossier.facts}
