"""Names of people: their parts, when two can be of one person, and what tells man from woman."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from crossread.text.names import bare, listed
from crossread.text.roles import role_words


def name_parts(name: str) -> tuple[list[str], list[str]]:
    """Titles and proper parts of a person's name in lower case: ``(["mr"], ["ellison"])``."""
    plain = re.sub(r"\bof (?:the )?\w+", "", name)  # "Mayor of Dunmore", "Secretary of State"
    words = [bare(word) for word in plain.split() if word[0].isupper()]
    last = max((i for i, word in enumerate(words[:-1]) if word in listed("titles")), default=-1)
    return words[: last + 1], words[last + 1 :]


def given_name(name: str) -> str | None:
    """The given name, where the name has one besides the surname."""
    parts = name_parts(name)[1]
    return parts[0] if len(parts) > 1 else None


def is_short_for(short: str, full: str) -> bool:
    """Whether ``short`` is one part of ``full``, with or without a title: "Ms Ellison", "Mara"."""
    parts, whole = name_parts(short)[1], name_parts(full)[1]
    return len(parts) == 1 and len(whole) > 1 and parts[0] in whole


def could_be_same_person(full: str, other: str) -> bool:
    """Whether ``other`` can be a shorter or equal form of ``full``.

    Surnames stand last or, in Chinese and Korean names, first. Titles of different sex part two
    people, as do different given names.
    """
    titles, parts = name_parts(full)
    other_titles, other_parts = name_parts(other)
    if not parts or not other_parts or _sexes(titles) | _sexes(other_titles) == {"male", "female"}:
        return False
    if len(other_parts) == 1:
        return other_parts[0] in (parts[-1], parts[0])
    same_given = other_parts[0] == parts[0] or (other_parts[0][0] == parts[0][0] and len(other_parts[0]) == 1)
    return other_parts[-1] == parts[-1] and same_given


def _sexes(titles: Iterable[str]) -> set[str]:
    return {sex for sex in ("male", "female") if set(titles) & listed(sex)}


def gender_of_title(name: str) -> Literal["female", "male"] | None:
    """The gender that the titles of a name tell: "Ms Ellison", "Congressman Pell"; None where none does."""
    titles = name_parts(name)[0]
    female, male = (bool(set(titles) & listed(sex)) for sex in ("female", "male"))
    return None if female == male else "female" if female else "male"


def gender_of_noun(noun: str) -> Literal["female", "male"] | None:
    """The gender that a noun for a person tells: "spokeswoman", "widower"; None where it tells none."""
    if noun in role_words("women") or noun.endswith("woman"):
        return "female"
    if noun in role_words("men") or (noun.endswith("man") and noun in role_words("people")):
        return "male"
    return None
