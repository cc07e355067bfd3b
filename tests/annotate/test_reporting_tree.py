"""Reporting clauses read from dependency trees: the cases of reporting_tree.toml, and what must hold."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.reporting_tree import tree_reporting
from crossread.annotate.reporting_tree_view import View
from crossread.engines.english import EnglishEngine
from crossread.records import Word
from crossread.text.quotation import pair_marks
from crossread.text.reporting import ReportingClause

CASES = tomllib.loads((Path(__file__).parent.parent / "cases" / "reporting_tree.toml").read_text())["case"]
TEXT = 'Mara Ellison said that "the old pier" was, as two officials claim, known to be unsafe: so'


def reports(sentence: str) -> list[ReportingClause]:
    [parse] = EnglishEngine().analyse([sentence])
    marks = [q.outer for q in pair_marks(sentence) if not q.depth]
    return tree_reporting(View(sentence, parse.words, marks))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_who_says_what(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [
        {
            "source": text[slice(*clause.subject)] if clause.subject else "",
            "cue": text[slice(*clause.cue)],
            "content": text[slice(*clause.content)] if clause.content else "",
            "stance": clause.stance,
            "frame": clause.frame,
            "rule": clause.rule,
        }
        for clause in reports(text)
    ]
    assert found == case.get("reports", [])


def test_a_cue_in_quotation_marks_is_the_speakers_own_word() -> None:
    [clause] = reports('"They said it was safe," Ellison told the council.')
    assert clause.lemma == "tell"


def test_a_content_takes_a_quotation_that_it_touches_whole() -> None:
    text = 'Ellison called the pier "a danger to us all. It must go."'
    [clause] = reports(text)
    assert clause.content is not None
    assert text[slice(*clause.content)].endswith('It must go."')


def test_a_passive_names_its_position() -> None:
    [clause] = reports("The pier is believed by officials to be unsafe.")
    assert clause.position == "passive"


def test_a_source_in_the_middle_is_inside_what_it_says() -> None:
    [clause] = reports("The pier, Ellison said, was empty.")
    assert clause.position == "inside"


@st.composite
def words(draw: st.DrawFn) -> list[Word]:
    """Any labelling of any graph over the words of a sentence, heads out of it and circles too."""
    size = len(TEXT.split())
    found, start = [], 0
    for form in TEXT.split():
        start = TEXT.index(form, start)
        found.append(
            Word(
                start,
                start + len(form),
                draw(st.sampled_from(["VERB", "NOUN", "PROPN", "ADJ", "PUNCT", "AUX"])),
                draw(st.sampled_from(["_", "VerbForm=Fin", "VerbForm=Ger"])),
                form.lower(),
                draw(st.integers(-2, size + 2)),
                draw(st.sampled_from(["nsubj", "ccomp", "xcomp", "obj", "obl", "acl", "advcl", "parataxis"])),
            )
        )
    return found


@given(words(), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=2))
@settings(max_examples=200, deadline=None)
def test_no_tree_makes_it_fail_and_nothing_leaves_the_sentence(
    tree: list[Word], quoted: list[tuple[int, int]]
) -> None:
    marks = [(min(pair), min(max(pair), len(TEXT))) for pair in quoted if pair[0] != pair[1]]
    for clause in tree_reporting(View(TEXT, tree, marks)):
        places = [clause.cue, clause.subject or clause.cue, clause.content or clause.cue]
        assert all(0 <= start < end <= len(TEXT) for start, end in places)
