"""The sections of what only one origin has, of what is left out, and of the timeline."""

from __future__ import annotations

import dataclasses

import pytest

from accounts import told
from crossread.records import Dossier
from crossread.report.check import check_dossier
from crossread.report.markdown import to_markdown
from crossread.report.screen import build_view
from crossread.report.view import Section

FIRE = "Harbour fire in Port Dunmore\n"
DOSSIER = told(
    FIRE + "The old mill burned down on Monday.\nThe mayor slept badly, and her dog ran off to the woods.",
    FIRE + "On Monday the old mill burned down.\nDivers from Kestwick went home by train in wet suits.",
    FIRE + "A choir sang for the baker and his seven sons.",
)


def section(id: str, dossier: Dossier = DOSSIER) -> Section:
    return next(section for section in build_view(dossier).sections if section.id == id)


def test_a_notable_statement_is_headed_by_its_words_and_says_why() -> None:
    item = section("singles").items[0]
    assert item.lead is not None
    assert item.heading == item.lead.span.text
    assert item.reason.startswith("no other origin has")


def test_all_statements_of_one_account_stand_folded_below() -> None:
    listing = section("singles")
    assert [item.heading for item in listing.folded] == [
        f"{account.key} {account.label}" for account in build_view(DOSSIER).accounts
    ]


def test_what_an_account_leaves_out_stands_in_the_words_of_one_that_has_it() -> None:
    (item,) = section("left_out").items
    assert item.heading.endswith("The Three Courier")
    assert [passage.span.text for passage in item.passages] == ["The old mill burned down on Monday"]


def test_publication_times_stand_apart_from_the_timeline() -> None:
    listing = section("timeline")
    assert [item.heading for item in listing.items] == ["2024-04-29"]
    assert [item.heading for item in listing.folded] == ["2024-05-02"]


def test_the_words_for_a_time_and_what_it_is_told_from_stand_with_each_claim() -> None:
    assert "“Monday”, from the publication date" in to_markdown(DOSSIER)


@pytest.mark.parametrize("name", ["only_one", "left_out", "timeline"])
def test_an_entry_of_a_fact_that_is_not_there_is_refused(name: str) -> None:
    broken = dataclasses.replace(getattr(DOSSIER, name)[0], fact="f-none")
    with pytest.raises(ValueError, match="f-none"):
        check_dossier(dataclasses.replace(DOSSIER, **{name: (broken,)}))
