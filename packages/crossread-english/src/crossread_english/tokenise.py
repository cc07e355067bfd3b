"""Tokens of an English sentence, with exact offsets, by the conventions of UD English EWT.

"They don't" is ``They do n't``; "long-term" is ``long - term``, "anti-war" one word; "U.S.", "Mr."
and "C.I.A." keep their stops; "$284" is ``$ 284`` and "6.10am" ``6.10 am``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|m|ll|ve|re|d))$")
_CLOSERS = "\"'”’)] "
_STOP_MAY_END = ("letter_stop", "short", "acronym")
_HYPHEN = re.compile(r"[-‐‑]")


def tokenise(sentence: str) -> list[tuple[int, int]]:
    """Offsets (start, end) of the tokens; together they cover all but the white space."""
    found: list[tuple[int, int]] = []
    for match in _scanner().finditer(sentence):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "figure":
            found.extend(_figure(match))
        elif kind == "word":
            found.extend(_word(sentence, start, end))
        elif kind in _STOP_MAY_END and not sentence[end:].strip(_CLOSERS):
            found.extend(_last(sentence, start, end))
        else:
            found.append((start, end))
    return found


def _last(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """At the end of a sentence the stop is its own: "Plan B.", "and so on, etc."; not in "the U.S."."""
    if (sentence[end - 1] == "." and not sentence[start:end].isupper()) or end - start == 2:
        yield start, end - 1
        yield end - 1, end
    else:
        yield start, end


def _figure(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A number and, apart, the unit written to it."""
    start, end = match.span()
    unit = match.start("unit")
    if unit < 0:
        yield start, end
    else:
        yield start, unit
        yield unit, end


def _word(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run of letters at hyphens and before contracted endings."""
    clitic = _CLITIC.search(sentence, start, end)
    stem = clitic.start() if clitic else end
    joined = None if clitic else _tables()["joined"].get(sentence[start:end].lower())
    if joined:
        yield start, start + joined
        yield start + joined, end
        return
    yield from _at_hyphens(sentence, start, stem)
    if clitic:
        yield stem, end


def _at_hyphens(sentence: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for hyphen in _HYPHEN.finditer(sentence, start, end):
        at = hyphen.start()
        if sentence[start:at].lower() in _tables()["prefixes"] or at < start:
            continue
        if at > start:
            yield start, at
        yield at, at + 1
        start = at + 1
    if start < end:
        yield start, end


@cache
def _tables() -> dict[str, Any]:
    text = (files("crossread_english") / "data" / "tokens.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _scanner() -> re.Pattern[str]:
    """One pattern for every kind of token, the special before the general."""
    tables = _tables()
    abbreviations, figures, units, domains = (
        "|".join(re.escape(word) for word in sorted(tables[name], key=lambda w: (-len(w), w)))
        for name in ("abbreviations", "before_figures", "units", "domains")
    )
    return re.compile(
        rf"""
        (?P<address> (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]
            | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
            | (?:[A-Za-z0-9-]+\.)+(?i:{domains})\b(?:/[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’])?
            | [\w-]+\.(?i:pdf|docx?|xlsx?|html?|txt|jpe?g|png|mp[34]|zip)\b
            | [@\#][A-Za-z_]\w* )
      | (?P<acronym> \b(?:[A-Za-z]\.){{2,}}(?:[A-Z](?![\w']))? | \bPh\.D\.? )
      | (?P<short> \b(?i:{abbreviations})(?!\w) | \b(?i:{figures})(?=\s?\d) )
      | (?P<letter_stop> \b[A-Z]\.(?!\w) )
      | (?P<joined> \b[A-Z][A-Za-z]*&[A-Z][A-Za-z]*\b )
      | (?P<decade> ['’]?\d+['’]?s\b | ['’]\d\d\b | \d+(?:st|nd|rd|th)\b )
      | (?P<long> \d{{1,4}}(?:[-/.]\d+){{2,}}(?!\w) | \d{{3}}-\d{{4}}\b | \d{{1,2}}/\d{{1,2}}\b )
      | (?P<figure> (?:\d+(?:[.,:]\d+)*|(?<![\w.])\.\d+)(?:(?P<unit>(?i:{units}))(?!\w)|(?!\w)) )
      | (?P<clitic> ['’](?:s|em|til|tis|twas|cause|n)\b | (?<=\s)n['’]t\b )
      | (?P<word> \w+(?:['’‐‑-]\w+)* )
      | (?P<face> [:;=][-'^]?[()DPp](?!\w) | <3(?!\d) )
      | (?P<marks> <{{2,}} | >{{2,}} | \.{{2,}} | …+ | [-=]{{2,}} | [!?]+ | \*+ | _+ | ~+
            | '{{2}} | ‘{{2}} | ’{{2}} | `+ | US\$ )
      | (?P<mark> \S )
        """,
        re.VERBOSE,
    )
