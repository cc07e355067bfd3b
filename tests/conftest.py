"""Fixtures that several parts of the tests share."""

from __future__ import annotations

import pytest

from crossread.records import Dossier
from ferry import ferry_dossier


@pytest.fixture(scope="session")
def ferry() -> Dossier:
    """A small dossier made by hand, with every kind of record."""
    return ferry_dossier()
