"""A dossier in the words of schema.org, as JSON-LD that needs no request to be understood.

Articles are ``NewsArticle``, facts ``Claim`` with their ``appearance`` in each article, quotes ``Quotation``.
Offsets are those of the Web Annotation model. There is no ``ClaimReview`` and no rating: crossread judges
accounts, never truth, and a review without a verdict would be read as one.
"""

from __future__ import annotations

import json
from typing import Any

from crossread.records import Article, Authority, Claim, Dossier, Fact, Quote, Span, Speaker
from crossread.report.exports.addresses import address_of
from crossread.report.exports.plain import name, plain
from crossread.report.exports.published import stated_date

CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "hasSelector": "oa:hasSelector",
}
"""Stands in the file itself, so that no processor fetches one."""

PASSAGE = "oa:SpecificResource"

Node = dict[str, Any]


def to_jsonld(dossier: Dossier) -> str:
    """One graph of articles, facts with their claims, and quotes; safe inside an HTML script element."""
    claims = {claim.id: claim for claim in dossier.claims}
    versions = {quote: one.id for one in dossier.utterances for quote in one.quotes}
    graph = [
        *(_article(article, dossier) for article in dossier.articles),
        *(_fact(fact, claims) for fact in dossier.facts),
        *({"@id": urn(one.id), "@type": "CreativeWork"} for one in dossier.utterances),
        *(_quote(quote, versions) for quote in dossier.quotes),
    ]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, indent=1, ensure_ascii=False)
    return _inert(text) + "\n"


def urn(id: str) -> str:
    """The name of a record for the web of data."""
    return f"urn:crossread:{name(id)}"


def _inert(text: str) -> str:
    """JSON that can end no script element and open no comment: its ``<``, ``>`` and ``&`` as escapes."""
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _set(node: Node) -> Node:
    """The node without the properties that say nothing."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def _article(article: Article, dossier: Dossier) -> Node:
    return _set(
        {
            "@id": urn(article.id),
            "@type": "NewsArticle",
            "headline": plain(article.title.value) if article.title else None,
            "author": [{"@type": "Person", "name": plain(author.value)} for author in article.authors],
            "publisher": _organisation(article.outlet.value) if article.outlet else None,
            "datePublished": stated_date(article),
            "inLanguage": plain(article.language.value) if article.language else None,
            "url": address_of(article),
            "identifier": {"@type": "PropertyValue", "propertyID": "sha256", "value": plain(article.sha256)},
            "isBasedOn": _sources(article, dossier),
        }
    )


def _sources(article: Article, dossier: Dossier) -> list[Node]:
    """The works that an article comes from, each once, where the evidence shows which was first."""
    known = [one for one in dossier.derivations if one.target == article.id and one.directed]
    at_hand = dict.fromkeys(one.source for one in known if one.source)
    absent = dict.fromkeys(one.outlet for one in known if one.outlet)
    return [
        *({"@id": urn(source)} for source in at_hand),
        *({"@type": "CreativeWork", "publisher": _organisation(outlet)} for outlet in absent),
    ]


def _fact(fact: Fact, claims: dict[str, Claim]) -> Node:
    return {
        "@id": urn(fact.id),
        "@type": "Claim",
        "text": plain(claims[fact.lead].span.text),
        "keywords": fact.status,
        "description": plain(fact.reason),
        "appearance": [_claim(claims[id]) for id in fact.claims],
    }


def _claim(claim: Claim) -> Node:
    """One passage that states a fact. Its author is the last authority, where that one asserts it."""
    last = claim.attribution[-1] if claim.attribution else None
    author = _source(last) if last and last.stance == "asserts" else None
    return _passage(claim.id, "CreativeWork", claim.span) | _set({"author": author})


def _quote(quote: Quote, versions: dict[str, str]) -> Node:
    utterance = versions.get(quote.id)
    return _passage(quote.id, "Quotation", quote.span) | _set(
        {
            "spokenByCharacter": _source(quote.speaker),
            "exampleOfWork": {"@id": urn(utterance)} if utterance else None,
        }
    )


def _passage(id: str, kind: str, span: Span) -> Node:
    """A work that is a stretch of an article, with its words and offsets in code points."""
    article = urn(span.article)
    return {
        "@id": urn(id),
        "@type": [kind, PASSAGE],
        "text": plain(span.text),
        "isPartOf": {"@id": article},
        "hasSource": article,
        "hasSelector": {"@type": "oa:TextPositionSelector", "start": span.start, "end": span.end},
    }


def _source(source: Speaker | Authority | None) -> Node | None:
    """A source as schema.org has it; None for the article's own voice and for a document."""
    if source is None or source.kind in ("document", "own_voice"):
        return None
    told = plain(source.source if isinstance(source, Authority) else source.name)
    match source.kind:
        case "named_organisation" | "outlet":
            return _organisation(told)
        case "unnamed":
            return {"@type": "Person", "description": told}
    return {"@type": "Person", "name": told}


def _organisation(outlet: str) -> Node:
    return {"@type": "Organization", "name": plain(outlet)}
