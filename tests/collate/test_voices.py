"""What each person and organisation is said to have said, across accounts."""

from __future__ import annotations

from accounts import told
from crossread.records import Dossier

FIRE = "Fire destroys a harbour shed in Port Dunmore\n"
ROOF = "The roof of the shed was gone in six minutes"


def heard(dossier: Dossier) -> dict[str, list[tuple[str, list[str]]]]:
    """Each name with its sayings: the rule, and the words of all versions."""
    names = {identity.id: identity.name for identity in dossier.identities}
    words = {one.id: one.span.text for one in (*dossier.quotes, *dossier.claims)}
    return {
        names[voice.identity]: [
            (saying.rule, [words[id].rstrip(",.") for id in (*saying.quotes, *saying.claims)])
            for saying in voice.sayings
        ]
        for voice in dossier.voices
    }


def test_versions_of_one_utterance_are_one_saying_fullest_first() -> None:
    dossier = told(
        FIRE + '"The roof of the shed was gone," said Mara Ellison.',
        FIRE + f'"{ROOF}," Mara Ellison said.',
    )
    assert heard(dossier) == {"Mara Ellison": [("utterance", [ROOF, "The roof of the shed was gone"])]}


def test_what_is_told_without_marks_joins_the_quote_that_says_it() -> None:
    dossier = told(
        FIRE + f'"{ROOF}," said Mara Ellison.',
        FIRE + "Mara Ellison said the roof of the shed was gone in six minutes.",
    )
    assert heard(dossier) == {
        "Mara Ellison": [("utterance", [ROOF, "the roof of the shed was gone in six minutes"])]
    }


def test_claims_of_one_fact_are_one_saying() -> None:
    dossier = told(
        FIRE + "Mara Ellison said that the old mill burned down.",
        FIRE + "The old mill burned down, Mara Ellison said.",
    )
    ((rule, versions),) = heard(dossier)["Mara Ellison"]
    assert (rule, len(versions)) == ("told_alike", 2)


def test_a_role_that_one_person_holds_is_that_person() -> None:
    dossier = told(
        FIRE + f'Fire chief Mara Ellison said: "{ROOF}."',
        FIRE + "The fire chief said that nobody was in the shed.",
    )
    assert sorted(rule for rule, _ in heard(dossier)["Mara Ellison"]) == ["quoted_once", "told_once"]


def test_somebody_who_would_not_speak_has_no_voice() -> None:
    assert heard(told(FIRE + "Mara Ellison declined to comment.")) == {}


def test_unnamed_officials_have_no_voice() -> None:
    assert heard(told(FIRE + "Officials said that nobody was in the shed.")) == {}
