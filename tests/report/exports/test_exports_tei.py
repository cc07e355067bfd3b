"""The critical apparatus: valid, complete, and every version readable from it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from crossread.records import Dossier
from crossread.report.exports.collation import collate
from crossread.report.exports.plain import plain
from crossread.report.exports.tei import to_tei

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("tei_apparatus.rng")))
TEI = {"t": "http://www.tei-c.org/ns/1.0"}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def parsed(dossier: Dossier) -> etree._Element:
    document = etree.fromstring(to_tei(dossier).encode("utf-8"))
    SCHEMA.assertValid(document)
    return document


def version(paragraph: etree._Element, siglum: str) -> str:
    """What a witness reads: common text, and its own reading at each variant place."""
    words = paragraph.text or ""
    for place in paragraph:
        words += "".join(
            reading.text or "" for reading in place if f"#{siglum}" in reading.get("wit", "").split()
        )
        words += place.tail or ""
    return words


def no_space(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", ["ferry", "hostile"])
def test_every_version_of_an_utterance_can_be_read_from_its_apparatus(
    name: str, request: pytest.FixtureRequest
) -> None:
    dossier: Dossier = request.getfixturevalue(name)
    quotes = {quote.id: quote for quote in dossier.quotes}
    divisions = parsed(dossier).findall(".//t:div", TEI)
    assert len(divisions) == len(dossier.utterances)
    for utterance, division in zip(dossier.utterances, divisions, strict=True):
        paragraph = division.find("t:p", TEI)
        places = division.findall("t:listBibl/t:bibl", TEI)
        for id, place in zip(utterance.quotes, places, strict=True):
            words = version(paragraph, place.get("corresp", "")[1:])
            assert no_space(words) == no_space(plain(quotes[id].span.text))


def test_the_fullest_version_is_the_lemma_and_the_others_are_readings(ferry: Dossier) -> None:
    place = parsed(ferry).find(".//t:app", TEI)
    assert place is not None
    assert place[0].tag == f"{{{TEI['t']}}}lem"
    assert {reading.tag for reading in place[1:]} == {f"{{{TEI['t']}}}rdg"}


@pytest.mark.parametrize("name", ["ferry", "hostile"])
def test_every_witness_that_is_named_is_listed(name: str, request: pytest.FixtureRequest) -> None:
    document = parsed(request.getfixturevalue(name))
    listed = {f"#{witness.get(XML_ID)}" for witness in document.iterfind(".//t:witness", TEI)}
    named = {one for reading in document.iter("{*}lem", "{*}rdg") for one in reading.get("wit", "").split()}
    assert named
    assert named <= listed


def test_each_place_names_every_version_once(hostile: Dossier) -> None:
    for division in parsed(hostile).iterfind(".//t:div", TEI):
        versions = sorted(place.get("corresp", "") for place in division.iterfind(".//t:bibl", TEI))
        for place in division.iterfind(".//t:app", TEI):
            assert sorted(one for reading in place for one in reading.get("wit", "").split()) == versions


def test_a_dossier_without_quotes_or_articles_is_valid(ferry: Dossier) -> None:
    parsed(replace(ferry, utterances=()))
    parsed(replace(ferry, articles=(), utterances=(), origins=()))


def test_words_that_one_version_lacks_stand_in_one_variant_place() -> None:
    segments = collate(["We heard the horn twice and then nothing.", "We heard the horn."])
    assert [(segment.common, segment.readings) for segment in segments] == [
        (True, ("We heard the horn", "We heard the horn")),
        (False, (" twice and then nothing", "")),
        (True, (".", ".")),
    ]


@given(st.lists(st.text(st.sampled_from("ab. \n"), max_size=12), min_size=1, max_size=4))
def test_the_readings_of_a_version_are_its_words_in_order(texts: list[str]) -> None:
    segments = collate(texts)
    for place, text in enumerate(texts):
        assert no_space("".join(segment.readings[place] for segment in segments)) == no_space(text)


@given(st.lists(st.text(st.sampled_from("ab. "), max_size=12), min_size=2, max_size=4))
def test_a_variant_place_has_two_readings_at_least(texts: list[str]) -> None:
    for segment in collate(texts):
        distinct = {tuple(re.findall(r"\w+|[^\w\s]", reading)) for reading in segment.readings}
        assert segment.common == (len(distinct) == 1)
