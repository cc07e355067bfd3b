"""JSON-LD as rdflib reads it, without a request."""

from __future__ import annotations

import json

import pytest
from lxml import html
from rdflib import RDF, SDO, Graph, Literal, Namespace, URIRef

from crossread.records import Dossier
from crossread.report.exports.jsonld import to_jsonld, urn
from crossread.report.exports.plain import plain

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
"""rdflib's reader of JSON-LD uses its own old class."""

OA = Namespace("http://www.w3.org/ns/oa#")


@pytest.fixture(scope="module")
def graph(ferry: Dossier) -> Graph:
    return Graph().parse(data=to_jsonld(ferry), format="json-ld")


def test_every_schema_org_term_is_one_of_its_vocabulary(graph: Graph) -> None:
    terms = {str(term) for triple in graph for term in triple[1:] if str(term).startswith(str(SDO))}
    assert str(SDO.spokenByCharacter) in terms
    assert [term for term in terms if URIRef(term) not in SDO] == []


def test_every_article_fact_and_quote_is_a_node_of_its_type(graph: Graph, ferry: Dossier) -> None:
    for kind, records in (
        (SDO.NewsArticle, ferry.articles),
        (SDO.Claim, ferry.facts),
        (SDO.Quotation, ferry.quotes),
    ):
        assert set(graph.subjects(RDF.type, kind)) == {URIRef(urn(record.id)) for record in records}


def test_a_quote_tells_its_speaker_its_article_and_its_offsets(graph: Graph, ferry: Dossier) -> None:
    for quote in ferry.quotes:
        node = URIRef(urn(quote.id))
        assert graph.value(node, SDO.text) == Literal(quote.span.text)
        assert graph.value(node, SDO.isPartOf) == URIRef(urn(quote.span.article))
        selector = graph.value(node, OA.hasSelector)
        assert graph.value(selector, OA.start).toPython() == quote.span.start
        assert graph.value(selector, OA.end).toPython() == quote.span.end
        if quote.speaker:
            assert graph.value(graph.value(node, SDO.spokenByCharacter), SDO.name) == Literal(
                quote.speaker.name
            )


def test_a_fact_appears_in_each_of_its_claims(graph: Graph, ferry: Dossier) -> None:
    for fact in ferry.facts:
        found = set(graph.objects(URIRef(urn(fact.id)), SDO.appearance))
        assert found == {URIRef(urn(claim)) for claim in fact.claims}


def test_one_who_denies_a_claim_is_not_its_author(graph: Graph, ferry: Dossier) -> None:
    denied = [c for c in ferry.claims if c.attribution and c.attribution[-1].stance != "asserts"]
    assert denied
    assert [c.id for c in denied if graph.value(URIRef(urn(c.id)), SDO.author)] == []


def test_nothing_is_rated(graph: Graph) -> None:
    told = {str(term).rsplit("/", 1)[-1] for triple in graph for term in triple}
    assert not told & {"ClaimReview", "reviewRating", "Rating", "ratingValue"}


def test_an_article_that_comes_from_another_is_based_on_it(graph: Graph, ferry: Dossier) -> None:
    for derivation in ferry.derivations:
        pair = (URIRef(urn(derivation.target)), SDO.isBasedOn, URIRef(urn(derivation.source or "")))
        assert (pair in graph) == bool(derivation.source and derivation.directed)


def test_hostile_text_ends_no_script_element_and_is_kept(hostile: Dossier) -> None:
    text = to_jsonld(hostile)
    page = f'<p>a</p><script type="application/ld+json">{text}</script><p>z</p>'
    parsed = html.fragment_fromstring(page, create_parent="div")
    assert [node.tag for node in parsed] == ["p", "script", "p"]
    assert json.loads(parsed[1].text) == json.loads(text)
    kept = {node["text"] for node in json.loads(text)["@graph"] if "text" in node}
    assert {plain(quote.span.text) for quote in hostile.quotes} <= kept
