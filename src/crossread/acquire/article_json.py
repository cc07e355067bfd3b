"""Article records in JSON and JSON lines, as extraction tools write them, into drafts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from crossread.acquire.draft import Draft, Found, Line, lines_of
from crossread.acquire.fields import meta_from
from crossread.acquire.html_blocks import fragment_lines
from crossread.acquire.sniff import body_format
from crossread.records import Problem
from crossread.text.data import load

_LISTS = ("articles", "items", "results", "documents", "docs", "data", "entries")
_FIX_TEXT = "Give the record its article in a field such as 'text'."


def read_json(text: str, source: str, sha256: str) -> Iterator[Found]:
    """The records of a JSON file: one article, a list of them, or an object that holds a list."""
    try:
        value = _whole(json.loads(text))
    except (json.JSONDecodeError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        yield Problem(source, f"not valid JSON{where}", "Mend the JSON, or name the file .txt if it is text.")
        return
    records = _records(value)
    if not records:
        yield Problem(source, "JSON without an article record", _FIX_TEXT)
    for number, record in enumerate(records, start=1):
        alone = len(records) == 1
        name = source if alone else f"{source}#{number}"
        yield _draft(record, name, sha256 if alone else _digest(record))


def read_json_lines(text: str, source: str, sha256: str) -> Iterator[Found]:
    """The records of a JSON lines file; one bad line costs no other."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    for count, (number, line) in enumerate(lines, start=1):
        name = source if len(lines) == 1 else f"{source}#{count}"
        try:
            record = _whole(json.loads(line))
        except (json.JSONDecodeError, RecursionError):
            yield Problem(name, f"line {number} is not valid JSON", "Mend that line; the others were read.")
            continue
        yield _draft(record, name, sha256 if len(lines) == 1 else _digest(record))


def _records(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, Mapping):
        for key in _LISTS:
            inner = value.get(key)
            if isinstance(inner, list) and any(isinstance(item, Mapping) for item in inner):
                return inner
        return [value]
    return []


def _whole(value: Any) -> Any:
    """The value with half surrogate pairs, which no text can hold, as replacement characters."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    return value


def _digest(record: Any) -> str:
    """The digest of one record among several, whatever the order of its keys."""
    canonical = json.dumps(record, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()


def _draft(record: Any, source: str, sha256: str) -> Found:
    if not isinstance(record, Mapping):
        return Problem(source, "JSON that is no article record", _FIX_TEXT)
    meta = meta_from(record, "record")
    lines = _text_lines(record, meta.url.value if meta.url else "")
    if not any(line.text for line in lines):
        return Problem(source, "JSON record without text", _FIX_TEXT)
    return Draft(source, sha256, lines, meta)


def _text_lines(record: Mapping[str, Any], base: str) -> tuple[Line, ...]:
    """The lines of the first field that holds text. A field may hold HTML, or fundus's parts."""
    for key in load("fields")["text"]:
        value = record.get(key)
        if isinstance(value, Mapping):
            value = value.get("rendered") or _parts(value)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and value.strip():
            clean = value.replace("\r\n", "\n").replace("\r", "\n")
            if body_format(clean) in ("fragment", "html"):
                return fragment_lines(clean, base)
            return lines_of(clean)
    return ()


def _parts(body: Mapping[str, Any]) -> str:
    """The text of a fundus body: a summary, then sections of headlines and paragraphs."""
    pieces = [*_strings(body.get("summary"))]
    for section in body.get("sections") or ():
        if isinstance(section, Mapping):
            pieces += [*_strings(section.get("headline")), *_strings(section.get("paragraphs"))]
    return "\n\n".join(pieces)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
