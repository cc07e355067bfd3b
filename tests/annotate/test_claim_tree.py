"""Clauses cut by the dependency tree that the English model gives, in invented news."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.claim_tree import tree_clauses
from crossread.engines.english import EnglishEngine
from crossread.records import Word


def clauses(sentence: str) -> list[str]:
    [parse] = EnglishEngine().analyse([sentence])
    return [sentence[a:b] for a, b in tree_clauses(sentence, parse.words)]


def test_a_complement_stays_with_what_governs_it() -> None:
    sentence = "The report came amid fears in Dunmore and among its allies that ships were sinking"
    assert clauses(sentence + ".") == [sentence]


def test_a_condition_stays_with_what_it_conditions() -> None:
    sentence = "The pier will close if the wind rises"
    assert clauses(sentence) == [sentence]


def test_a_relative_clause_at_the_end_is_cut_off() -> None:
    assert clauses("The crew blamed the ferry, which had lost its rudder.") == [
        "The crew blamed the ferry",
        "which had lost its rudder",
    ]


def test_clauses_inside_a_clause_are_cut_in_their_turn() -> None:
    assert clauses("The mayor left, but the crew stayed while the fire burned the pier.") == [
        "The mayor left",
        "the crew stayed",
        "the fire burned the pier",
    ]


@st.composite
def trees(draw: st.DrawFn) -> list[Word]:
    """Any labelling of any tree over twelve words."""
    size = draw(st.integers(0, 12))
    words = []
    for k in range(size):
        head = draw(st.integers(-1, k - 1)) if draw(st.booleans()) or k + 1 == size else -1
        deprel = draw(
            st.sampled_from(["conj", "advcl", "acl:relcl", "appos", "nsubj", "case", "punct", "mark", "cc"])
        )
        lemma = draw(st.sampled_from(["which", "while", "with", ",", "and", "sail"]))
        words.append(
            Word(3 * k, 3 * k + 2, draw(st.sampled_from(["VERB", "NOUN", "PROPN"])), "_", lemma, head, deprel)
        )
    return words


@settings(deadline=None)
@given(trees())
def test_offsets_name_stretches_with_words_whatever_the_tree(words: list[Word]) -> None:
    sentence = " ".join(", " if word.lemma == "," else "ab" for word in words)
    for start, end in tree_clauses(sentence, words):
        assert 0 <= start < end <= len(sentence)
        assert sentence[start:end].strip() == sentence[start:end]
