"""All tables of a dossier, in the order in which they are read."""

from __future__ import annotations

from typing import Any

from crossread.report.exports.table import Table
from crossread.report.exports.tables_articles import ARTICLES, DERIVATIONS, ORIGINS
from crossread.report.exports.tables_claims import CLAIMS, FACTS, QUOTES
from crossread.report.exports.tables_findings import CONFLICTS, DRIFT

TABLES: tuple[Table[Any], ...] = (
    ARTICLES,
    ORIGINS,
    DERIVATIONS,
    CLAIMS,
    FACTS,
    QUOTES,
    CONFLICTS,
    DRIFT,
)
