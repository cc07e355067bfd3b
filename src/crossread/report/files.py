"""A dossier into files: one text, or several tables in a folder or a zip archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from crossread.records import Dossier
from crossread.report import Format, TableFormat, render

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can tell; a real one would change its bytes from run to run."""


def save(dossier: Dossier, path: Path, format: Format) -> None:
    """Write the dossier in this format; tables into an archive where the name ends in .zip, else a folder.

    Raises ``OSError`` where a file cannot be written, and ``LookupError`` where a library is not installed.
    """
    if format in ("csv", "parquet"):
        files = tables(dossier, format)
        _save_archive(files, path) if path.suffix.lower() == ".zip" else _save_folder(files, path)
    else:
        path.write_bytes(render(dossier, format).encode("utf-8"))


def tables(dossier: Dossier, format: TableFormat) -> dict[str, bytes]:
    """The tables of a dossier as file names and bytes. Raises ``LookupError`` without pyarrow for Parquet."""
    if format == "csv":
        from crossread.report.exports.csv import to_csv

        return to_csv(dossier)
    from crossread.report.exports.parquet import to_parquet

    return to_parquet(dossier)


def _save_folder(files: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)


def _save_archive(files: Mapping[str, bytes], path: Path) -> None:
    """Members are stored as they are: compressed bytes would differ between versions of zlib."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            member = zipfile.ZipInfo(name, EPOCH)
            member.create_system = 3  # Unix, wherever it is written
            member.external_attr = 0o644 << 16
            archive.writestr(member, data)
    path.write_bytes(held.getvalue())
