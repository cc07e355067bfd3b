"""The JSON of a dossier, and its schema."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import crossread
from crossread.records import SCHEMA_VERSION, Dossier, Span
from crossread.report.json import DossierError, decode, encode
from crossread.report.schema import dossier_schema, schema_text

ROOT = Path(__file__).parents[2]
STORED_SCHEMA = ROOT / "docs" / "reference" / "dossier.schema.json"
EXAMPLES = ROOT / "examples"


def test_what_is_encoded_decodes_to_an_equal_dossier(ferry: Dossier) -> None:
    assert decode(encode(ferry)) == ferry


def test_the_json_is_utf_8_with_letters_as_they_are(ferry: Dossier) -> None:
    assert "St Brannoc’s hospital" in encode(ferry)


def test_a_range_comes_out_as_a_list_of_two_numbers(ferry: Dossier) -> None:
    assert json.loads(encode(ferry))["quantities"][0]["value"] == [20.0, 30.0]


def test_every_span_in_the_json_is_the_text_of_its_article(ferry: Dossier) -> None:
    plain = json.loads(encode(ferry))
    texts = {article["id"]: article["text"] for article in plain["articles"]}
    found = list(_spans(plain))
    assert found
    assert all(texts[span["article"]][span["start"] : span["end"]] == span["text"] for span in found)


def _spans(value: object) -> list[dict[str, object]]:
    if isinstance(value, list):
        return [span for item in value for span in _spans(item)]
    if not isinstance(value, dict):
        return []
    own = [value] if value.keys() == {"article", "start", "end", "text"} else []
    return own + [span for item in value.values() for span in _spans(item)]


def test_the_hand_made_dossier_follows_the_schema(ferry: Dossier) -> None:
    jsonschema.validate(json.loads(encode(ferry)), dossier_schema())


@pytest.mark.parametrize("story", ["harbour-fire", "bridge-march"])
def test_the_dossier_of_an_example_story_follows_the_schema(story: str) -> None:
    dossier = crossread.compare(crossread.read(EXAMPLES / story))
    jsonschema.validate(json.loads(encode(dossier)), dossier_schema())
    assert decode(encode(dossier)) == dossier


def test_the_schema_is_itself_a_valid_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(dossier_schema())


def test_the_schema_in_the_documentation_is_current() -> None:
    assert STORED_SCHEMA.read_text(encoding="utf-8") == schema_text()


def test_the_schema_refuses_another_version(ferry: Dossier) -> None:
    plain = json.loads(encode(ferry)) | {"schema": SCHEMA_VERSION + 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, dossier_schema())


def test_every_record_in_the_schema_is_described() -> None:
    assert all(definition.get("description") for definition in dossier_schema()["$defs"].values())


def test_a_dossier_of_another_version_is_refused_by_number(ferry: Dossier) -> None:
    with pytest.raises(DossierError, match="version 99"):
        decode(encode(replace(ferry, schema=99)))


def test_a_dossier_whose_span_is_not_in_its_article_is_refused(ferry: Dossier) -> None:
    span = ferry.drift[0].span
    moved = replace(ferry.drift[0], span=Span(span.article, span.start + 1, span.end + 1, span.text))
    with pytest.raises(DossierError, match="is not what article"):
        decode(encode(replace(ferry, drift=(moved,))))


def test_a_span_of_an_article_that_is_not_there_is_refused(ferry: Dossier) -> None:
    lost = replace(ferry.drift[0], span=Span("a-none", 0, 1, "x"))
    with pytest.raises(DossierError, match="a-none"):
        decode(encode(replace(ferry, drift=(lost,))))


def test_an_id_that_names_nothing_is_refused(ferry: Dossier) -> None:
    with pytest.raises(DossierError, match="c-none"):
        decode(encode(replace(ferry, facts=(replace(ferry.facts[0], lead="c-none"),))))


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff\xfe", b'{"schema": 1}'])
def test_bytes_that_are_no_dossier_are_refused(data: bytes) -> None:
    with pytest.raises(DossierError, match="not a dossier"):
        decode(data)
