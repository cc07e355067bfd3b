"""Ids made from content, so that they do not depend on order or on when the program runs."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: object) -> str:
    """An id such as ``c-1f2e3d4c5b``: the prefix and ten hex digits of the parts' SHA-256."""
    digest = hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8")).hexdigest()
    return f"{prefix}-{digest[:10]}"
