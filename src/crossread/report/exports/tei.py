"""Quotes that stand in several versions, as a TEI critical apparatus whose witnesses are the articles.

The fullest version is the base and its reading the lemma. Words are verbatim; white space is one space.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from lxml import etree

from crossread.records import Dossier, Quote, Utterance
from crossread.report.exports.collation import Segment, collate
from crossread.report.exports.plain import name, one_line, plain
from crossread.report.exports.tei_header import NAMESPACE, XML_ID, element, header
from crossread.report.index import Index

NONE = "No quote stands in two versions."


def to_tei(dossier: Dossier) -> str:
    """The utterances as a TEI P5 document, one division each."""
    index = Index(dossier)
    sigla = {one.id: _sigla(one, index) for one in dossier.utterances}
    used = {siglum for names in sigla.values() for siglum in names}
    tei = etree.Element(f"{{{NAMESPACE}}}TEI", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    tei.append(header(list(index.accounts.values()), used))
    body = element(element(tei, "text"), "body")
    for utterance in dossier.utterances:
        _division(body, utterance, sigla[utterance.id], index)
    if not dossier.utterances:
        element(body, "p", NONE)
    etree.indent(tei.find(f"{{{NAMESPACE}}}teiHeader"), " ")
    written: bytes = etree.tostring(tei, encoding="UTF-8", xml_declaration=True)
    return written.decode("utf-8") + "\n"


def _sigla(utterance: Utterance, index: Index) -> tuple[str, ...]:
    """The witness of each version: the letter of its article, with a number from its second version on."""
    seen: Counter[str] = Counter()
    sigla = []
    for id in utterance.quotes:
        letter = index.accounts[index.quotes[id].span.article].key
        seen[letter] += 1
        sigla.append(letter if seen[letter] == 1 else f"{letter}.{seen[letter]}")
    return tuple(sigla)


def _division(body: etree._Element, utterance: Utterance, sigla: Sequence[str], index: Index) -> None:
    """One utterance: its apparatus, then each version with its speaker and its place in the article."""
    quotes = [index.quotes[id] for id in utterance.quotes]
    division = element(body, "div", type="utterance")
    division.set(XML_ID, name(utterance.id))
    paragraph = element(division, "p")
    for segment in collate([plain(quote.span.text) for quote in quotes]):
        _segment(paragraph, segment, sigla)
    versions = element(division, "listBibl")
    for quote, siglum in zip(quotes, sigla, strict=True):
        _version(versions, quote, siglum)


def _segment(paragraph: etree._Element, segment: Segment, sigla: Sequence[str]) -> None:
    """Common words as text, a variant place as ``app``; the space before a place stands outside it."""
    if segment.common:
        _append(paragraph, segment.readings[0])
        return
    if any(reading.startswith(" ") for reading in segment.readings):
        _append(paragraph, " ")
    witnesses: dict[str, list[str]] = defaultdict(list)
    for reading, siglum in zip(segment.readings, sigla, strict=True):
        witnesses[reading.strip()].append(f"#{siglum}")
    place = element(paragraph, "app")
    for number, (reading, names) in enumerate(witnesses.items()):
        element(place, "rdg" if number else "lem", reading, wit=" ".join(names))


def _append(paragraph: etree._Element, text: str) -> None:
    """Text after what the paragraph already holds."""
    if len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + text
    else:
        paragraph.text = (paragraph.text or "") + text


def _version(versions: etree._Element, quote: Quote, siglum: str) -> None:
    version = element(versions, "bibl", corresp=f"#{siglum}")
    version.set(XML_ID, name(quote.id))
    if quote.speaker:
        element(version, "author", one_line(quote.speaker.name), role="speaker")
    place = {"unit": "character", "from": str(quote.span.start), "to": str(quote.span.end)}
    element(version, "biblScope", f"{quote.span.start}–{quote.span.end}", **place)
