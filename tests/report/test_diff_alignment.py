"""Where words stand in an edited account, for any edit."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crossread.records import Article, Block
from crossread.report.diff.alignment import Alignment
from crossread.text.fold import fold_words

VOCABULARY = ("the", "ferry", "struck", "a", "pier", "in", "fog", "crew", "said", "horn", "twice")
WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=30)
BODY = st.lists(st.sampled_from(["alarm", "gate", "shed"]), min_size=1, max_size=6)


def article(id: str, words: list[str]) -> Article:
    text = " ".join(words)
    return Article(id, f"{id}.txt", text, (Block("paragraph", 0, len(text)),) if text else (), id)


@settings(deadline=None, derandomize=True)
@given(old=WORDS, new=WORDS)
def test_the_edits_turn_the_old_words_into_the_new(old: list[str], new: list[str]) -> None:
    before, after = article("old", old), article("new", new)
    changes = Alignment(before, after).changes
    gone = {n for c in changes if c.left for n in range(c.left.start, c.left.end)}
    came = {n for c in changes if c.right for n in range(c.right.start, c.right.end)}
    assert kept(before.text, gone) == kept(after.text, came)


def kept(text: str, taken: set[int]) -> list[str]:
    """The words of a text of which no character was taken."""
    return fold_words("".join(" " if n in taken else letter for n, letter in enumerate(text)))


@settings(deadline=None, derandomize=True)
@given(head=WORDS, body=BODY, tail=WORDS)
def test_words_are_carried_past_anything_put_before_and_after_them(
    head: list[str], body: list[str], tail: list[str]
) -> None:
    old, new = article("old", body), article("new", [*head, *body, *tail])
    place = Alignment(old, new).carried(0, len(old.text))
    assert place
    assert new.text[slice(*place)] == old.text


@settings(deadline=None, derandomize=True)
@given(old=WORDS, new=WORDS, start=st.integers(0, 100), length=st.integers(1, 60))
def test_a_carried_passage_stands_in_the_new_text(
    old: list[str], new: list[str], start: int, length: int
) -> None:
    before, after = article("old", old), article("new", new)
    assume(start + length <= len(before.text))
    place = Alignment(before, after).carried(start, start + length)
    assert place is None or 0 <= place[0] < place[1] <= len(after.text)


def test_words_that_were_cut_are_carried_nowhere() -> None:
    old, new = article("old", ["the", "pier", "was", "closed"]), article("new", ["the", "pier"])
    assert Alignment(old, new).carried(13, 19) is None


def test_words_that_others_replaced_are_carried_to_these() -> None:
    old, new = (
        article("old", ["fourteen", "people", "hurt"]),
        article("new", ["at", "least", "20", "people", "hurt"]),
    )
    assert Alignment(old, new).carried(0, 8) == (0, 11)
