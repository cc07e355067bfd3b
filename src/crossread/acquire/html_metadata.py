"""What an HTML page says about itself: JSON-LD, OpenGraph and other meta elements, its title."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from crossread.acquire.dates import parse_date
from crossread.acquire.draft import Meta
from crossread.acquire.fields import author_names
from crossread.acquire.language import language_code
from crossread.records import Sourced

_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting")
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET = ("og:site_name", "application-name", "dc.publisher")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "pubdate",
    "publishdate",
    "sailthru.date",
    "dc.date",
)
_DESCRIPTION = ("og:description", "description", "twitter:description")


def page_meta(page: HtmlElement) -> Meta:
    """Metadata of a page. JSON-LD counts before meta elements, those before what the page shows."""
    data = _article_data(page)
    tags = dict(_meta_elements(page))
    shown = _shown_title(page)
    title = _string(data.get("headline")) or _first(tags, _TITLE)
    return Meta(
        title=_sourced(title) or (Sourced(shown, "markup") if shown else None),
        outlet=_sourced(_name(data.get("publisher")) or _first(tags, _OUTLET)),
        authors=tuple(Sourced(name, "metadata") for name in _authors(data, tags)),
        published=_published(page, data, tags),
        language=_sourced(language_code(page.get("lang") or "") or ""),
        url=_sourced(_address(page, data, tags)),
        description=_string(data.get("description")) or _first(tags, _DESCRIPTION),
    )


def _article_data(page: HtmlElement) -> Mapping[str, Any]:
    """The first JSON-LD object that describes an article; {} where none can be read."""
    for script in page.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            for item in _objects(json.loads(script.text or "")):
                if _types(item) & set(_ARTICLE_TYPES):
                    return item
        except (json.JSONDecodeError, RecursionError):
            continue
    return {}


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, Mapping):
        yield value
        yield from _objects(value.get("@graph"))


def _types(item: Mapping[str, Any]) -> set[str]:
    named = item.get("@type")
    return {str(name) for name in named} if isinstance(named, list) else {str(named)}


def _meta_elements(page: HtmlElement) -> Iterator[tuple[str, str]]:
    """Names, lower case, and contents of the page's meta elements; of equal names the first counts."""
    seen: set[str] = set()
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = " ".join((element.get("content") or "").split())
        if name and content and name not in seen:
            seen.add(name)
            yield name, content


def _shown_title(page: HtmlElement) -> str:
    """The only h1, else the title element."""
    headings = [" ".join(h.text_content().split()) for h in page.iter("h1")]
    titles = [" ".join((t.text_content() or "").split()) for t in page.iter("title")]
    return headings[0] if len(headings) == 1 and headings[0] else next(iter(titles), "")


def _published(page: HtmlElement, data: Mapping[str, Any], tags: Mapping[str, str]) -> Sourced | None:
    stated = parse_date(data.get("datePublished")) or parse_date(_first(tags, _PUBLISHED))
    if stated:
        return Sourced(stated, "metadata")
    for element in page.iter("time"):
        shown = parse_date(element.get("datetime"))
        if shown:
            return Sourced(shown, "markup")
    return None


def _authors(data: Mapping[str, Any], tags: Mapping[str, str]) -> list[str]:
    names = author_names(data.get("author")) or author_names(_first(tags, _AUTHOR))
    return [name for name in names if "://" not in name]


def _address(page: HtmlElement, data: Mapping[str, Any], tags: Mapping[str, str]) -> str:
    for link in page.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and (link.get("href") or "").startswith("http"):
            return str(link.get("href"))
    found = tags.get("og:url", "") or _string(data.get("url"))
    return found if found.startswith("http") else ""


def _name(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else None
    return _string(value.get("name")) if isinstance(value, Mapping) else _string(value)


def _string(value: Any) -> str:
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _first(tags: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((tags[name] for name in names if tags.get(name)), "")


def _sourced(value: str) -> Sourced | None:
    return Sourced(value, "metadata") if value else None
