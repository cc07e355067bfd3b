from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.text.clauses import split_clauses


def clauses(sentence: str) -> list[str]:
    return [sentence[a:b] for a, b in split_clauses(sentence)]


@given(st.text(max_size=200))
def test_offsets_name_stretches_with_words_in_any_text(text: str) -> None:
    for start, end in split_clauses(text):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]


def test_a_quotation_that_closed_before_the_sentence_leaves_it_alone() -> None:
    sentence = "No one was on the dock, and no one was killed."
    assert split_clauses(sentence, [(-40, -12)]) == split_clauses(sentence)


def test_a_dotted_acronym_keeps_its_last_full_stop() -> None:
    assert clauses("The drone was owned by the C.I.A.") == ["The drone was owned by the C.I.A."]
