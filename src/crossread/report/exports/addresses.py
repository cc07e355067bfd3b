"""An article's address as RFC 3986 spells it, which data formats check where browsers forgive."""

from __future__ import annotations

import re

from crossread.records import Article
from crossread.report.links import web_address

_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})|[\[\]]")


def address_of(article: Article) -> str | None:
    """The web address of an article with what no address may hold percent-encoded; None without one.

    Brackets, stray percent signs and every ``#`` after the first are encoded. A host in brackets, which is
    an IPv6 address, is encoded with them: news does not live there.
    """
    address = web_address(article.url.value) if article.url else None
    if address is None:
        return None
    before, mark, fragment = _STRAY.sub(lambda sign: f"%{ord(sign[0][0]):02X}", address).partition("#")
    return before + mark + fragment.replace("#", "%23")
