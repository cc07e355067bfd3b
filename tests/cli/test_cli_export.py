"""``crossread export`` inside this process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crossread
from crossread.cli.formats import FORMATS as NAMES
from crossread.cli.main import cli
from crossread.records import Dossier
from crossread.report import ENDINGS, FORMATS, render


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def stored(ferry: Dossier, tmp_path: Path) -> Path:
    return crossread.write(ferry, tmp_path / "ferry.json")


def test_the_command_offers_every_format_that_can_be_written() -> None:
    assert NAMES == FORMATS


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_ending_is_written_and_named(stored: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"out{ending}"
    result = run("export", stored, "-o", target)
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    assert target.stat().st_size > 0


def test_several_outputs_are_written_at_once(stored: Path, tmp_path: Path) -> None:
    references, network = tmp_path / "a.ris", tmp_path / "a.graphml"
    assert run("export", stored, "-q", "-o", references, "-o", network).output == ""
    assert references.exists()
    assert network.exists()


def test_a_format_alone_is_printed(stored: Path, ferry: Dossier) -> None:
    assert run("export", stored, "-f", "ris").stdout_bytes.decode() == render(ferry, "ris")


def test_tables_go_to_a_folder(stored: Path, tmp_path: Path) -> None:
    assert run("export", stored, "-f", "csv", "-o", tmp_path / "tables").exit_code == 0
    assert (tmp_path / "tables" / "facts.csv").exists()


def test_tables_are_not_printed(stored: Path) -> None:
    result = run("export", stored, "-f", "parquet")
    assert result.exit_code == 2
    assert result.stderr == (
        "crossread: parquet is several files: name a folder or a .parquet.zip with --output\n"
    )


def test_parquet_without_its_library_is_one_line_that_names_the_mend(
    stored: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", stored, "-o", tmp_path / "a.parquet.zip")
    assert result.exit_code == 1
    assert "pip install 'crossread[parquet]'" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_export_without_a_format_is_refused(stored: Path) -> None:
    result = run("export", stored)
    assert result.exit_code == 2
    assert "--output" in result.stderr


def test_a_folder_that_cannot_be_written_is_named(stored: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    result = run("export", stored, "-f", "csv", "-o", tmp_path / "taken")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_compare_writes_exports_by_their_endings(accounts: Path, tmp_path: Path) -> None:
    references, tables = tmp_path / "a.bib", tmp_path / "a.csv.zip"
    assert run("compare", accounts, "-q", "--engine", "rules", "-o", references, "-o", tables).exit_code == 0
    assert references.read_text(encoding="utf-8").count("title = ") == 2
    assert tables.read_bytes().startswith(b"PK")


def test_compare_does_not_read_anything_where_tables_would_be_printed() -> None:
    result = run("compare", "nowhere", "-f", "csv")
    assert result.exit_code == 2
    assert "csv is several files" in result.stderr
