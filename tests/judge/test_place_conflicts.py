"""Accounts that put one event in different places. Events and towns are invented; cities are real."""

from __future__ import annotations

import pytest

from accounts import told
from crossread.records import Conflict

HEAD = "Fire destroys a tram depot\n"


def places(*sentences: str) -> list[Conflict]:
    """The conflicts of place between accounts of one sentence each."""
    dossier = told(*(HEAD + sentence for sentence in sentences))
    return [conflict for conflict in dossier.conflicts if conflict.type == "place"]


def test_two_cities_far_apart_contradict() -> None:
    (conflict,) = places("The tram depot burned down in Glasgow.", "The tram depot burned down in Cardiff.")
    assert conflict.status == "contradiction"
    assert conflict.rule == "different_places"
    assert [side.value for side in conflict.sides] == ["Glasgow", "Cardiff"]


@pytest.mark.parametrize("wider", ["Scotland", "Britain"])
def test_a_city_in_the_region_or_country_named_is_a_matter_of_precision(wider: str) -> None:
    (conflict,) = places("The tram depot burned down in Glasgow.", f"The tram depot burned down in {wider}.")
    assert conflict.status == "precision"


def test_a_text_may_say_itself_that_one_place_lies_in_the_other() -> None:
    (conflict,) = places(
        "The tram depot burned down in Marsh Road, Dunmore.", "The tram depot burned down in Dunmore."
    )
    assert conflict.status == "precision"
    assert conflict.sides[0].value == "Marsh Road, Dunmore"


def test_near_a_city_is_not_in_it() -> None:
    (conflict,) = places(
        "The tram depot burned down near Glasgow.", "The tram depot burned down in Glasgow on Monday."
    )
    assert conflict.status == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in Glasgow", "in Glasgow"),
        ("in London", "in Croydon"),  # near enough to be one
        ("in Glasgow", "in Port Ellery"),  # nobody knows where that is
        ("in Taipei", "in China"),  # a matter of dispute
        ("in Glasgow and Cardiff", "in Leeds"),  # several places
    ],
)
def test_nothing_is_said_of_places_that_may_both_be_right(one: str, other: str) -> None:
    assert places(f"The tram depot burned down {one}.", f"The tram depot burned down {other}.") == []


def test_where_somebody_comes_from_is_not_where_it_happened() -> None:
    assert (
        places(
            "The tram depot's night guard, from Glasgow, fled.",
            "The tram depot's night guard fled to Cardiff.",
        )
        == []
    )


def test_events_on_different_days_may_be_in_different_places() -> None:
    assert (
        places(
            "The tram depot burned down in Glasgow on 3 March 2019.",
            "The tram depot burned down in Cardiff on 9 May 2021.",
        )
        == []
    )


def test_what_belongs_to_a_place_is_not_the_place() -> None:
    assert (
        places(
            "The tram depot burned down outside Glasgow's station.", "The tram depot burned down in Glasgow."
        )
        == []
    )


def test_two_people_may_live_in_two_places() -> None:
    assert (
        places("Mara Ellison lives in Glasgow with a dog.", "Ivo Brandt lives in Cardiff with a dog.") == []
    )


def test_off_one_coast_is_not_off_another() -> None:
    (conflict,) = places(
        "The tram barge sank in a gale off Scotland.", "The tram barge sank in a gale off Wales."
    )
    assert [side.value for side in conflict.sides] == ["off Scotland", "off Wales"]


def test_off_a_port_may_be_in_it() -> None:
    assert (
        places("The tram barge sank in a gale off Cardiff.", "The tram barge sank in a gale in Cardiff.")
        == []
    )


def test_near_a_city_of_a_country_is_in_that_country() -> None:
    (conflict,) = places(
        "The tram depot burned down near Glasgow.", "The tram depot burned down in Britain on Monday."
    )
    assert conflict.status == "precision"


def test_one_name_makes_up_for_other_words_where_one_account_says_near() -> None:
    (conflict,) = places(
        "A cable car came off its rope near London on its way home, the fire brigade said.",
        "Helpers stand where a cable car fell in Bromley, south London.",
    )
    assert [side.value for side in conflict.sides] == ["near London", "Bromley, south London"]
