"""The library as a notebook uses it."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossread
from crossread.records import Dossier

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-fire"


def test_five_lines_lead_from_files_to_a_report(tmp_path: Path) -> None:
    reading = crossread.read(EXAMPLE)
    dossier = crossread.compare(reading)
    path = crossread.write(dossier, tmp_path / "dossier.html")
    assert path.read_text(encoding="utf-8") == crossread.render(dossier, "html")


def test_a_stored_dossier_loads_equal_from_a_path_and_from_bytes(ferry: Dossier, tmp_path: Path) -> None:
    path = crossread.write(ferry, tmp_path / "ferry.json")
    assert crossread.load(path) == crossread.load(path.read_bytes()) == ferry


def test_articles_alone_compare_as_a_reading_does() -> None:
    reading = crossread.read(EXAMPLE)
    assert crossread.compare(list(reading)) == crossread.compare(reading)


def test_problems_of_reading_are_kept_in_the_dossier(tmp_path: Path) -> None:
    dossier = crossread.compare(crossread.read(EXAMPLE, tmp_path / "missing.txt"))
    assert [Path(problem.source).name for problem in dossier.problems] == ["missing.txt"]


def test_progress_hears_of_every_stage() -> None:
    heard = []
    crossread.compare(crossread.read(EXAMPLE), progress=lambda name, *_: heard.append(name))
    assert {"find_stories", "annotate", "find_reuse", "find_drift"} <= set(heard)


def test_every_public_name_can_be_had() -> None:
    assert all(getattr(crossread, name) is not None for name in crossread.__all__)
    assert dir(crossread) == sorted(crossread.__all__)


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        crossread.reed  # noqa: B018


def test_the_users_word_overrules_what_copies_show() -> None:
    reading = crossread.read(EXAMPLE)
    pair = ("kestwick-herald", "northline")
    before, after = crossread.compare(reading), crossread.compare(reading, independent=[pair])
    assert len(after.origins) == len(before.origins) + 1


def test_a_file_of_outlets_holds_for_one_call_alone(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text('[[agency]]\nname = "Northline News Agency"\ndomains = ["northline.example"]\n')
    labels = {article.label for article in crossread.read(EXAMPLE, outlets=file)}
    assert "Northline News Agency" in labels
    assert "Northline News Agency" not in {article.label for article in crossread.read(EXAMPLE)}
