"""Who said a quote, rule by rule, in invented news."""

from __future__ import annotations

import pytest
from tests.annotate.reading import quotes_of, said


def speaker(*paragraphs: str) -> str | None:
    return said(*paragraphs)[-1][1]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ellison said: “The pier is gone.”",
        "“The pier is gone,” Mara Ellison said on Friday.",
        "“The pier is gone,” said Mara Ellison, who runs the ferry.",
        "“The pier is gone!” Mara Ellison shouted.",
        "Mara Ellison, 41, who runs the ferry, said it was “a wreck”.",
        "The pier was “a wreck”, according to Mara Ellison.",
        "Mara Ellison told the Dunmore Courier that the pier was “a wreck”.",
        "The Dunmore Courier reports that Mara Ellison said it was “a wreck”.",
        "Mara Ellison denounced what she called “a disgrace” on the pier.",
        "Mara Ellison accused the port of “gross neglect”.",
        "The pier, as Mara Ellison put it, was “a wreck”.",
        "“The pier is gone.” — Mara Ellison",
        "Speaking at the pier, Mara Ellison warned the toll “may well rise”.",
        "Mara Ellison thanked the crews, adding: “The pier is gone.”",
        "Word spread after Mara Ellison used a broadcast to call for help, warning of “a wreck”.",
    ],
)
def test_the_named_speaker_is_found_wherever_the_words_put_her(text: str) -> None:
    assert speaker(text) == "Mara Ellison"


def test_a_pronoun_is_whoever_was_told_of_last() -> None:
    assert speaker("Mara Ellison runs the ferry.", "She said the pier was “a wreck”.") == "Mara Ellison"


def test_a_surname_gets_the_fullest_name() -> None:
    text = "Mayor Mara Ellison met Joan Pell.", "“The pier is gone,” Ms Ellison said."
    assert speaker(*text) == "Mayor Mara Ellison"


def test_a_role_that_one_person_holds_is_that_person() -> None:
    text = "Mara Ellison, a spokeswoman for the port, was there.", "“It is gone,” the spokeswoman said."
    assert speaker(*text) == "Mara Ellison"


def test_a_role_without_a_name_stays_a_role() -> None:
    assert speaker("A Transport for Dunmore spokesman said: “The pier is gone.”") == (
        "Transport for Dunmore spokesman"
    )


def test_they_are_the_spokesman_who_spoke_last() -> None:
    text = "A fire brigade spokesman said crews had come.", "“The pier is gone,” they added."
    assert speaker(*text) == "fire brigade spokesman"


def test_an_organisation_gets_its_full_name() -> None:
    text = "The Port Safety Agency (PSA) sent a team.", "“The pier is gone,” the PSA said in a statement."
    assert speaker(*text) == "Port Safety Agency"


def test_a_bare_quote_goes_on_with_the_one_before_it() -> None:
    assert speaker("“The pier is gone,” Mara Ellison said. “We will rebuild it.”") == "Mara Ellison"


def test_a_bare_paragraph_follows_whoever_was_said_to_speak() -> None:
    assert speaker("Mara Ellison said her friend was hurt.", "“He is in hospital.”") == "Mara Ellison"


def test_a_label_with_a_colon_gives_the_speaker_of_the_next_paragraph() -> None:
    assert speaker("From the Dunmore Courier:", "“The pier was closed on Friday.”") == "Dunmore Courier"


def test_a_report_is_spoken_by_whoever_made_it() -> None:
    text = "The Dunmore Courier reported a fire.", "The report said the “smouldering” lasted days."
    assert speaker(*text) == "Dunmore Courier"


def test_a_caption_hands_no_speaker_on() -> None:
    quotes, _ = quotes_of(
        "Mara Ellison said: “The pier is gone.",
        ("caption", "Joan Pell said on Friday the ferry was late"),
        "“We will rebuild it.”",
    )
    assert [q.speaker.name for q in quotes if q.speaker] == ["Mara Ellison", "Mara Ellison"]


def test_a_headline_names_its_speaker_before_a_colon() -> None:
    quotes, _ = quotes_of(("title", "Ellison: Pier 'beyond repair'"), "Mara Ellison spoke on Friday.")
    assert quotes[0].speaker is not None
    assert quotes[0].speaker.name == "Mara Ellison"


def test_an_unknown_speaker_is_not_guessed() -> None:
    assert speaker("The pier closed at noon.", "“The pier is gone.”") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mara Ellison said: “The pier is gone.”", "named_person"),
        ("The Dunmore Port Authority said: “The pier is gone.”", "named_organisation"),
        ("Two officials said it was “a wreck”.", "unnamed"),
        ("The statement said: “The pier is gone.”", "document"),
        ("Reuters said: “The pier is gone.”", "outlet"),
    ],
)
def test_a_speaker_has_its_source_kind(text: str, kind: str) -> None:
    ((quote,), _) = quotes_of(text)
    assert quote.speaker is not None
    assert quote.speaker.kind == kind


def test_a_quote_names_its_rule_and_cue() -> None:
    ((quote,), _) = quotes_of("“The pier is gone,” Mara Ellison said.")
    assert quote.rule == "after_cue"
    assert quote.cue is not None
    assert quote.cue.text == "said"


def test_a_role_with_a_name_in_apposition_is_that_person() -> None:
    assert speaker("“The pier is gone,” its spokesman, Declan Oort, said by telephone.") == "Declan Oort"


def test_a_headline_that_repeats_a_quote_has_its_speaker() -> None:
    quotes, marked = quotes_of(
        ("title", '"Ran for our lives": night at the pier'), "“We ran for our lives,” said Mara Ellison."
    )
    assert [(q.rule, q.speaker.name) for q in quotes if q.speaker] == [
        ("repeats_quote", "Mara Ellison"),
        ("after_cue", "Mara Ellison"),
    ]
    assert not marked


def test_an_article_before_a_colon_names_nobody() -> None:
    assert speaker("The : “It is gone.”") is None
