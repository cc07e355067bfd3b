from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.clauses import split_clauses


def clauses(sentence: str) -> list[str]:
    return [sentence[a:b] for a, b in split_clauses(sentence)]


def test_coordinated_clauses_with_subjects_of_their_own_are_cut() -> None:
    assert clauses("No one was on the dock, and no one was killed.") == [
        "No one was on the dock",
        "no one was killed",
    ]


def test_a_second_predicate_without_a_subject_is_cut() -> None:
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
def test_lists_and_noun_phrases_stay_whole(sentence: str) -> None:
    assert clauses(sentence) == [sentence.rstrip(".")]


def test_a_subordinate_clause_in_front_is_cut_at_its_comma() -> None:
    assert clauses("While the council kept silent, the harbour master blamed the crew.") == [
        "While the council kept silent",
        "the harbour master blamed the crew",
    ]


def test_a_relative_clause_that_interrupts_is_a_claim_inside_the_whole() -> None:
    assert clauses("The ferry, which had 129 people on board, hit a pillar.") == [
        "The ferry, which had 129 people on board, hit a pillar",
        "which had 129 people on board",
    ]


def test_a_participle_after_a_comma_is_cut() -> None:
    assert clauses("The crane fell on Monday, killing two men on the quay.") == [
        "The crane fell on Monday",
        "killing two men on the quay",
    ]


def test_nothing_is_cut_inside_quotation_marks() -> None:
    quoted = "“The roof was gone, and the doors were shut,”"
    assert clauses(f"{quoted} she said.")[0].startswith(quoted[:-1])


@given(st.text(max_size=200))
def test_offsets_name_stretches_with_words_in_any_text(text: str) -> None:
    for start, end in split_clauses(text):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]


def test_a_dotted_acronym_keeps_its_last_full_stop() -> None:
    assert clauses("The drone was owned by the C.I.A.") == ["The drone was owned by the C.I.A."]
