from __future__ import annotations

from accounts import told

FIRE = "Fire destroys a harbour shed\nA fire destroyed a harbour shed in Port Dunmore on Monday.\n"


def test_claims_that_say_the_same_in_other_words_are_one_fact() -> None:
    dossier = told(
        FIRE + "Police arrested the night watchman.", FIRE + "The night watchman was detained by officers."
    )
    texts = {c.id: c.span.text for c in dossier.claims}
    grouped = [{texts[c] for c in fact.claims} for fact in dossier.facts]
    assert {"Police arrested the night watchman", "The night watchman was detained by officers"} in grouped


def test_every_claim_is_in_exactly_one_fact() -> None:
    dossier = told(FIRE + "Two men were hurt.", FIRE + "The owner left the town. Two men were injured.")
    assert sorted(c for fact in dossier.facts for c in fact.claims) == sorted(c.id for c in dossier.claims)


def test_claims_that_only_share_a_topic_stay_apart() -> None:
    dossier = told(FIRE + "Police closed the coast road.", FIRE + "Police thanked the lifeboat crew.")
    texts = {c.id: c.span.text for c in dossier.claims}
    for fact in dossier.facts:
        words = " ".join(texts[c] for c in fact.claims)
        assert not ("coast road" in words and "lifeboat" in words)
