"""The words of ``words.toml``, looked up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def words() -> Mapping[str, Any]:
    """The word lists as they stand in the file."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def alternatives(name: str) -> Mapping[str, str]:
    """Each word of a list of sets to the next of its set, the last to the first."""
    sets = [entry.split() for entry in words()[name]]
    return {form: other for forms in sets for form, other in zip(forms, (*forms[1:], forms[0]), strict=True)}


def swapped(text: str, table: Mapping[str, str]) -> str | None:
    """A word with its punctuation and capital kept and its letters replaced; None where no table has it."""
    core = text.strip("\"'“”‘’.,;:!?()")
    other = table.get(core.lower())
    if not core or other is None or not (core.islower() or core.istitle()):
        return None
    return text.replace(core, other.capitalize() if core.istitle() else other)


def listed(names: Iterable[str]) -> str:
    """Words as alternatives of a regular expression."""
    return "|".join(names)
