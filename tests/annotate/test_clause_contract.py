"""What holds of clauses however they are cut: by word forms, or by the tree of the English model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crossread.annotate.claim_tree import tree_clauses
from crossread.engines.english import EnglishEngine
from crossread.text.clauses import split_clauses

Cutter = Callable[[str], list[str]]


def by_word_forms(sentence: str) -> list[str]:
    return [sentence[a:b] for a, b in split_clauses(sentence)]


def by_tree(sentence: str) -> list[str]:
    [parse] = EnglishEngine().analyse([sentence])
    return [sentence[a:b] for a, b in tree_clauses(sentence, parse.words)]


@pytest.fixture(params=[by_word_forms, by_tree])
def clauses(request: pytest.FixtureRequest) -> Cutter:
    cutter: Cutter = request.param
    return cutter


def test_coordinated_clauses_with_subjects_of_their_own_are_cut(clauses: Cutter) -> None:
    assert clauses("No one was on the dock, and no one was killed.") == [
        "No one was on the dock",
        "no one was killed",
    ]


def test_a_second_predicate_without_a_subject_is_cut(clauses: Cutter) -> None:
    assert clauses("The mayor closed the bridge and ordered an inquiry.") == [
        "The mayor closed the bridge",
        "ordered an inquiry",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Letters sent to the mayor and harbour officers have gone astray.",
        "Crews, medics and divers searched the pier.",
        "The firm, as well as its owner, was fined.",
        "It is not clear whether the gate was locked.",
    ],
)
def test_lists_and_noun_phrases_stay_whole(clauses: Cutter, sentence: str) -> None:
    assert clauses(sentence) == [sentence.rstrip(".")]


def test_a_subordinate_clause_in_front_is_cut_at_its_comma(clauses: Cutter) -> None:
    assert clauses("While the council kept silent, the harbour master blamed the crew.") == [
        "the council kept silent",
        "the harbour master blamed the crew",
    ]


def test_a_condition_is_never_cut_off(clauses: Cutter) -> None:
    sentence = "If the council keeps silent, the harbour master will blame the crew"
    assert clauses(sentence + ".") == [sentence]


def test_a_relative_clause_that_interrupts_is_a_claim_inside_the_whole(clauses: Cutter) -> None:
    assert clauses("The ferry, which had 129 people on board, hit a pillar.") == [
        "The ferry, which had 129 people on board, hit a pillar",
        "which had 129 people on board",
    ]


def test_a_participle_after_a_comma_is_cut(clauses: Cutter) -> None:
    assert clauses("The crane fell on Monday, killing two men on the quay.") == [
        "The crane fell on Monday",
        "killing two men on the quay",
    ]


def test_a_quotation_that_is_all_there_is_is_cut_as_any_sentence(clauses: Cutter) -> None:
    assert clauses("“The roof was gone, and the doors were shut.”") == [
        "The roof was gone",
        "the doors were shut",
    ]


def test_nothing_is_cut_inside_quoted_words_of_a_clause(clauses: Cutter) -> None:
    quoted = "“The roof was gone, and the doors were shut,”"
    assert clauses(f"{quoted} she said.") == [f"{quoted} she said"]
