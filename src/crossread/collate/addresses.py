"""Addresses of articles on the web: when two are one, and which article links to which."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, urlencode

from crossread.records import CLAIM_KINDS, Article, Span
from crossread.text.hosts import split_address

_IN_TEXT = re.compile(r"https?://[^\s<>\"'“”‘’)\]]+")
_FORMS = ("www.", "m.", "mobile.", "amp.", "edition.")
"""Leading parts of a host by which one site serves one page in several forms."""
_NAMES_PAGE = frozenset({"id", "p", "article", "story", "storyid", "articleid", "artid", "newsid"})
"""Parameters of a query that name the page; all others say who sent the reader, or how to show it."""


def address_key(url: str) -> str | None:
    """What is compared of a URL: its host and path, without scheme, tracking and fragment.

    None for a site's front page, which names no article, and for what is no address.

    >>> address_key("https://www.courier.example/2031/03/ferry.html?utm_source=feed#photos")
    'courier.example/2031/03/ferry.html'
    """
    parts = split_address(url.strip().rstrip(".,;"))
    if parts is None:
        return None
    host = (parts.hostname or "").lower()
    for form in _FORMS:
        host = host.removeprefix(form)
    path = parts.path.rstrip("/")
    named = sorted((k.lower(), v) for k, v in parse_qsl(parts.query) if k.lower() in _NAMES_PAGE)
    if not host or not (path or named):
        return None
    return f"{host}{path}" + (f"?{urlencode(named)}" if named else "")


def same_address(left: Article, right: Article) -> bool:
    """Whether two articles stand at one address."""
    if left.url is None or right.url is None:
        return False
    key = address_key(left.url.value)
    return key is not None and key == address_key(right.url.value)


def links_between(articles: Sequence[Article]) -> dict[tuple[str, str], tuple[Span, ...]]:
    """Where the account of one article links to the page of another, by the ids of both.

    A link among "more on this story" is the site's, not the account's, so links count only in
    headline, summary and paragraphs.
    """
    pages = {
        key: article.id for article in articles if article.url and (key := address_key(article.url.value))
    }
    found: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for article in articles:
        for url, start, end in _links(article):
            page = pages.get(address_key(url) or "")
            if page and page != article.id and _is_told(article, start, end):
                found[article.id, page].append(article.span(start, end))
    return {pair: tuple(sorted(set(spans))) for pair, spans in found.items()}


def _links(article: Article) -> Iterator[tuple[str, int, int]]:
    for link in article.links:
        if link.start < link.end:
            yield link.url, link.start, link.end
    for found in _IN_TEXT.finditer(article.text):
        yield found.group(), found.start(), found.end()


def _is_told(article: Article, start: int, end: int) -> bool:
    return any(b.kind in CLAIM_KINDS and b.start <= start and end <= b.end for b in article.blocks)
