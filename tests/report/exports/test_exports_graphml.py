"""The network of origins as networkx reads it."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from crossread.records import Dossier, Merge
from crossread.report.exports.graphml import outlet_id, to_graphml
from crossread.report.exports.plain import one_line


def network(dossier: Dossier) -> nx.MultiDiGraph:
    graph = nx.parse_graphml(to_graphml(dossier), force_multigraph=True)
    assert graph.is_directed()
    return graph


def edges(dossier: Dossier, kind: str) -> dict[str, tuple[str, str, dict[str, object]]]:
    found = network(dossier).edges(keys=True, data=True)
    return {key: (source, target, data) for source, target, key, data in found if data["kind"] == kind}


def test_articles_outlets_and_origins_are_nodes(ferry: Dossier) -> None:
    kinds = {id: data["kind"] for id, data in network(ferry).nodes(data=True)}
    assert {id for id, kind in kinds.items() if kind == "article"} == {
        article.id for article in ferry.articles
    }
    assert {id for id, kind in kinds.items() if kind == "origin"} == {origin.id for origin in ferry.origins}
    assert outlet_id("Northgate Wire") in kinds


def test_every_edge_ends_at_a_node_that_is_told(ferry: Dossier) -> None:
    assert [id for id, data in network(ferry).nodes(data=True) if "kind" not in data] == []


def test_a_derivation_runs_to_what_it_comes_from_with_rule_evidence_and_reason(ferry: Dossier) -> None:
    found = edges(ferry, "derivation")
    assert set(found) == {derivation.id for derivation in ferry.derivations}
    for derivation in ferry.derivations:
        source, target, data = found[derivation.id]
        assert (source, target) == (
            derivation.target,
            derivation.source or outlet_id(derivation.outlet or ""),
        )
        assert (data["directed"], data["merges"]) == (derivation.directed, derivation.merges)
        assert data["rule"] == derivation.rule
        assert all(evidence.note in str(data["reason"]) for evidence in derivation.evidence)


def test_every_article_belongs_to_its_origin(ferry: Dossier) -> None:
    pairs = {(source, target) for source, target, _ in edges(ferry, "member_of").values()}
    assert pairs == {(article, origin.id) for origin in ferry.origins for article in origin.articles}


@pytest.mark.parametrize("kind", ["merge", "overruled"])
def test_a_merge_and_one_that_the_user_forbids_are_told_apart(ferry: Dossier, kind: str) -> None:
    pair = ferry.origins[0].articles
    merge = Merge((pair[0], pair[1]), "credited_copy", ("d-1",), "one names the other")
    origin = replace(ferry.origins[0], **{"merges" if kind == "merge" else "overruled": (merge,)})
    ((source, target, data),) = edges(replace(ferry, origins=(origin, *ferry.origins[1:])), kind).values()
    assert (source, target) == pair
    assert (data["merges"], data["rule"], data["reason"]) == (kind == "merge", merge.rule, merge.reason)


def test_a_merge_that_two_origins_tell_is_one_edge(ferry: Dossier) -> None:
    pair = (ferry.articles[0].id, ferry.articles[1].id)
    merge = Merge(pair, "credited_copy", (), "one names the other")
    origins = tuple(replace(origin, overruled=(merge,)) for origin in ferry.origins)
    assert len(edges(replace(ferry, origins=origins), "overruled")) == 1


def test_hostile_text_is_kept_as_the_label_that_it_is(hostile: Dossier) -> None:
    nodes = network(hostile).nodes(data=True)
    for article in hostile.articles:
        assert article.outlet
        assert nodes[article.id]["label"] == one_line(article.outlet.value)
    assert len(edges(hostile, "derivation")) == len(hostile.derivations)
