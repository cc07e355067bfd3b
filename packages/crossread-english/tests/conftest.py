from __future__ import annotations

import pytest

from crossread_english import Model, load


@pytest.fixture(scope="session")
def model() -> Model:
    return load()
