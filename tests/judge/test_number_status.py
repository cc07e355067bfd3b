"""Numbers of one thing that differ in several ways, and counts that grow with time."""

from __future__ import annotations

from accounts import told
from crossread.records import Conflict

HEAD = "News of the day\n"


def numbers(*sentences: str, published: tuple[str, ...] = ()) -> list[Conflict]:
    """The conflicts of number between accounts of one paragraph each."""
    dossier = told(*(HEAD + sentence for sentence in sentences), published=published)
    return [conflict for conflict in dossier.conflicts if conflict.type == "number"]


def test_each_way_in_which_numbers_differ_has_a_conflict_of_its_own() -> None:
    found = numbers(
        "51 people were taken to hospital after the fire.",
        "More than 51 people were taken to hospital after the fire.",
        "Over 50 people were taken to hospital after the fire.",
    )
    assert [conflict.status for conflict in found] == ["contradiction", "precision"]
    assert [side.value for side in found[0].sides] == ["51 people", "more than 51 people"]


def test_a_toll_that_grows_within_a_day_is_an_update() -> None:
    (conflict,) = numbers(
        "40 people were injured in the fire.",
        "52 people were injured in the fire.",
        published=("2024-05-02T09:00", "2024-05-02T18:00"),
    )
    assert conflict.status == "update"


def test_an_account_may_say_itself_as_of_when_it_counts() -> None:
    (conflict,) = numbers(
        "40 people were injured in the fire. Two men were still in the shed as of 11.30am.",
        "52 people were injured in the fire.",
        published=("2024-05-02", "2024-05-02T18:00"),
    )
    assert conflict.status == "update"


def test_a_day_alone_does_not_tell_which_account_of_that_day_is_the_later() -> None:
    (conflict,) = numbers(
        "40 people were injured in the fire.",
        "52 people were injured in the fire.",
        published=("2024-05-02", "2024-05-02T18:00"),
    )
    assert conflict.status == "contradiction"


def test_a_toll_that_sinks_contradicts() -> None:
    (conflict,) = numbers(
        "52 people were injured in the fire.",
        "40 people were injured in the fire.",
        published=("2024-05-02T09:00", "2024-05-02T18:00"),
    )
    assert conflict.status == "contradiction"
