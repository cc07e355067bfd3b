"""Reporting clauses of Spanish, from ``tests/cases/reporting_es.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crossread.text.reporting import ReportingClause, reporting_clauses

CASES = tomllib.loads(Path(__file__, "../../cases/reporting_es.toml").resolve().read_text(encoding="utf-8"))[
    "case"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_spanish_sentence_reports(case: dict[str, Any]) -> None:
    clauses = reporting_clauses(case["text"], objects=True, language="es")
    assert [_row(case["text"], clause) for clause in clauses] == case["reports"]


def _row(text: str, clause: ReportingClause) -> list[str]:
    left_out = "" if clause.rule == "subject_left_out" else "-"
    source = text[slice(*clause.subject)] if clause.subject else left_out
    content = text[slice(*clause.content)] if clause.content else ""
    return [source, text[slice(*clause.cue)], clause.stance, content]
