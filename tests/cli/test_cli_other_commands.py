"""``crossread explain``, ``schema``, ``--version`` and ``--help``."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crossread
from crossread.cli.main import COMMANDS, cli
from crossread.records import Dossier
from crossread.report.schema import diff_schema, schema_text
from crossread.report.screen import SECTION_IDS, build_view


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
    assert result.exit_code == 2
    assert "not a dossier" in result.stderr


def test_a_missing_dossier_is_named(tmp_path: Path) -> None:
    result = run("explain", "k-1", tmp_path / "none.json")
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_explain_wraps_to_the_width_that_is_asked_for(stored: Path) -> None:
    assert max(map(len, run("explain", "o-1", stored, "--width", "60").stdout.splitlines())) <= 60


def test_a_dossier_of_another_schema_is_told_by_its_version(tmp_path: Path) -> None:
    (tmp_path / "later.json").write_text('{"schema": 9, "news": []}')
    result = run("show", tmp_path / "later.json")
    assert result.exit_code == 2
    assert "its schema is version 9, this crossread reads 1" in result.stderr


def test_show_prints_a_stored_dossier_as_compare_does(ferry: Dossier, stored: Path) -> None:
    assert run("show", stored, "--all").stdout == crossread.render(ferry)
    for format in ("markdown", "html", "json"):
        assert run("show", stored, "-f", format).stdout == crossread.render(ferry, format)  # type: ignore[arg-type]


@pytest.mark.parametrize("section", SECTION_IDS)
def test_show_prints_the_section_that_is_asked_for_and_no_other(
    ferry: Dossier, stored: Path, section: str
) -> None:
    shown = run("show", stored, "--only", section).stdout
    titles = [kept.title for kept in build_view(ferry).sections if f"\n{kept.title} ──" in shown]
    assert titles == [kept.title for kept in build_view(ferry).sections if kept.id == section]


def test_a_section_that_is_not_there_is_told_with_those_that_are(stored: Path) -> None:
    result = run("show", stored, "--only", "rumours")
    assert result.exit_code == 2
    assert f"no section is called rumours: choose {', '.join(SECTION_IDS)}" in result.stderr


def test_the_help_names_every_section() -> None:
    shown = " ".join(run("compare", "--help").stdout.split())
    assert ", ".join(SECTION_IDS) in shown


def test_json_and_html_are_never_cut_to_a_section(stored: Path) -> None:
    result = run("show", stored, "--only", "drift", "-f", "json")
    assert result.exit_code == 2
    assert "always whole" in result.stderr


def test_show_keeps_to_the_width_that_is_asked_for(stored: Path) -> None:
    assert max(map(len, run("show", stored, "--width", "60").stdout.splitlines())) <= 60


def test_schema_prints_the_published_schema() -> None:
    assert run("schema").stdout == schema_text()
    assert run("schema", "diff").stdout == schema_text(diff_schema())


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
