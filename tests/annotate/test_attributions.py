"""Attributions: who says what, read from invented accounts by word forms alone."""

from __future__ import annotations

import pytest
from tests.annotate.reading import article_of

from crossread.annotate.entities import find_entities
from crossread.annotate.people import describe_people
from crossread.annotate.sentences import find_sentences
from crossread.annotate.speech import find_speech
from crossread.records import Attribution, Quote


def _read(*paragraphs: str) -> tuple[tuple[Attribution, ...], tuple[Quote, ...]]:
    article = article_of(*paragraphs)
    sentences = find_sentences(article)
    entities = describe_people(article, sentences, find_entities(article, sentences))
    attributions, quotes, _ = find_speech(article, sentences, entities)
    for attribution in attributions:
        source = attribution.source
        for span in (source.span, source.cue, *attribution.content):
            assert span is None or article.text[span.start : span.end] == span.text
    return attributions, quotes


def _told(*paragraphs: str) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each attribution."""
    return [
        (a.source.source, a.source.cue.text if a.source.cue else "", [c.text for c in a.content])
        for a in _read(*paragraphs)[0]
    ]


def test_a_reporting_clause_gives_source_cue_and_content() -> None:
    assert _told("Mara Ellison said that the pier was safe.") == [
        ("Mara Ellison", "said", ["the pier was safe"])
    ]


def test_a_content_that_its_source_interrupts_has_two_spans() -> None:
    (told,) = _told("The pier, Mara Ellison said, was built in 1910.")
    assert told == ("Mara Ellison", "said", ["The pier", "was built in 1910"])


def test_a_broken_quote_is_one_attribution() -> None:
    (told,) = _told('"I saw it," said Mara Ellison. "It was dark."')
    assert told[2] == ["I saw it,", "It was dark."]


def test_a_quote_that_goes_on_in_the_next_paragraph_belongs_to_the_attribution_before() -> None:
    (told,) = _told('"I saw it," said Mara Ellison.', '"It was dark."')
    assert told[2] == ["I saw it,", "It was dark."]


def test_a_quote_after_a_colon_is_an_attribution_without_a_cue() -> None:
    assert _told('The notice: "Keep off the pier."') == [("notice", "", ["Keep off the pier."])]


def test_a_refusal_has_no_content() -> None:
    (attribution,) = _read("Mara Ellison declined to comment.")[0]
    assert (attribution.source.stance, attribution.content) == ("declines", ())


def test_a_pronoun_carries_the_source_into_the_next_sentence() -> None:
    told = _told("Two officials said the pier was unsafe.", "They added that it would close.")
    assert told[1][0] == "Two officials"


def test_a_relative_pronoun_is_the_name_before_it() -> None:
    told = _told("Tom Marsh left. Mara Ellison, who said the pier was safe, stayed.")
    assert told[0][0] == "Mara Ellison"


def test_a_pronoun_that_nobody_fits_names_nobody() -> None:
    (told,) = _told("The lights went out. She said the pier was safe.")
    assert told[0] == ""


def test_a_quote_keeps_who_relays_it_and_whose_words_they_are() -> None:
    (quote,) = _read('"It just went," the driver told her, Mara Ellison said.')[1]
    assert quote.speaker
    assert quote.speaker.name == "Mara Ellison"
    assert quote.relayed_from
    assert quote.relayed_from.name == "driver"


def test_a_quote_told_first_hand_relays_nobody() -> None:
    (quote,) = _read('"It just went," Mara Ellison said.')[1]
    assert quote.relayed_from is None


@pytest.mark.parametrize(
    "text", ["", "said", '"', '" said', "Said Said Said said", "—: “” said he, she said"]
)
def test_odd_text_never_raises(text: str) -> None:
    _read(text or " ")


def test_a_quote_left_open_belongs_to_whoever_is_said_to_go_on_with_it() -> None:
    quotes = _read('"I ran," said Tom Pell.', '"It was dark. It was cold.', '"And wet," Mara Ellison said.')[
        1
    ]
    assert [q.speaker.name for q in quotes if q.speaker] == ["Tom Pell", "Mara Ellison", "Mara Ellison"]


def test_the_turns_of_a_transcript_belong_to_the_names_that_open_them() -> None:
    paragraphs = (
        "Tom Pell asked Mara Ellison about it.",
        '"PELL: Did you see it?"',
        '"ELLISON: I saw it all."',
    )
    quotes = _read(*paragraphs)[1]
    assert [q.speaker.name for q in quotes if q.speaker] == ["Tom Pell", "Mara Ellison"]
