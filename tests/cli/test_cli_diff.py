"""``crossread diff``: formats, exit codes, errors."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crossread
from crossread.cli.main import cli
from crossread.records import Dossier
from crossread.report.diff.sections import SECTION_IDS


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def old(ferry: Dossier, tmp_path: Path) -> Path:
    """The ferry's dossier before its first conflict was found."""
    return crossread.write(replace(ferry, conflicts=ferry.conflicts[1:]), tmp_path / "old.json")


@pytest.fixture
def new(ferry: Dossier, tmp_path: Path) -> Path:
    return crossread.write(ferry, tmp_path / "new.json")


def test_what_changed_is_printed_with_exit_code_0(old: Path, new: Path) -> None:
    result = run("diff", old, new)
    assert result.exit_code == 0
    assert "1 → 2 contradictions" in result.stdout
    assert "opened, contradiction" in result.stdout


def test_json_holds_the_difference_with_its_ids_and_rule(old: Path, new: Path, ferry: Dossier) -> None:
    found = json.loads(run("diff", old, new, "--format", "json").stdout)
    (opened,) = found["conflicts"]
    assert (opened["kind"], opened["old"], opened["new"]) == ("new", [], [ferry.conflicts[0].id])
    assert opened["rule"] == "found_anew"


def test_markdown_has_a_heading_for_each_section(old: Path, new: Path) -> None:
    shown = run("diff", old, new, "-f", "markdown").stdout
    assert shown.startswith("# From 4 articles to 4")
    assert shown.count("\n## ") == len(SECTION_IDS)


@pytest.mark.parametrize("option", ["--exit-code", "--quiet"])
def test_the_exit_code_tells_a_script_whether_anything_changed(old: Path, new: Path, option: str) -> None:
    assert run("diff", old, new, option).exit_code == 1
    assert run("diff", new, new, option).exit_code == 0


def test_quiet_prints_nothing(old: Path, new: Path) -> None:
    assert run("diff", old, new, "--quiet").output == ""


def test_one_section_can_be_asked_for(old: Path, new: Path) -> None:
    shown = run("diff", old, new, "--only", "conflicts").stdout
    assert "\nConflict ──" in shown
    assert "\nFacts ──" not in shown


def test_a_section_of_a_dossier_that_a_diff_has_not_is_refused(old: Path, new: Path) -> None:
    result = run("diff", old, new, "--only", "timeline")
    assert result.exit_code == 2
    assert f"choose {', '.join(SECTION_IDS)}" in result.stderr


def test_json_is_never_cut_to_a_section(old: Path, new: Path) -> None:
    result = run("diff", old, new, "--only", "facts", "-f", "json")
    assert (result.exit_code, "always whole" in result.stderr) == (2, True)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": 2}', "not json"])
def test_a_file_that_is_no_dossier_is_named_in_one_line_with_exit_code_2(
    new: Path, tmp_path: Path, content: str
) -> None:
    other = tmp_path / "other.json"
    other.write_text(content, encoding="utf-8")
    result = run("diff", new, other, "--exit-code")
    (line,) = result.stderr.splitlines()
    assert result.exit_code == 2
    assert line.startswith(f"crossread: {other}: not a dossier: ")


def test_a_missing_file_is_named(new: Path, tmp_path: Path) -> None:
    result = run("diff", tmp_path / "none.json", new)
    assert result.exit_code == 2
    assert "none.json: cannot be read" in result.stderr
