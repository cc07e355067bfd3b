from __future__ import annotations

from crossread.text.terms import fold, terms


def test_wordings_of_one_thing_share_their_terms() -> None:
    assert set(terms("a drone attack was carried out")) == set(terms("conducted an unmanned strike"))


def test_dotted_and_spelled_out_acronyms_meet() -> None:
    assert terms("the C.I.A.") == terms("the Central Intelligence Agency") == terms("CIA")


def test_the_country_is_told_from_the_pronoun() -> None:
    assert terms("US boats told us") == ("united_states", "boat")


def test_peoples_and_capitals_stand_for_their_country() -> None:
    assert terms("Venezuelan port") == terms("Venezuela port")


def test_folding_takes_case_accents_and_dots_away() -> None:
    assert fold("Nicolás, U.S.") == "nicolas, us"
