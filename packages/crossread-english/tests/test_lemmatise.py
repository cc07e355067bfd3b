from __future__ import annotations

import numpy as np

from crossread_english.lemmatise import Lemmatiser

SCRIPTS = ("l:3:", "l:3:e", "k:0:", "l:9:", "=be")
TABLE = ("violates\tVERB\tviolate", "left\tVERB\tleave", "'s\tAUX\tbe", "'s\tAUX\thave")


def lemma(form: str, upos: str, *scores: float) -> str:
    table = Lemmatiser(SCRIPTS, TABLE)
    return table.lemmas([form], [upos], np.array([scores], dtype=np.float32))[0]


def test_the_treebanks_lemma_comes_first() -> None:
    assert lemma("left", "VERB", 0, 0, 9, 0, 0) == "leave"


def test_a_script_that_makes_a_known_word_goes_before_one_that_does_not() -> None:
    assert lemma("violating", "VERB", 2, 1, 0, 0, 0) == "violate"


def test_an_unknown_word_takes_the_best_script() -> None:
    assert lemma("gribbling", "VERB", 2, 1, 0, 0, 0) == "gribbl"


def test_a_script_that_cannot_be_applied_is_passed_over() -> None:
    assert lemma("Dunmore", "PROPN", 0, 0, 1, 2, 0) == "Dunmore"


def test_a_lemma_as_a_whole_is_kept_to_the_forms_that_had_it() -> None:
    assert lemma("'s", "AUX", 0, 0, 1, 0, 9) == "be"
    assert lemma("quay", "NOUN", 0, 0, 1, 0, 9) == "quay"


def test_a_known_word_far_below_the_best_is_not_taken() -> None:
    assert lemma("violating", "NOUN", 0, 1, 9, 0, 0) == "violating"


def test_no_lemma_changes_a_figure() -> None:
    assert lemma("1,100", "NUM", 9, 8, 0, 0, 0) == "1,100"
