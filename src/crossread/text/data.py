"""Word lists and tables that ship with the package, as TOML under ``crossread/data``.

What belongs to one language lies in a folder of its own: ``data/en``, ``data/es``. A language is added
by adding a folder; no code names one.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

ENGLISH = "en"
"""What a text is taken to be in where nothing says otherwise."""


@cache
def load(name: str) -> dict[str, Any]:
    """The table ``crossread/data/NAME.toml``, read once. ``name`` may hold a folder: ``en/cues``.

    Raises ``LookupError`` where there is none, with the languages that have a folder.
    """
    file = files("crossread").joinpath("data", f"{name}.toml")
    if not file.is_file():
        raise LookupError(f"no table {name}; there are word lists for {', '.join(languages())}")
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def load_for(language: str, name: str) -> dict[str, Any]:
    """The table ``NAME`` of a language; an empty one where the language has none.

    Rules that look their words up there then find nothing: in a text whose language has no folder,
    quotation marks are read, and no speaker is guessed.
    """
    return load(f"{language}/{name}") if has_table(language, name) else {}


@cache
def has_table(language: str, name: str) -> bool:
    """Whether a language has the table ``NAME``."""
    return language in languages() and files("crossread").joinpath("data", language, f"{name}.toml").is_file()


@cache
def languages() -> tuple[str, ...]:
    """The languages with a folder of word lists, by ISO 639-1 code, in alphabetical order."""
    return tuple(sorted(f.name for f in files("crossread").joinpath("data").iterdir() if f.is_dir()))
