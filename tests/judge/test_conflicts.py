from __future__ import annotations

from accounts import told
from crossread.records import Conflict, Dossier

FIRE = "Fire destroys a harbour shed in Port Dunmore\n"


def only(dossier: Dossier, kind: str) -> Conflict:
    (conflict,) = [c for c in dossier.conflicts if c.type == kind]
    return conflict


def test_two_counts_that_exclude_each_other_contradict() -> None:
    dossier = told(
        FIRE + "Twelve people were injured in the harbour fire.",
        FIRE + "Nineteen people were injured in the harbour fire.",
    )
    conflict = only(dossier, "number")
    assert conflict.status == "contradiction"
    assert [side.value for side in conflict.sides] == ["twelve people", "nineteen people"]


def test_a_toll_that_rises_with_the_days_is_an_update() -> None:
    dossier = told(
        FIRE + "Three people were killed in the harbour fire.",
        FIRE + "Four people were killed in the harbour fire.",
        published=("2024-05-02", "2024-05-03"),
    )
    assert only(dossier, "number").status == "update"


def test_a_bound_on_one_figure_is_a_matter_of_precision() -> None:
    dossier = told(
        FIRE + "At least seven people were killed in the harbour fire.",
        FIRE + "Seven people were killed in the harbour fire.",
    )
    assert only(dossier, "number").status == "precision"


def test_numbers_of_killed_and_of_hurt_are_not_compared() -> None:
    dossier = told(
        FIRE + "Three people were killed in the fire.", FIRE + "Nine people were hurt in the fire."
    )
    assert [c for c in dossier.conflicts if c.type == "number"] == []


def test_days_that_exclude_each_other_contradict() -> None:
    dossier = told(
        FIRE + "The fire broke out in the harbour shed on Monday.",
        FIRE + "The fire broke out in the harbour shed on Tuesday.",
    )
    assert only(dossier, "date").status == "contradiction"


def test_a_day_inside_a_week_is_a_matter_of_precision() -> None:
    dossier = told(
        FIRE + "The fire broke out in the harbour shed last week.",
        FIRE + "The fire broke out in the harbour shed last Thursday.",
    )
    assert {c.status for c in dossier.conflicts if c.type == "date"} <= {"precision"}


def test_a_denial_stands_against_what_it_denies() -> None:
    dossier = told(
        FIRE + "Solvents were stored in the harbour shed, two workers said.",
        FIRE + "The owner denied that solvents were stored in the harbour shed.",
    )
    conflict = only(dossier, "denial")
    assert (conflict.rule, conflict.status) == ("denied", "contradiction")


def test_a_claim_rejected_in_the_next_sentence_is_denied() -> None:
    dossier = told(
        FIRE + "Two divers said the navy had helped the search. A spokesman rejected that claim.",
        FIRE + "Nothing else was known.",
    )
    assert only(dossier, "denial").rule == "denied_before"


def test_a_name_spelled_two_ways_is_found_and_its_plural_is_not() -> None:
    dossier = told(
        FIRE + "The Penmarric company owns the shed, near the Reaper pub.",
        FIRE + "The Penmaric company owns the shed, near the Reapers pub.",
    )
    assert [{side.value for side in c.sides} for c in dossier.conflicts if c.type == "name"] == [
        {"Penmarric", "Penmaric"}
    ]


def test_a_flat_claim_against_a_hedged_one_differs_in_certainty() -> None:
    dossier = told(
        FIRE + "The harbour shed was reportedly empty at the time.",
        FIRE + "The harbour shed was empty at the time.",
    )
    assert only(dossier, "certainty").status == "precision"


def test_accounts_that_agree_have_no_conflict() -> None:
    text = FIRE + "Three people were killed in the fire on Monday. The shed was empty, the owner said."
    assert told(text, text + " Divers searched the quay.").conflicts == ()


def test_contradictions_come_before_matters_of_precision() -> None:
    dossier = told(
        FIRE + "The shed was reportedly empty at the time. Twelve people were injured in the harbour fire.",
        FIRE + "The shed was empty at the time. Nineteen people were injured in the harbour fire.",
    )
    assert [c.status for c in dossier.conflicts] == ["contradiction", "precision"]


