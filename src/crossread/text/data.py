"""Word lists and tables that ship with the package, as TOML under ``crossread/data``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table ``crossread/data/NAME.toml``, read once. ``name`` may hold a folder: ``en/cues``."""
    return tomllib.loads(files("crossread").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))
