"""``crossread explain``, ``schema``, ``--version`` and ``--help``."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crossread
from crossread.cli.main import COMMANDS, cli
from crossread.records import Dossier
from crossread.report.schema import schema_text


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def stored(ferry: Dossier, tmp_path: Path) -> Path:
    return crossread.write(ferry, tmp_path / "ferry.json")


def test_explain_shows_the_rule_the_reason_and_both_passages(stored: Path) -> None:
    shown = " ".join(run("explain", "r-3", stored).stdout.split())
    assert "rule: hedge_missing" in shown
    assert "reason: “may have” is gone" in shown
    assert "«The crew lost steering»" in shown
    assert "«The crew may have lost steering»" in shown


def test_explain_shows_the_records_that_a_record_names(stored: Path) -> None:
    assert "Derivation" in run("explain", "o-1", stored).stdout


@pytest.mark.parametrize("id", ["k-1", "f-1", "o-1", "d-2", "t-1", "q-1", "c-6", "u-1", "i-1", "e-1", "s-1"])
def test_explain_knows_every_kind_of_id(stored: Path, id: str) -> None:
    result = run("explain", id, stored)
    assert result.exit_code == 0
    assert result.stdout.split()[1] == id


def test_an_unknown_id_is_named(stored: Path) -> None:
    result = run("explain", "k-99", stored)
    assert result.exit_code == 1
    assert "nothing in it has the id 'k-99'" in result.stderr


def test_a_file_that_is_no_dossier_is_named(tmp_path: Path) -> None:
    (tmp_path / "note.json").write_text("[]")
    result = run("explain", "k-1", tmp_path / "note.json")
    assert result.exit_code == 1
    assert "not a dossier" in result.stderr


def test_a_missing_dossier_is_named(tmp_path: Path) -> None:
    result = run("explain", "k-1", tmp_path / "none.json")
    assert result.exit_code == 1
    assert "cannot be read" in result.stderr


def test_schema_prints_the_published_schema() -> None:
    assert run("schema").stdout == schema_text()


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"crossread {version('crossread')}\n"


def test_a_bare_command_prints_its_help() -> None:
    result = run()
    assert result.exit_code == 2
    assert all(command in result.stderr for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"crossread {command}" in result.stdout.replace("cli ", "crossread ")
