from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread_english import tokenise


def words(sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in tokenise(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They don't know.", "They do n't know ."),
        ("It’s hers, she’d said.", "It ’s hers , she ’d said ."),
        ("He cannot go.", "He can not go ."),
        ("a long-term plan", "a long - term plan"),
        ("anti-war, pre-dawn and mid-August", "anti-war , pre-dawn and mid-August"),
        ("Mr. Ellison and Dr. Voss met.", "Mr. Ellison and Dr. Voss met ."),
        ("Talks opened in the U.S.", "Talks opened in the U.S."),
        ("the C.I.A. and the F.B.I.", "the C.I.A. and the F.B.I."),
        ("a U.S.-backed force", "a U.S. - backed force"),
        ("boats, nets, etc.", "boats , nets , etc ."),
        ("This was Plan B.", "This was Plan B ."),
        ("J. Mara Ellison", "J. Mara Ellison"),
        ("Pier No. 4 is shut", "Pier No. 4 is shut"),
        ("He said no.", "He said no ."),
        ("It cost $284, or £2.5bn.", "It cost $ 284 , or £ 2.5 bn ."),
        ("at 6.10am on 11/28/2024", "at 6.10 am on 11/28/2024"),
        ("50% of 1,200 homes", "50 % of 1,200 homes"),
        ("from 5-10 boats", "from 5 - 10 boats"),
        ("in the 1980s and on the 3rd", "in the 1980s and on the 3rd"),
        ("“Stop!” she said …", "“ Stop ! ” she said …"),
        ("Wait... what?!", "Wait ... what ?!"),
        ("see www.example.com/docks, or a@example.org.", "see www.example.com/docks , or a@example.org ."),
        ("O'Hara's boat", "O'Hara 's boat"),
        ("the workers' union", "the workers ' union"),
        ("• The dock burned", "• The dock burned"),
    ],
)
def test_tokens_follow_the_treebanks_conventions(sentence: str, expected: str) -> None:
    assert words(sentence) == expected.split(" ")


@given(st.text(max_size=80))
def test_tokens_are_in_order_and_leave_out_white_space_alone(sentence: str) -> None:
    spans = tokenise(sentence)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join(words(sentence)) == "".join(sentence.split())
