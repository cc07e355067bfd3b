"""Web addresses, read without trusting them: their parts, and the one form in which they are compared."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

_FORMS = ("www.", "m.", "mobile.", "amp.", "edition.")
"""Leading parts of a host by which one site serves one page in several forms."""
_NAMES_PAGE = frozenset({"id", "p", "article", "story", "storyid", "articleid", "artid", "newsid"})
"""Parameters of a query that name the page; all others say who sent the reader, or how to show it."""


def split_address(address: str) -> SplitResult | None:
    """The parts of a URL, or of a host name alone; None for what cannot be parsed ("http://[x")."""
    try:
        parts = urlsplit(address if "//" in address else f"//{address}")
        _ = parts.hostname  # looked at here, as it may raise too
    except ValueError:
        return None
    return parts


def host_of(address: str) -> str:
    """The host of a URL or of a host name, in small letters; empty where there is none."""
    parts = split_address(address)
    return (parts.hostname or "").lower() if parts else ""


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
