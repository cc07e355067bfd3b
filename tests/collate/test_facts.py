from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, permutations

from accounts import told
from crossread.collate.claim_pairs import claim_pairs
from crossread.collate.facts import group_claims
from crossread.collate.sentence_meanings import SentenceMeanings
from crossread.records import Claim, Span

FIRE = "Fire destroys a harbour shed\nA fire destroyed a harbour shed in Port Dunmore on Monday.\n"


def test_claims_that_say_the_same_in_other_words_are_one_fact() -> None:
    dossier = told(
        FIRE + "Police arrested the night watchman.", FIRE + "The night watchman was detained by officers."
    )
    texts = {c.id: c.span.text for c in dossier.claims}
    grouped = [{texts[c] for c in fact.claims} for fact in dossier.facts]
    assert {"Police arrested the night watchman", "The night watchman was detained by officers"} in grouped


def test_every_claim_has_one_fact_of_its_own() -> None:
    dossier = told(FIRE + "Two men were hurt.", FIRE + "The owner left the town. Two men were injured.")
    own = [c for fact in dossier.facts for c in fact.claims if c not in fact.joined]
    assert sorted(own) == sorted(c.id for c in dossier.claims)


def test_claims_that_only_share_a_topic_stay_apart() -> None:
    dossier = told(FIRE + "Police closed the coast road.", FIRE + "Police thanked the lifeboat crew.")
    texts = {c.id: c.span.text for c in dossier.claims}
    for fact in dossier.facts:
        words = " ".join(texts[c] for c in fact.claims)
        assert not ("coast road" in words and "lifeboat" in words)


TOLL = "Two dockers were hurt in the harbour fire."
ARREST = "Police arrested the night watchman of the harbour."
BOTH = (
    "Two dockers were hurt in the harbour fire after the police arrest of the night watchman of the harbour."
)


def test_a_claim_that_says_two_things_stands_in_both_facts() -> None:
    dossier = told(FIRE + TOLL + " " + ARREST, FIRE + TOLL + " " + ARREST, FIRE + BOTH)
    (both,) = (claim.id for claim in dossier.claims if claim.span.text + "." == BOTH)
    held = [fact for fact in dossier.facts if both in fact.claims]
    assert sorted(both in fact.joined for fact in held) == [False, True]
    assert all(len(fact.articles) == 3 and fact.lead != both for fact in held if both in fact.joined)


def test_claims_brought_into_a_fact_by_one_that_joined_it_are_none() -> None:
    dossier = told(FIRE + TOLL + " " + ARREST, FIRE + TOLL + " " + ARREST, FIRE + BOTH)
    texts = {claim.id: claim.span.text for claim in dossier.claims}
    for fact in dossier.facts:
        assert not {TOLL[:-1], ARREST[:-1]} <= {texts[claim] for claim in fact.claims}


def test_facts_do_not_depend_on_the_order_of_claims() -> None:
    dossier = told(FIRE + TOLL, FIRE + ARREST, FIRE + BOTH)
    orders = islice(permutations(dossier.claims), 0, None, 101)
    found = {tuple(group.id for group in group_claims(order, dossier.stories, ())) for order in orders}
    assert len(found) == 1


def test_a_name_that_ends_inside_a_word_leaves_the_rest_of_it_to_be_compared() -> None:
    lines = (
        "The port was sold for A$5million to the Lanning family.",
        "A port worth A$5million is the Lannings'.",
    )
    claims = told(*(f"A sale\n{line}" for line in lines)).claims
    cut = [replace(claim, participants=tuple(_part(claim, "A$5"))) for claim in claims]
    pairs = list(claim_pairs(cut, SentenceMeanings(())))
    assert [signs.actions for *_, signs in pairs if signs.actions > 0]


def _part(claim: Claim, words: str) -> Iterator[Span]:
    at = claim.span.text.find(words)
    if at >= 0:
        start = claim.span.start + at
        yield Span(claim.span.article, start, start + len(words), words)
