"""The tables, read back by pyarrow and by Python's csv module."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import csv as arrow_csv
from pyarrow import parquet

import crossread
from crossread.records import Dossier
from crossread.report.exports.csv import guarded, to_csv, unguarded
from crossread.report.exports.parquet import to_parquet
from crossread.report.exports.plain import plain
from crossread.report.exports.table import ColumnType, Table
from crossread.report.exports.tables import TABLES, tables_text

ROOT = Path(__file__).parents[3]

each_table = pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])


def from_csv(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def from_parquet(data: bytes) -> pa.Table:
    return parquet.read_table(pa.BufferReader(data))


def read_cell(type: ColumnType, cell: str) -> Any:
    """What a reader of CSV makes of a cell, by the type that datapackage.json gives it."""
    if type == "strings":
        return json.loads(cell)
    if type == "string":
        return unguarded(cell)
    return json.loads(cell) if cell else None


@each_table
def test_csv_and_parquet_hold_the_same_cells(ferry: Dossier, table: Table[Any]) -> None:
    exact = from_parquet(to_parquet(ferry)[f"{table.name}.parquet"]).to_pylist()
    rows = from_csv(to_csv(ferry)[f"{table.name}.csv"])
    read = [{c.name: read_cell(c.type, row[c.name]) for c in table.columns} for row in rows]
    assert read == [
        {name: "" if cell is None and name in texts(table) else cell for name, cell in row.items()}
        for row in exact
    ]


def texts(table: Table[Any]) -> set[str]:
    return {column.name for column in table.columns if column.type == "string"}


@each_table
def test_pyarrow_reads_the_csv_with_the_types_that_are_told(ferry: Dossier, table: Table[Any]) -> None:
    types = {"string": pa.string(), "strings": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}
    options = arrow_csv.ConvertOptions(column_types={c.name: types[c.type] for c in table.columns})
    parsing = arrow_csv.ParseOptions(newlines_in_values=True)
    read = arrow_csv.read_csv(
        io.BytesIO(to_csv(ferry)[f"{table.name}.csv"]), parse_options=parsing, convert_options=options
    )
    assert read.column_names == [column.name for column in table.columns]
    assert read.num_rows == len(list(table.cells(ferry)))


@each_table
def test_every_passage_of_a_table_is_what_its_article_says_there(ferry: Dossier, table: Table[Any]) -> None:
    rows = from_parquet(to_parquet(ferry)[f"{table.name}.parquet"]).to_pylist()
    prefixes = [c.name.removesuffix("start") for c in table.columns if c.name.endswith("start")]
    for row in rows:
        for prefix in prefixes:
            if row[f"{prefix}article"] is not None:
                article = ferry.article(row[f"{prefix}article"])
                words = article.text[row[f"{prefix}start"] : row[f"{prefix}end"]]
                assert words == row[f"{prefix}text"]


def test_no_text_of_a_hostile_article_stands_as_a_formula_in_a_spreadsheet(hostile: Dossier) -> None:
    cells = [
        cell
        for name, data in to_csv(hostile).items()
        if name.endswith(".csv")
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        for cell in row
    ]
    assert any("HYPERLINK" in cell for cell in cells)
    assert [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@") or cell[:1] in tuple("\t\r\n")] == []


def test_control_codes_are_replaced_one_for_one_in_csv_and_kept_in_parquet(hostile: Dossier) -> None:
    rows = from_csv(to_csv(hostile)["claims.csv"])
    exact = from_parquet(to_parquet(hostile)["claims.parquet"])["text"].to_pylist()
    assert exact == [article.text for article in hostile.articles]
    assert [unguarded(row["text"]) for row in rows] == [plain(text) for text in exact]
    assert all(len(plain(text)) == len(text) for text in exact)


@given(st.text(st.sampled_from("'=+-@\t\r\n ＝ab"), max_size=6))
def test_a_guard_can_be_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_the_data_package_describes_every_column_in_order(ferry: Dossier) -> None:
    files = to_csv(ferry)
    for resource in json.loads(files["datapackage.json"])["resources"]:
        head = files[resource["path"]].decode("utf-8-sig").splitlines()[0]
        assert head == ",".join(field["name"] for field in resource["schema"]["fields"])


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_a_folder_and_an_archive_hold_the_same_files(ferry: Dossier, tmp_path: Path, format: Any) -> None:
    folder = crossread.write(ferry, tmp_path / "tables", format)
    archive = crossread.write(ferry, tmp_path / f"tables.{format}.zip")
    with zipfile.ZipFile(archive) as held:
        assert held.testzip() is None
        inside = {name: held.read(name) for name in held.namelist()}
    assert inside == {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_the_same_dossier_gives_the_same_archive_to_the_byte(
    ferry: Dossier, tmp_path: Path, format: str
) -> None:
    first, second = (crossread.write(ferry, tmp_path / f"{n}.{format}.zip").read_bytes() for n in (1, 2))
    assert first == second


def test_without_pyarrow_parquet_is_refused_with_what_to_install(
    ferry: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(LookupError, match=r"pip install 'crossread\[parquet\]'"):
        to_parquet(ferry)


def test_a_dossier_without_articles_has_empty_tables_with_all_columns() -> None:
    empty = crossread.compare([], engine="rules")
    for table in TABLES:
        read = from_parquet(to_parquet(empty)[f"{table.name}.parquet"])
        assert (read.num_rows, read.column_names) == (0, [column.name for column in table.columns])
        assert from_csv(to_csv(empty)[f"{table.name}.csv"]) == []


def test_the_reference_lists_every_table_and_column() -> None:
    kept = (ROOT / "docs/reference/tables.md").read_text(encoding="utf-8")
    assert kept == tables_text(), "run ./dev golden"
