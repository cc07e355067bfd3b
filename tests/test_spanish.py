"""An article in Spanish from end to end: ``tests/cases/article_es.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.annotate.reading import article_of

import crossread
from crossread import pipeline
from crossread.engines import load_engine
from crossread.records import Dossier, EntityKind, Sourced

EXPECTED: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("cases").joinpath("article_es.toml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module", params=["rules", "english"])
def dossier(request: pytest.FixtureRequest) -> Dossier:
    article = article_of(("title", EXPECTED["title"]), *EXPECTED["paragraphs"])
    spanish = replace(article, language=Sourced("es", "declared"))
    return pipeline.compare([spanish], engine=load_engine(request.param))


def named(dossier: Dossier, kind: EntityKind) -> list[str]:
    return [entity.name for entity in dossier.entities if entity.kind == kind]


def test_people_have_their_roles(dossier: Dossier) -> None:
    found = [[e.name, list(e.roles)] for e in dossier.entities if e.kind == "person"]
    assert found == EXPECTED["people"]


def test_places_and_organisations_are_told_apart(dossier: Dossier) -> None:
    assert named(dossier, "place") == EXPECTED["places"]
    assert named(dossier, "organisation") == EXPECTED["organisations"]


def test_who_says_what_is_found(dossier: Dossier) -> None:
    found = [
        [
            a.source.source,
            a.source.cue.text if a.source.cue else "",
            a.source.stance,
            [part.text for part in a.content],
        ]
        for a in dossier.attributions
    ]
    assert found == EXPECTED["attributions"]


def test_quotes_have_their_speakers(dossier: Dossier) -> None:
    found = [[q.span.text, q.speaker.name if q.speaker else ""] for q in dossier.quotes]
    assert found == EXPECTED["quotes"]


def test_claims_have_their_sources_polarity_and_certainty(dossier: Dossier) -> None:
    found = [
        [
            c.span.text,
            [link.source for link in c.attribution],
            c.polarity,
            c.certainty,
            [h.span.text for h in c.hedges],
        ]
        for c in dossier.claims
    ]
    assert found == EXPECTED["claims"]


def test_every_span_stands_in_the_text(dossier: Dossier) -> None:
    [article] = dossier.articles
    spans = [claim.span for claim in dossier.claims] + [p for a in dossier.attributions for p in a.content]
    assert all(article.text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize("ending", ["json", "html", "md", "txt"])
def test_the_dossier_is_written(dossier: Dossier, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"dossier.{ending}"
    crossread.write(dossier, path)
    assert "No queda nada del muelle norte" in path.read_text(encoding="utf-8")
