"""Reporting clauses: who is said to say what, from the words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.reporting import reporting_clauses


def read(sentence: str, *, objects: bool = False) -> list[tuple[str | None, str, str, str, str | None]]:
    def words(span: tuple[int, int] | None) -> str | None:
        return sentence[span[0] : span[1]] if span else None

    return [
        (words(c.subject), c.lemma, c.stance, c.position, words(c.content))
        for c in reporting_clauses(sentence, objects=objects)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Mara Ellison said that the pier was empty.",
            ("Mara Ellison", "say", "asserts", "before", "the pier was empty"),
        ),
        (
            "The pier was empty, the harbour master said on Friday.",
            ("the harbour master", "say", "asserts", "after", "The pier was empty"),
        ),
        (
            "The pier, officials said, was empty.",
            ("officials", "say", "asserts", "inside", "The pier, officials said, was empty"),
        ),
        (
            "“It was empty,” said Mara Ellison, who runs the ferry.",
            ("Mara Ellison", "say", "asserts", "after", "“It was empty,”"),
        ),
        (
            "According to The Dunmore Courier, the pier was empty.",
            ("The Dunmore Courier", "according to", "asserts", "according_to", "the pier was empty"),
        ),
        (
            "The pier was empty, according to people briefed on the search.",
            (
                "people briefed on the search",
                "according to",
                "asserts",
                "according_to",
                "The pier was empty",
            ),
        ),
        (
            "The port authority denied that the pier was empty.",
            ("The port authority", "deny", "denies", "before", "the pier was empty"),
        ),
        (
            "Mara Ellison declined to say how the fire had started.",
            ("Mara Ellison", "decline", "declines", "before", "how the fire had started"),
        ),
        (
            "The harbour police declined to comment.",
            ("The harbour police", "decline", "declines", "before", None),
        ),
        (
            "The police were unable to confirm the report.",
            ("The police", "confirm", "declines", "before", "the report"),
        ),
        (
            "The ships are believed by port officials to have met at sea.",
            (
                "port officials",
                "believe",
                "asserts",
                "passive",
                "The ships are believed by port officials to have met at sea",
            ),
        ),
        (
            "The crews were said to be safe.",
            (None, "say", "asserts", "passive", "The crews were said to be safe"),
        ),
        (
            "Mara Ellison told the Courier on Friday that the pier was empty.",
            ("Mara Ellison", "tell", "asserts", "before", "the pier was empty"),
        ),
        (
            "As The Dunmore Courier reported, the pier was empty.",
            ("The Dunmore Courier", "report", "asserts", "before", "the pier was empty"),
        ),
    ],
)
def test_a_source_its_cue_and_its_content_are_found(
    sentence: str, expected: tuple[str | None, str, str, str, str | None]
) -> None:
    assert expected in read(sentence)


def test_stacked_reports_nest() -> None:
    outer, inner = read("The Courier reported that two officials said that the pier was empty.")
    assert outer[4] == "two officials said that the pier was empty"
    assert inner == ("two officials", "say", "asserts", "before", "the pier was empty")


def test_a_source_that_an_outlet_cites_has_the_outlets_content() -> None:
    reported, cited = read("The pier was empty, the Courier reported, citing two dockers.")
    assert reported[4] == cited[4] == "The pier was empty"
    assert cited[0] == "two dockers"


def test_a_participle_shares_the_subject_and_ends_the_content_before_it() -> None:
    said, added = read("Mara Ellison said the pier was empty, adding that the gates were shut.")
    assert said[4] == "the pier was empty"
    assert added == ("Mara Ellison", "add", "asserts", "before", "the gates were shut")


def test_joined_verbs_share_their_subject() -> None:
    denied, vowed = read("On Saturday, the harbour board denied the report and vowed it had kept the rules.")
    assert (denied[0], denied[4]) == ("the harbour board", "the report")
    assert (vowed[0], vowed[4]) == ("the harbour board", "it had kept the rules")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Joan Pell, 41, from Dunmore, who was on the ferry, said it tipped.", "Joan Pell"),
        ("But on Friday the mayor of Port Dunmore said it tipped.", "the mayor of Port Dunmore"),
        ("Officials briefed on the search said it tipped.", "Officials briefed on the search"),
        ("Speaking outside the court, Ms Pell said it tipped.", "Ms Pell"),
        ("A safety report dated 3 February, seen by the Courier, says it tipped.", "A safety report"),
        ("Prime Minister Joan May said it tipped.", "Prime Minister Joan May"),
        ("Joan Pell no longer claimed that it tipped.", "Joan Pell"),
        ("Captain Joan Pell, author of “The Pier”, said it tipped.", "Captain Joan Pell"),
        ("However, the ferry line, which is owned by Pell Group, said it tipped.", "the ferry line"),
    ],
)
def test_the_subject_leaves_out_appositions_and_adverbials(sentence: str, subject: str) -> None:
    assert read(sentence)[0][0] == subject


def test_nouns_that_look_like_cues_do_not_count() -> None:
    assert read("The police report of Friday made no claim about the pier.") == []


def test_cues_inside_quotation_marks_do_not_count() -> None:
    assert [c[1] for c in read("“He said it tipped,” Joan Pell told the Courier.")] == ["tell"]


def test_verbs_that_take_a_noun_phrase_come_only_when_asked_for() -> None:
    sentence = "The mayor described the fire as “a disgrace”."
    assert read(sentence) == []
    assert read(sentence, objects=True)[0][0] == "The mayor"


def test_what_somebody_is_told_is_not_what_they_say() -> None:
    assert read("The crews were told that the pier was empty.") == []


@given(st.text(alphabet="The officials said, that “it” was by Ann. 'No' according to—:;", max_size=90))
def test_offsets_always_lie_inside_the_sentence(sentence: str) -> None:
    for clause in reporting_clauses(sentence, objects=True):
        for span in (clause.subject, clause.cue, clause.content):
            assert span is None or 0 <= span[0] < span[1] <= len(sentence)


_WORDS = "the officials said that , “ ” he by was reported . according to Ann and adding as denied told who"


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=25))
def test_any_order_of_words_can_be_read(words: list[str]) -> None:
    sentence = " ".join(words)
    for clause in reporting_clauses(sentence, objects=True):
        assert sentence[slice(*clause.cue)].strip()
