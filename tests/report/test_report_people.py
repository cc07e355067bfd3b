"""The section of people and organisations that several accounts name."""

from __future__ import annotations

import dataclasses

import pytest

from accounts import told
from crossread.report.check import check_dossier
from crossread.report.markdown import to_markdown
from crossread.report.screen import build_view
from crossread.report.view import Section

FIRE = "Fire destroys a harbour shed in Port Dunmore\n"
DOSSIER = told(
    FIRE + "Mayor Ada Holt saw the harbour fire. Ms Tess Brannock did not.",
    FIRE + "Ada Holt ran from the harbour fire.",
)


def section() -> Section:
    return next(section for section in build_view(DOSSIER).sections if section.id == "people")


def test_a_person_of_two_accounts_stands_under_the_fullest_name_with_both_passages() -> None:
    (item,) = section().items
    assert item.heading == "Mayor Ada Holt"
    assert [passage.span.text for passage in item.passages] == ["Mayor Ada Holt", "Ada Holt"]
    assert item.passages[0].note == "mayor"


def test_names_of_one_account_are_only_counted() -> None:
    assert section().lead.endswith("1 more name in one article alone.")
    assert "### Ms Tess Brannock" not in to_markdown(DOSSIER)


def test_an_identity_that_names_no_entity_is_refused() -> None:
    broken = dataclasses.replace(DOSSIER.identities[0], entities=("e-none",))
    with pytest.raises(ValueError, match="e-none"):
        check_dossier(dataclasses.replace(DOSSIER, identities=(broken,)))


HEARD = told(
    FIRE + '"The roof of the shed was gone in six minutes," said Tess Brannock.',
    FIRE + '"The roof was gone," Tess Brannock said. The mayor was away.',
)


def test_somebody_who_speaks_stands_with_all_versions_of_a_saying_together() -> None:
    (item,) = next(s for s in build_view(HEARD).sections if s.id == "people").items
    assert [group.label for group in item.groups] == ["", "said, 2 versions in 2 articles [utterance]"]
    assert [passage.note for passage in item.groups[1].passages] == ["quoted", "quoted"]


def test_a_voice_of_an_identity_that_is_not_there_is_refused() -> None:
    broken = dataclasses.replace(HEARD.voices[0], identity="i-none")
    with pytest.raises(ValueError, match="i-none"):
        check_dossier(dataclasses.replace(HEARD, voices=(broken,)))
