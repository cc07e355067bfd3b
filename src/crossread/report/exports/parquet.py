"""The tables as Apache Parquet, with exact text and real lists, for data frames and databases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crossread.records import Dossier
from crossread.report.exports.table import Column, ColumnType, Table
from crossread.report.exports.tables import TABLES

if TYPE_CHECKING:
    import pyarrow as pa


def to_parquet(dossier: Dossier) -> dict[str, bytes]:
    """File names and bytes, one file per table. The same version of pyarrow gives the same bytes.

    Raises ``LookupError`` where pyarrow is not installed.
    """
    try:
        import pyarrow  # noqa: F401 - optional, and slow to import
    except ImportError:
        raise LookupError(
            "Parquet needs pyarrow: install it with pip install 'crossread[parquet]', or write csv"
        ) from None
    return {f"{table.name}.parquet": _bytes(table, dossier) for table in TABLES}


def _bytes(table: Table[Any], dossier: Dossier) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    columns = list(zip(*table.cells(dossier), strict=True)) or [()] * len(table.columns)
    schema = pa.schema([_field(column) for column in table.columns], metadata={"description": table.about})
    arrays = [pa.array(cells, field.type) for cells, field in zip(columns, schema, strict=True)]
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=schema), sink)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def _field(column: Column[Any]) -> pa.Field[Any]:
    import pyarrow as pa

    types: dict[ColumnType, Any] = {
        "string": pa.string(),
        "integer": pa.int64(),
        "boolean": pa.bool_(),
        "strings": pa.list_(pa.string()),
    }
    return pa.field(column.name, types[column.type], metadata={"description": column.about})
