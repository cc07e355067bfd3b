"""The tables as CSV for spreadsheets (RFC 4180), with a Data Package that describes every column.

A spreadsheet runs a cell that starts like a formula, and article text may start with anything. Such a
cell is guarded with one apostrophe before it, as OWASP advises ("CSV Injection"); ``unguarded`` takes it
off again. A byte order mark tells spreadsheets that the file is UTF-8.
"""

from __future__ import annotations

import csv
import io
import json
import re

from crossread.records import Dossier
from crossread.report.exports.datapackage import datapackage_json
from crossread.report.exports.plain import plain
from crossread.report.exports.table import Cell, Table
from crossread.report.exports.tables import TABLES

ENCODING = "utf-8-sig"
"""UTF-8 with a byte order mark: without it spreadsheets read the code page of the machine."""

GUARD = "'"

_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""How a cell starts that a spreadsheet may run: also after white space, and in full-width letters."""


def to_csv(dossier: Dossier) -> dict[str, bytes]:
    """File names and bytes: one CSV per table, and ``datapackage.json``."""
    files = {f"{table.name}.csv": csv_bytes(table, dossier) for table in TABLES}
    return files | {"datapackage.json": datapackage_json(TABLES).encode("utf-8")}


def csv_bytes(table: Table[object], dossier: Dossier) -> bytes:
    """One table with its names as the first line; lines end in CR LF."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    writer.writerows([written(cell) for cell in row] for row in table.cells(dossier))
    return out.getvalue().encode(ENCODING)


def written(cell: Cell) -> str:
    """A cell as text: nothing for None, ``true`` or ``false``, a JSON array for a list, and guarded text."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).lower()
        case int():
            return str(cell)
        case tuple():
            return json.dumps([plain(item) for item in cell], ensure_ascii=False)
        case str():
            return guarded(plain(cell))


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet could take it for a formula."""
    return GUARD + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text that ``guarded`` was given."""
    return text[1:] if text.startswith(GUARD) and _FORMULA.match(text[1:]) else text
