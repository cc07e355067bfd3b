"""Who rests on whom as GraphML, for tools that draw and measure networks.

Nodes are articles, outlets and origins. Edges run from what comes after to what it rests on. GraphML tools
read no mix of directed and undirected edges, so all are directed and ``directed`` tells those whose
direction the evidence does not show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lxml import etree

from crossread.records import Derivation, Dossier, Merge, Origin, content_id
from crossread.report.exports.plain import name, one_line, plain
from crossread.report.exports.published import stated_date
from crossread.report.index import letters

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

KEYS = (
    ("node", "kind", "string"),
    ("node", "label", "string"),
    ("node", "letter", "string"),
    ("node", "title", "string"),
    ("node", "published", "string"),
    ("node", "reason", "string"),
    ("edge", "kind", "string"),
    ("edge", "directed", "boolean"),
    ("edge", "merges", "boolean"),
    ("edge", "rule", "string"),
    ("edge", "evidence", "string"),
    ("edge", "reason", "string"),
)
"""Every attribute with what it belongs to and its type, in the order of the file."""

Data = dict[str, str | bool | None]


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its attributes; those that are None or empty are left out."""

    id: str
    data: Data


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge from what comes after to what it rests on, with its attributes."""

    id: str
    source: str
    target: str
    data: Data


def to_graphml(dossier: Dossier) -> str:
    """The articles, outlets and origins of a dossier with all that ties them."""
    root = etree.Element(f"{{{NAMESPACE}}}graphml", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    for owner, key, kind in KEYS:
        attributes = {"id": f"{owner}-{key}", "for": owner, "attr.name": key, "attr.type": kind}
        etree.SubElement(root, f"{{{NAMESPACE}}}key", attributes)
    graph = etree.SubElement(root, f"{{{NAMESPACE}}}graph", {"id": "origins", "edgedefault": "directed"})
    for node in _nodes(dossier):
        _write(etree.SubElement(graph, f"{{{NAMESPACE}}}node", {"id": name(node.id)}), "node", node.data)
    for edge in _edges(dossier):
        ends = {"id": name(edge.id), "source": name(edge.source), "target": name(edge.target)}
        _write(etree.SubElement(graph, f"{{{NAMESPACE}}}edge", ends), "edge", edge.data)
    etree.indent(root, " ")
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written.decode("utf-8") + "\n"


def outlet_id(outlet: str) -> str:
    """The id of an outlet's node."""
    return content_id("outlet", plain(outlet))


def _write(parent: etree._Element, owner: str, data: Data) -> None:
    for key, value in data.items():
        if value not in (None, ""):
            text = str(value).lower() if isinstance(value, bool) else one_line(str(value))
            etree.SubElement(parent, f"{{{NAMESPACE}}}data", {"key": f"{owner}-{key}"}).text = text


def _nodes(dossier: Dossier) -> Iterator[Node]:
    for place, article in enumerate(dossier.articles):
        title = article.title.value if article.title else None
        data: Data = {"kind": "article", "label": article.label, "letter": letters(place), "title": title}
        yield Node(article.id, {**data, "published": stated_date(article)})
    for outlet in _outlets(dossier):
        yield Node(outlet_id(outlet), {"kind": "outlet", "label": outlet})
    for number, origin in enumerate(dossier.origins, 1):
        yield Node(origin.id, {"kind": "origin", "label": f"Origin {number}", "reason": origin.reason})


def _outlets(dossier: Dossier) -> list[str]:
    """Every outlet that published an article, or that one comes from, or that is an origin."""
    published = (article.outlet.value for article in dossier.articles if article.outlet)
    credited = (one.outlet for one in dossier.derivations if one.outlet)
    absent = (origin.outlet for origin in dossier.origins if origin.outlet)
    return sorted({*published, *credited, *absent})


def _edges(dossier: Dossier) -> Iterator[Edge]:
    for article in dossier.articles:
        if article.outlet:
            yield _tie("published_by", article.id, outlet_id(article.outlet.value))
    for origin in dossier.origins:
        yield from _of_origin(origin)
    yield from map(_derivation, dossier.derivations)
    merges = chain.from_iterable(
        (*(("merge", one) for one in origin.merges), *(("overruled", one) for one in origin.overruled))
        for origin in dossier.origins
    )
    # An overruled merge may be told at both origins that it would have joined.
    yield from {edge.id: edge for edge in (_merge(kind, merge) for kind, merge in merges)}.values()


def _tie(kind: str, source: str, target: str) -> Edge:
    return Edge(content_id("e", kind, source, target), source, target, {"kind": kind, "directed": True})


def _of_origin(origin: Origin) -> Iterator[Edge]:
    for article in origin.articles:
        yield _tie("member_of", article, origin.id)
    if origin.outlet:
        yield _tie("stands_for", origin.id, outlet_id(origin.outlet))


def _derivation(one: Derivation) -> Edge:
    return Edge(
        one.id,
        one.target,
        one.source or outlet_id(one.outlet or ""),
        {
            "kind": "derivation",
            "directed": one.directed,
            "merges": one.merges,
            "rule": one.rule,
            "evidence": ", ".join(dict.fromkeys(evidence.kind for evidence in one.evidence)),
            "reason": "; ".join(evidence.note for evidence in one.evidence),
        },
    )


def _merge(kind: str, merge: Merge) -> Edge:
    """Two articles that count as one source, or would if the user did not say otherwise."""
    first, second = merge.articles
    return Edge(
        content_id("e", kind, first, second),
        first,
        second,
        {
            "kind": kind,
            "directed": False,
            "merges": kind == "merge",
            "rule": merge.rule,
            "evidence": ", ".join(merge.evidence),
            "reason": merge.reason,
        },
    )
