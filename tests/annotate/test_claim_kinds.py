"""What states nothing: the name of the rule, and any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.claim_kinds import no_claim
from crossread.engines.english import EnglishEngine


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Who locked the gates?", "question"),
        ("Thank you to all who helped.", "thanks"),
        ("Good morning from Port Aldan.", "greeting"),
        ("May they rest in peace.", "wish"),
        ("What a night!", "exclamation"),
        ("All rights reserved.", "page_line"),
        ("By Mara Ellison", "credit_line"),
        ("Stay away from the pier.", "order"),
        ("If I may, sir.", "condition"),
        ("Opinion", "label"),
        ("The full statement reads:", "lead_in"),
        ("The harbour master, of all people.", "fragment"),
        ("The gates were locked.", ""),
    ],
)
def test_each_rule_names_itself(sentence: str, rule: str) -> None:
    [parse] = EnglishEngine().analyse([sentence])
    assert no_claim(sentence, parse.words) == rule


def test_a_promise_to_tell_is_told_from_a_sentence_by_its_place() -> None:
    sentence = "What we know about the fire is little."
    assert (no_claim(sentence, headline=True), no_claim(sentence)) == ("promise", "")


@given(st.text(max_size=80), st.booleans())
def test_any_text_is_judged_without_a_parse(text: str, headline: bool) -> None:
    assert isinstance(no_claim(text, headline=headline), str)
