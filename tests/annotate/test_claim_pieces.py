from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.claim_pieces import claim_pieces
from crossread.text.dialogue import dialogue
from crossread.text.quotation import pair_marks
from crossread.text.reporting import reporting_clauses


def pieces(sentence: str) -> dict[str, str]:
    """The words of each piece, with the rule that made it."""
    return {sentence[p.start : p.end]: p.rule for p in claim_pieces(sentence, reporting_clauses(sentence))}


def test_an_act_of_reporting_counts_only_where_it_tells_more_than_who_spoke() -> None:
    assert (
        "act_of_reporting"
        not in pieces("Ada Holt, a spokesman for the harbour board, said the shed was empty.").values()
    )
    told = pieces("“The shed was empty,” he told reporters at the harbour board in Merrow.")
    assert told["he told reporters at the harbour board in Merrow"] == "act_of_reporting"


def test_a_telling_in_mid_sentence_is_taken_off_what_follows_it() -> None:
    assert "although a fault was possible" in pieces(
        "The cause was open, she said, although a fault was possible."
    )


def test_a_source_inside_a_clause_leaves_the_clause_whole() -> None:
    found = pieces("The fire was in a shed where officials believe the gang kept its boats.")
    assert "The fire was in a shed where officials believe the gang kept its boats" in found


def test_a_noun_phrase_that_takes_an_act_for_granted_is_a_claim() -> None:
    assert pieces("The use of a fireboat shows how bad it was.")["The use of a fireboat"] == "presupposed"


def test_denied_entry_is_no_denial() -> None:
    assert "denies" not in pieces("The port denied entry to four ships on Monday.").values()


def test_a_mark_without_its_partner_is_left_outside() -> None:
    assert "nobody could have gone back" in pieces("nobody could have gone back.”")


@given(st.text(max_size=200))
def test_pieces_lie_inside_any_sentence_and_are_not_empty(sentence: str) -> None:
    for piece in claim_pieces(sentence, reporting_clauses(sentence)):
        assert 0 <= piece.start < piece.end <= len(sentence)


def test_a_quotation_elsewhere_in_the_sentence_does_not_keep_clauses_together() -> None:
    sentence = (
        'She said "the pier is gone", adding that people were screaming and there was "smoke everywhere".'
    )
    quoted = [q.outer for q in pair_marks(sentence)]
    found = claim_pieces(sentence, reporting_clauses(sentence), quoted)
    assert "people were screaming" in [sentence[p.start : p.end] for p in found]


WORDS = "—Fue terrible —contó un vecino—, «nadie» dijo , que y : Elena Duarte . según se no de 41 años ; —"


@given(st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join))
def test_spanish_pieces_lie_inside_any_sentence_and_are_not_empty(sentence: str) -> None:
    quoted = [q.outer for q in dialogue(sentence, language="es") or pair_marks(sentence) if not q.depth]
    clauses = reporting_clauses(sentence, quoted=quoted, language="es")
    for piece in claim_pieces(sentence, clauses, quoted, language="es"):
        assert 0 <= piece.start < piece.end <= len(sentence)
