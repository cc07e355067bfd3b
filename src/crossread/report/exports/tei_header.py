"""The head of a TEI document: what it is, how variants are written, and its witnesses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from crossread.report.exports.addresses import address_of
from crossread.report.exports.plain import one_line, plain
from crossread.report.exports.published import stated_date
from crossread.report.view import Account

NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def element(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """A new element of TEI's namespace at the end of its parent."""
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    made.text = plain(text) or None
    return made


def header(accounts: Iterable[Account], sigla: Iterable[str]) -> etree._Element:
    """The ``teiHeader``. ``sigla`` are the witnesses that the apparatus names."""
    head = etree.Element(f"{{{NAMESPACE}}}teiHeader", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    description = element(head, "fileDesc")
    element(element(description, "titleStmt"), "title", "Quotes in several versions")
    element(
        element(description, "publicationStmt"),
        "p",
        "Made by crossread. Words are verbatim, white space is one space, and offsets count code points.",
    )
    source = element(description, "sourceDesc")
    known = list(accounts)
    if known:
        _witnesses(element(source, "listWit"), known, sigla)
    else:
        element(source, "p", "No article.")
    encoding = element(head, "encodingDesc")
    element(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
    return head


def _witnesses(witnesses: etree._Element, accounts: Sequence[Account], sigla: Iterable[str]) -> None:
    """Every article, and every further version that the apparatus names."""
    for account in accounts:
        _witness(witnesses, account)
    for siglum in sorted(set(sigla) - {account.key for account in accounts}):
        _second_version(witnesses, siglum)


def _witness(witnesses: etree._Element, account: Account) -> None:
    """An article as a witness, with what a reader needs to find it."""
    article = account.article
    witness = element(witnesses, "witness")
    witness.set(XML_ID, account.key)
    entry = element(witness, "bibl")
    for author in article.authors:
        element(entry, "author", one_line(author.value))
    if article.title:
        element(entry, "title", one_line(article.title.value), level="a")
    element(entry, "title", one_line(account.label), level="j")
    if date := stated_date(article):
        element(entry, "date", date, when=date)
    element(entry, "idno", article.id, type="crossread")
    element(entry, "idno", article.sha256, type="sha256")
    if address := address_of(article):
        element(entry, "ptr", target=address)


def _second_version(witnesses: etree._Element, siglum: str) -> None:
    """A further version inside an article that already is a witness: ``A.2`` beside ``A``."""
    witness = element(witnesses, "witness", "a further version in the same article")
    witness.set(XML_ID, siglum)
    witness.set("corresp", f"#{siglum.partition('.')[0]}")
