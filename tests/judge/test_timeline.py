"""When things happened: entries, what they merge, and their order."""

from __future__ import annotations

from accounts import told
from crossread.records import Dossier, Moment

FIRE = "Harbour fire in Port Dunmore\n"


def entries(dossier: Dossier) -> list[tuple[str, str]]:
    """The value of each entry, with the words of its first claim."""
    claims = {claim.id: claim.span.text for claim in dossier.claims}
    return [(moment.value, claims[moment.claims[0]]) for moment in dossier.timeline]


def only(dossier: Dossier) -> Moment:
    (moment,) = dossier.timeline
    return moment


def test_entries_stand_in_the_order_of_what_happened() -> None:
    dossier = told(FIRE + "The pier reopened on Wednesday.\nA shed burned down on Monday.")
    assert entries(dossier) == [
        ("2024-04-29", "A shed burned down on Monday"),
        ("2024-05-01", "The pier reopened on Wednesday"),
    ]


def test_of_two_times_that_begin_together_the_longer_stands_first() -> None:
    dossier = told(FIRE + "The council met on 1 April 2024.\nTwo cranes fell in April.")
    assert [value for value, _ in entries(dossier)] == ["2024-04", "2024-04-01"]


def test_the_evening_of_a_day_stands_after_its_noon() -> None:
    dossier = told(FIRE + "Divers searched the pier on Monday evening.\nA crane fell at noon on Monday.")
    assert [words for _, words in entries(dossier)] == [
        "A crane fell at noon on Monday",
        "Divers searched the pier on Monday evening",
    ]


def test_claims_of_one_fact_share_an_entry_with_all_their_words_for_the_time() -> None:
    moment = only(
        told(FIRE + "The old mill burned down in April.", FIRE + "The old mill burned down on April 29.")
    )
    assert (moment.value, moment.grain, moment.rule) == ("2024-04-29", "day", "more_exactly")
    assert [span.text for span in moment.times] == ["April", "April 29"]


def test_times_of_one_fact_that_cannot_both_be_have_an_entry_each() -> None:
    dossier = told(
        FIRE + "The old mill burned down on Monday.", FIRE + "The old mill burned down on Tuesday."
    )
    assert [value for value, _ in entries(dossier)] == ["2024-04-29", "2024-04-30"]
    assert dossier.timeline[0].reason == "dated by 1 account; 1 other claim of it cannot be of this time"


def test_an_act_of_reporting_is_no_event() -> None:
    assert told(FIRE + "Mara Ellison declined to comment on Monday.").timeline == ()


def test_what_was_still_to_come_is_marked() -> None:
    assert only(told(FIRE + "The pier will reopen on May 9.")).ahead


def test_what_was_over_when_it_was_published_was_not_still_to_come() -> None:
    assert not only(told(FIRE + "The pier was to reopen on April 9.")).ahead


def test_the_order_of_articles_does_not_change_the_timeline() -> None:
    one = FIRE + "The old mill burned down on Monday.\nThe pier reopened on Wednesday."
    two = FIRE + "A crane fell at noon on Monday.\nThe old mill burned down on Monday night."
    dates = "2024-05-02", "2024-05-03"
    there, back = told(one, two, published=dates), told(two, one, published=dates[::-1])
    assert entries(there) == entries(back)
