from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import told
from crossread.records import Conflict, Dossier, Drift

BEFORE = (
    "The harbour office closed the inner basin and asked fishermen to moor at the north quay of the town. "
)
AFTER = (
    " Nurses at the clinic counted eighteen patients, most with bruises and two with broken arms, and sent "
    "them home in the evening."
)
WHEN = "When the shed is opened, three in ten visitors said, they would walk to the pier."
WHEN_NOT = "When the shed is not opened, three in ten visitors said, they would stroll to the pier."
SEIZED = (
    "The ship, the Merrow Star, was seized one month after it allegedly sold oil, media in Velmouth report."
)


def copied(one: str, other: str) -> Dossier:
    """Two accounts that share the words around a sentence, each with its own form of it."""
    return told(BEFORE + one + AFTER, BEFORE + other + AFTER)


def drift_by(dossier: Dossier, rule: str) -> list[Drift]:
    return [drift for drift in dossier.drift if drift.rule == rule]


def conflicts_by(dossier: Dossier, rule: str) -> list[Conflict]:
    return [conflict for conflict in dossier.conflicts if conflict.rule == rule]


def test_a_not_put_into_copied_words_is_a_denial_whatever_clause_it_stands_in() -> None:
    (conflict,) = conflicts_by(copied(WHEN, WHEN_NOT), "copied_reversed")
    sides = {side.value: [span.text for span in side.spans] for side in conflict.sides}
    assert "is not opened" in sides["denied"][0]
    assert "is opened" in sides["asserted"][0]


def test_a_not_left_out_of_copied_words_is_a_denial_as_well() -> None:
    assert conflicts_by(copied(WHEN_NOT, WHEN), "copied_reversed")


def test_not_only_denies_nothing() -> None:
    added = WHEN.replace("is opened", "is not only opened")
    assert not conflicts_by(copied(WHEN, added), "copied_reversed")


def test_a_new_statement_with_a_not_in_it_is_no_denial_of_the_old_one() -> None:
    other = WHEN.replace("is opened", "is swept by men who do not smoke")
    assert not conflicts_by(copied(WHEN, other), "copied_reversed")


def test_a_denial_that_another_rule_tells_is_told_once() -> None:
    rang = "The fire alarm in the harbour shed rang on Monday."
    dossier = copied(rang, "The fire alarm in the harbour shed did not ring on Monday.")
    assert [c.rule for c in dossier.conflicts if c.type == "denial"] == ["opposite"]


def test_a_doubt_left_out_of_copied_words_is_found_where_no_claim_carries_it() -> None:
    (drift,) = drift_by(copied(SEIZED, SEIZED.replace("allegedly ", "")), "copied_without_doubt")
    assert drift.kind == "hedge_dropped"
    assert drift.against is not None
    assert "allegedly" in drift.against.text
    assert "allegedly" not in drift.span.text


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("Divers found 12 crates there.", "Divers found 31 crates there.", "copied_with_other_number"),
        ("Divers found two crates there.", "Divers found six crates there.", "copied_with_other_number"),
    ],
)
def test_a_number_copied_as_another_is_shown_with_both_figures(one: str, other: str, rule: str) -> None:
    (drift,) = drift_by(copied(one, other), rule)
    assert drift.against is not None
    assert {drift.span.text.split()[0], drift.against.text.split()[0]} == {one.split()[2], other.split()[2]}


def test_a_number_copied_in_figures_for_words_has_not_changed() -> None:
    dossier = copied("Divers found twelve crates there.", "Divers found 12 crates there.")
    assert not drift_by(dossier, "copied_with_other_number")


def test_a_short_name_copied_with_another_letter_is_a_conflict_of_name() -> None:
    dossier = copied("The crane was built by Arden of Merrow.", "The crane was built by Ardon of Merrow.")
    (conflict,) = conflicts_by(dossier, "copied_misspelled")
    assert [side.value for side in conflict.sides] == ["Arden", "Ardon"]


def test_a_plural_copied_for_a_singular_is_no_misspelling() -> None:
    dossier = copied("The crane was built by Baker men.", "The crane was built by Bakers men.")
    assert not conflicts_by(dossier, "copied_misspelled")


@settings(max_examples=12, deadline=None)
@given(st.permutations([WHEN, SEIZED, "Divers found 12 crates.", "The crane was built by Arden."]))
def test_an_unchanged_copy_has_not_drifted_and_denies_nothing(sentences: list[str]) -> None:
    text = " ".join(sentences)
    dossier = copied(text, text)
    assert dossier.drift == ()
    assert not conflicts_by(dossier, "copied_reversed")


@settings(max_examples=6, deadline=None)
@given(st.sampled_from([WHEN, SEIZED, "Divers found 12 crates there."]))
def test_spans_of_changes_are_words_of_their_articles(sentence: str) -> None:
    other = sentence.replace("is ", "is not ").replace("allegedly ", "").replace("12", "31")
    dossier = copied(sentence, other)
    texts = {article.id: article.text for article in dossier.articles}
    spans = [drift.span for drift in dossier.drift] + [d.against for d in dossier.drift if d.against]
    spans += [span for conflict in dossier.conflicts for side in conflict.sides for span in side.spans]
    assert spans
    assert all(texts[span.article][span.start : span.end] == span.text for span in spans)