def test_a_denial_of_it_is_a_denial_of_what_was_told_before() -> None:
    dossier = told(
        FIRE + "Two workers said the exits were chained. The owner denies it.", FIRE + "Divers came at dawn."
    )
    conflict = only(dossier, "denial")
    assert conflict.rule == "denied_before"
    assert [span.text for span in conflict.sides[0].spans] == ["the exits were chained"]


def test_what_a_source_goes_on_to_say_belongs_to_its_denial() -> None:
    dossier = told(
        FIRE
        + "Two divers said the navy had helped the search. A spokesman for the navy rejected that claim, "
        "saying that no ship had left its port.",
        FIRE + "Nothing else was known.",
    )
    denied = [span.text for span in only(dossier, "denial").sides[1].spans]
    assert any("no ship had left its port" in text for text in denied)


def test_a_speaker_does_not_contradict_himself() -> None:
    dossier = told(
        FIRE + '"They were told the doors would open. The doors did not open," said Dan Caldwell.',
        FIRE + "Divers came at dawn.",
    )
    assert [c for c in dossier.conflicts if c.type == "denial"] == []


def test_a_part_of_a_count_is_not_held_against_another_count() -> None:
    dossier = told(
        FIRE + "Five of the injured were treated in Merrow hospital.",
        FIRE + "Nine injured people were treated in Merrow hospital.",
    )
    assert [c for c in dossier.conflicts if c.type == "number"] == []


def test_counts_of_two_kinds_of_people_are_not_compared() -> None:
    dossier = told(
        FIRE + "Five officers were injured in the harbour fire.",
        FIRE + "Nine firefighters were injured in the harbour fire.",
    )
    assert [c for c in dossier.conflicts if c.type == "number"] == []


def test_a_clock_time_without_a_day_is_held_against_another_by_the_clock() -> None:
    dossier = told(
        FIRE + "The fire broke out at about 9:40 p.m. in the harbour shed.",
        FIRE + "The fire broke out at about 9:40 p.m. in the harbour shed.",
        published=("2024-05-02", "2024-05-04"),
    )
    assert [c for c in dossier.conflicts if c.type == "date"] == []


def test_what_one_account_states_and_another_calls_unclear_differs_in_certainty() -> None:
    dossier = told(
        FIRE + "The use of a fireboat shows how bad it was.",
        FIRE + "It is not clear what vessel was used. The navy keeps a fireboat, used by day, in the port.",
    )
    conflict = only(dossier, "certainty")
    assert conflict.rule == "unclear_elsewhere"
    assert {side.value for side in conflict.sides} == {"stated flatly", "not clear"}


def test_names_of_two_stories_are_not_held_against_each_other() -> None:
    dossier = told(
        FIRE + "The Penmarric company owns the shed. The night watchman of the shed saw smoke on the quay.",
        "Choir of Velmouth wins a prize in the capital\\nThe Penmaric choir sang of spring in the cathedral, "
        "and the bishop gave its organist a silver cup for her new setting of an old psalm.",
    )
    assert len(dossier.stories) == 2
    assert [c for c in dossier.conflicts if c.type == "name"] == []


def test_sides_count_origins_by_what_their_words_rest_on() -> None:
    choir = " A choir sang for the baker and his seven sons."
    nurses = " Nurses made up eighteen beds at noon."
    dossier = told(
        f"{FIRE}Twelve people were injured in the harbour fire, CNN reported.{choir}",
        f"{FIRE}Twelve people were injured in the harbour fire, CNN reported.{nurses}",
        f"{FIRE}Nineteen people were injured in the harbour fire.",
    )
    (conflict,) = [c for c in dossier.conflicts if c.rule == "different_counts"]
    by_value = {side.value: (len(side.articles), len(side.origins)) for side in conflict.sides}
    assert by_value == {"twelve people": (2, 1), "nineteen people": (1, 1)}
