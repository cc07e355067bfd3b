"""Which addresses of an article may become a link."""

from __future__ import annotations

from urllib.parse import quote

from crossread.text.addresses import split_address

_KEPT = "%/:=&?~#+!$,;'@()*[]"


def web_address(url: str) -> str | None:
    """The address with everything unusual percent-encoded; None unless it is http or https.

    ``javascript:``, ``data:`` and ``file:`` addresses, and those that cannot be parsed, give None.
    """
    parts = split_address(url)
    if parts is None or parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(parts.geturl().encode("utf-8", "replace"), safe=_KEPT)
