"""Names of people: their parts, when two can be of one person, and what tells man from woman."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from crossread.text.data import ENGLISH, load
from crossread.text.kinds import Gender
from crossread.text.names import bare, listed
from crossread.text.roles import role_words

_ARTICLE = re.compile(r"^(?:al|el|ul|as|ad|ar)-(?=\w{2})")  # of Arabic names: "al-Sadr"


def name_parts(name: str) -> tuple[list[str], list[str]]:
    """Titles and proper parts of a person's name in lower case: ``(["mr"], ["ellison"])``.

    Particles, an Arabic article, a nickname in marks and what follows a surname are no parts: "Mr. Ivo
    van der Brandt Jr." has "ivo" and "brandt", as has "Ivo “Bo” Brandt".
    """
    plain = re.sub(r"\bof (?:the )?\w+", "", name)  # "Mayor of Dunmore", "Secretary of State"
    words = [bare(word.strip(",")) for word in plain.split() if word[0].isupper() or _ARTICLE.match(word)]
    while len(words) > 1 and words[-1].replace(".", "") in listed("suffixes"):
        words.pop()
    last = max((i for i, word in enumerate(words[:-1]) if word in listed("titles")), default=-1)
    proper = [_ARTICLE.sub("", word) for word in words[last + 1 :]]
    return words[: last + 1], [word for word in proper[:-1] if word not in listed("particles")] + proper[-1:]


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
    people, as do a title and a given name ("Mr Pell" is not Joan Pell), and different given names.
    """
    titles, parts = name_parts(full)
    other_titles, other_parts = name_parts(other)
    if not parts or not other_parts or _sexes(titles, parts) | _sexes(other_titles, other_parts) == _BOTH:
        return False
    if len(other_parts) == 1:
        return other_parts[0] in (parts[-1], parts[0])
    return _same_in_full(parts, other_parts)


def _same_in_full(parts: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names with given name and surname can be one, in either order, spelt alike.

    "J. Ellison" and "Joan Mary Ellison", "Mary Ellison" and "Joan Mary Ellison", "Bill" and "William
    Brandt", "Kim Jong-un" and "Kim Jong Un", "Orban Viktor" and "Viktor Orban".
    """
    if _run_together(parts) == _run_together(other) or sorted(parts) == sorted(other):
        return True
    if parts[-len(other) :] == other:
        return True
    return parts[-1] == other[-1] and _same_given(parts[0], other[0])


def _same_given(one: str, other: str) -> bool:
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return _in_long(one) == _in_long(other)


def _run_together(parts: Sequence[str]) -> str:
    return "".join(parts).replace("-", "")


def _in_long(given: str) -> str:
    """The given name that a short form most often stands for: "bill" gives "william"."""
    return _short_forms().get(given, given)


@cache
def _short_forms() -> dict[str, str]:
    return dict(pair.split("=") for pair in load("en/given_names")["short_forms"].split())


_BOTH = {"male", "female"}


def _sexes(titles: Iterable[str], parts: Sequence[str]) -> set[str]:
    """What titles and, where a surname follows, the given name tell: nothing, one, or both."""
    told = {sex for sex in ("male", "female") if set(titles) & listed(sex)}
    given = {sex for sex in ("male", "female") if len(parts) > 1 and parts[0] in listed(f"given_{sex}")}
    return told or given


def gender_of_title(name: str) -> Gender | None:
    """The gender that the titles of a name tell: "Ms Ellison", "Congressman Pell"; None where none does."""
    titles = name_parts(name)[0]
    female, male = (bool(set(titles) & listed(sex)) for sex in ("female", "male"))
    return None if female == male else "female" if female else "male"


def gender_of_noun(noun: str, *, language: str = ENGLISH) -> Gender | None:
    """The gender that a noun for a person tells: "spokeswoman", "widower"; None where it tells none."""
    if noun in role_words("women", language) or noun.endswith("woman"):
        return "female"
    known_man = noun.endswith("man") and noun in role_words("people", language)
    if known_man or noun in role_words("men", language):
        return "male"
    return None
