from __future__ import annotations

import pytest

from accounts import claim_texts, claim_with, told
from crossread.annotate.certainty_words import word_polarity


def test_a_reporting_clause_becomes_the_attribution_of_what_it_reports() -> None:
    dossier = told("Fire on the quay\nThe shed was empty, according to two officials briefed on the blaze.")
    claim = claim_with(dossier, "The shed was empty")
    assert claim.span.text == "The shed was empty"
    assert [(a.source, a.kind) for a in claim.attribution] == [
        ("two officials briefed on the blaze", "unnamed")
    ]


def test_stacked_reports_make_a_chain_from_the_outside_in() -> None:
    dossier = told(
        "Shed\nThe Associated Press reported that two officials said the shed was empty on Monday."
    )
    claim = claim_with(dossier, "the shed was empty")
    assert [a.kind for a in claim.attribution] == ["outlet", "unnamed"]


def test_the_articles_own_voice_has_no_attribution() -> None:
    assert claim_with(told("Shed\nThe shed burned down on Monday."), "burned").attribution == ()


def test_they_said_finds_the_source_of_the_sentence_before() -> None:
    dossier = told("Shed\nThe shed was full, two divers said. The doors were shut, they said.")
    assert claim_with(dossier, "doors were shut").attribution[0].source == "two divers"


def test_a_refusal_to_comment_keeps_who_refuses() -> None:
    claim = claim_with(told("Shed\nThe harbour board declined to comment on the fire."), "declined")
    assert claim.span.text.startswith("The harbour board declined to comment")
    assert (claim.rule, claim.attribution[0].stance) == ("declines", "declines")


def test_a_denial_is_a_stance_of_its_source() -> None:
    claim = claim_with(told("Shed\nThe owner denied that solvents were kept in the shed."), "solvents")
    assert claim.attribution[0].stance == "denies"


def test_quoted_words_are_attributed_to_their_speaker() -> None:
    dossier = told("Shed\nMayor Ada Holt spoke on Monday. “The roof was gone in six minutes,” she said.")
    claim = claim_with(dossier, "The roof was gone")
    assert "Ada Holt" in claim.attribution[-1].source
    assert claim.quote is not None


def test_questions_are_no_claims() -> None:
    assert claim_texts(told("Shed\nWho locked the doors of the shed on Monday?")) == []


def test_a_dateline_is_no_part_of_a_claim() -> None:
    dossier = told("Shed\nPORT DUNMORE, May 1 (NNA) - A shed burned down on the quay.")
    assert claim_texts(dossier) == ["A shed burned down on the quay"]


@pytest.mark.parametrize(
    ("clause", "level"),
    [
        ("The shed was reportedly empty.", "possible"),
        ("The shed is believed to have been empty.", "probable"),
        ("It is not clear whether the shed was empty.", "unknown"),
        ("The shed was empty in May.", "certain"),
    ],
)
def test_the_weakest_hedge_sets_the_certainty(clause: str, level: str) -> None:
    assert claim_with(told(f"Shed fire\n{clause}"), "shed").certainty == level


def test_two_negations_affirm() -> None:
    assert word_polarity("the gate was not locked") == "negated"
    assert word_polarity("no one was not accounted for") == "affirmed"


def test_claims_carry_the_times_and_quantities_inside_them() -> None:
    claim = claim_with(told("Shed\nTwelve people were hurt on Monday."), "Twelve people")
    assert [q.value for q in claim.quantities] == [12.0]
    assert [t.value for t in claim.times] == ["2024-04-29"]
