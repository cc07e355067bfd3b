"""Bytes to text: which character encoding a file has, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_SAMPLE = 1 << 16  # detection reads this many bytes: enough evidence, and fast on large files
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MAX_CONTROL = 0.01  # share of control bytes beyond which a file is no text
_FEW = 0.06  # share of accented letters below which a text is taken for Western
_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\xd0\xcf\x11\xe0": "an office document",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends as ``\\n``; ``guess`` names the encoding where it had to be guessed."""

    text: str
    guess: str = ""


def decode(data: bytes) -> Decoded:
    """The text of ``data``: by its byte order mark, as UTF-8, as it declares, else by statistics.

    Raises ``ValueError`` that says what the bytes are when they are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Decoded(_lines(data.decode(encoding, errors="replace")))
    _refuse_binary(data)
    try:
        return Decoded(_lines(data.decode("utf-8")))
    except UnicodeDecodeError:
        pass
    declared = _declared(data)
    if declared:
        return Decoded(_lines(data.decode(declared, errors="replace")))
    encoding = _guess(data[:_SAMPLE])
    return Decoded(_lines(data.decode(encoding, errors="replace")), encoding)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_binary(data: bytes) -> None:
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise ValueError(name)
    sample = data[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MAX_CONTROL * len(sample):
        raise ValueError("a binary file")


def _declared(data: bytes) -> str | None:
    """The encoding an HTML or XML head names, where Python knows it and the bytes fit it."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None
    return "cp1252" if name == "iso8859-1" else name  # as browsers read it (WHATWG Encoding)


def _guess(sample: bytes) -> str:
    """The likeliest encoding: windows-1252 where it gives few accented letters, else by statistics.

    In a Western text only quotation marks, dashes and a few letters lie outside ASCII, too little
    for statistics to tell near encodings apart, and windows-1252 is by far the commonest.
    """
    if _is_western(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"


def _is_western(sample: bytes) -> bool:
    try:
        outside = [letter for letter in sample.decode("cp1252") if letter > "\x7f"]
    except UnicodeDecodeError:
        return False
    return sum(map(str.isalpha, outside)) < _FEW * len(sample)
