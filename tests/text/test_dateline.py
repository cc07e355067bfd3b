from __future__ import annotations

import pytest

from crossread.text.dateline import dateline_end


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT DUNMORE — ",
        "PORT DUNMORE, March 12 (NNA) - ",
        "VELMOUTH, Ostrey, 9 May – ",
        "ST. BRANNOCK'S (NNA) -- ",
    ],
)
def test_a_dateline_ends_where_the_report_starts(dateline: str) -> None:
    assert dateline_end(f"{dateline}A fire broke out.") == len(dateline)


@pytest.mark.parametrize("text", ["A fire broke out - again.", "The NNA - an agency - said so.", "DUNMORE"])
def test_other_openings_are_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0
