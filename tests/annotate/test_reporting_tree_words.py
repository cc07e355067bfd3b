"""The forms and senses of reporting words, from the word lists."""

from __future__ import annotations

from crossread.annotate.reporting_tree_words import (
    forms,
    oblique_senses,
    verb_senses,
    word_senses,
)
from crossread.text.cues import cue_forms


def test_regular_forms_are_made_by_rule() -> None:
    assert forms("praise") == ("praise", "praises", "praised", "praising")


def test_a_final_y_changes() -> None:
    assert forms("deny") == ("deny", "denies", "denied", "denying")


def test_irregular_forms_come_from_the_list() -> None:
    assert {"sought", "seeking"} <= set(forms("seek"))


def test_a_verb_of_thought_has_its_frame() -> None:
    assert verb_senses("object")["supports"].frame == "thought"


def test_a_verb_of_denial_has_its_stance() -> None:
    assert verb_senses("object")["rejected"].stance == "denies"


def test_a_preposition_makes_a_verb_report() -> None:
    assert "for" in oblique_senses()["called"]


def test_plurals_of_nouns_are_known() -> None:
    assert word_senses("nouns")["claims"].lemma == "claim"


def test_cues_of_clauses_come_from_the_cue_list() -> None:
    assert cue_forms()["said"].lemma == "say"
