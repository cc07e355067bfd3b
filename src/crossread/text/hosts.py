"""Parts of web addresses, read without trusting them: anybody may have written them."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


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
