"""Libraries for number words on the number cases of Recognizers-Text: what each finds and reads.

Each library is asked for the numbers of a sentence in order of their places; those that tell no
places (word2number, number-parser) are given the words of each expected number instead, which is the
easier task. A library that is not installed is left out. A case passes where every number expected,
dates and formulas apart, has its value.
"""

from __future__ import annotations

import contextlib
import importlib.util
import math
import re
from collections.abc import Callable

import quantities_recognizers as recognizers

from crossread.text.numbers import parse_fraction, parse_number

Reader = Callable[[str], float | None]


def table() -> str:
    """How many of the expected numbers each reader gets right from their own words, in each half."""
    readers = {name: load() for name, load in READERS.items() if importlib.util.find_spec(MODULES[name])}
    lines = ["| reader | half | numbers | value right |", "|---|---|---:|---:|"]
    for half, which in (("read", 0), ("unread", 1)):
        wanted = _numbers(which)
        for name, reader in readers.items():
            right = sum(_is_right(reader, words, value) for words, value in wanted)
            lines.append(f"| {name} | {half} | {len(wanted)} | {right / len(wanted):.2f} |")
    return "\n".join(lines)


def _numbers(half: int) -> list[tuple[str, float]]:
    """The words and the value of every number of a half that is written in words or figures of news."""
    found = []
    for case in recognizers.cases("numbers", half):
        if recognizers.reason(case, "") not in recognizers.BY_DESIGN:
            found += [(r["Text"], float(r["Resolution"]["value"])) for r in case["Results"]]
    return found


def _is_right(reader: Reader, words: str, value: float) -> bool:
    with contextlib.suppress(Exception):  # a library may raise anything on words that it does not know
        found = reader(words)
        return found is not None and math.isclose(found, value, rel_tol=1e-5)
    return False


def _crossread() -> Reader:
    def reader(words: str) -> float | None:
        unsigned = re.sub(r"^(?:minus |negative |-)", "", words)
        number = parse_number(unsigned)
        value = parse_fraction(unsigned) if number is None else number
        return value if value is None or unsigned == words else -value

    return reader


def _text2num() -> Reader:
    from text_to_num import text2num

    return lambda words: float(text2num(words, "en"))


def _word2number() -> Reader:
    from word2number import w2n

    return lambda words: float(w2n.word_to_num(words))


def _number_parser() -> Reader:
    from number_parser import parse_number as read

    def reader(words: str) -> float | None:
        found = read(words)
        return None if found is None else float(found)

    return reader


def _recognizers() -> Reader:
    from recognizers_number import Culture, recognize_number

    def reader(words: str) -> float | None:
        found = recognize_number(words, Culture.English)
        return float(found[0].resolution["value"]) if len(found) == 1 else None

    return reader


READERS: dict[str, Callable[[], Reader]] = {
    "crossread": _crossread,
    "text2num": _text2num,
    "word2number": _word2number,
    "number-parser": _number_parser,
    "recognizers-text-number": _recognizers,
}
MODULES = {
    "crossread": "crossread",
    "text2num": "text_to_num",
    "word2number": "word2number",
    "number-parser": "number_parser",
    "recognizers-text-number": "recognizers_number",
}
