from __future__ import annotations

from accounts import told
from crossread.records import Dossier, Drift

FIRE = "Fire destroys a harbour shed in Port Dunmore\n"
SAID = '"The roof was gone in six minutes, and nobody could have gone back in," said Mayor Ada Holt.'


def kinds(dossier: Dossier) -> set[str]:
    return {drift.kind for drift in dossier.drift}


def only(dossier: Dossier, kind: str) -> Drift:
    (drift,) = [d for d in dossier.drift if d.kind == kind]
    return drift


def test_a_quote_cut_without_a_sign_is_a_silent_cut() -> None:
    short = '"The roof was gone, and nobody could have gone back in," said Mayor Ada Holt.'
    drift = only(told(FIRE + SAID, FIRE + short), "quote_elided")
    assert drift.rule == "silent_cut"
    assert "in six minutes" in drift.reason


def test_a_quote_cut_with_an_ellipsis_is_an_honest_cut() -> None:
    short = '"The roof was gone ... and nobody could have gone back in," said Mayor Ada Holt.'
    assert only(told(FIRE + SAID, FIRE + short), "quote_elided").rule == "marked_cut"


def test_words_changed_inside_quotation_marks_are_named() -> None:
    other = '"The roof was lost in six minutes, and nobody could have gone back in," said Mayor Ada Holt.'
    assert "“lost”" in only(told(FIRE + SAID, FIRE + other), "quote_altered").reason


def test_the_same_quote_has_not_drifted() -> None:
    assert told(FIRE + SAID, FIRE + SAID + " Divers searched the quay.").drift == ()


def test_words_given_to_someone_else_have_changed_their_speaker() -> None:
    other = SAID.replace("Mayor Ada Holt", "Fire Chief Bram Tull")
    assert only(told(FIRE + SAID, FIRE + other), "speaker_changed").rule == "other_speaker"


def test_a_dropped_hedge_is_shown_against_the_hedged_words() -> None:
    dossier = told(
        FIRE + "The harbour shed was reportedly empty at the time.",
        FIRE + "The harbour shed was empty at the time.",
    )
    drift = only(dossier, "hedge_dropped")
    assert "“reportedly”" in drift.reason
    assert drift.span.text == "The harbour shed was empty at the time"


def test_first_known_retold_as_first_drops_a_limit() -> None:
    dossier = told(
        FIRE + "It was the first known fire at the Calder shed.",
        FIRE + "It was the first fire at the Calder shed.",
    )
    assert only(dossier, "hedge_dropped").rule == "limit_gone"


def test_a_bound_lost_on_a_large_figure_is_a_changed_number() -> None:
    dossier = told(
        FIRE + "The fire cost the town more than $40 million.", FIRE + "The fire cost the town $40 million."
    )
    assert only(dossier, "number_changed").rule == "bound_gone"


def test_a_bound_on_an_exact_count_is_made_up() -> None:
    dossier = told(
        FIRE + "51 people were taken to hospital after the fire.",
        FIRE + "More than 51 people were taken to hospital after the fire.",
    )
    assert only(dossier, "number_changed").rule == "bound_made_up"


def test_accounts_in_the_same_words_have_no_drift() -> None:
    text = FIRE + "Three people were killed in the fire on Monday, police said. The shed was empty."
    assert kinds(told(text, text)) == set()


def test_what_all_others_quote_and_one_states_has_lost_its_source() -> None:
    dossier = told(
        FIRE + '"The whole pier is no longer standing after the blast," said Mayor Ada Holt.',
        FIRE + "The blast destroyed the whole pier in minutes.",
    )
    assert "sourced_elsewhere" in {drift.rule for drift in dossier.drift}


def test_the_version_most_accounts_have_is_what_others_are_held_against() -> None:
    other = SAID.replace("nobody could", "no one could")
    drift = told(FIRE + SAID, FIRE + SAID + " Divers came.", FIRE + other).drift
    assert {d.span.article for d in drift if d.kind == "quote_altered"} == {"a-three"}


def test_a_time_that_no_other_account_has_is_a_changed_number() -> None:
    said = "The fire broke out in the harbour shed on {}."
    dossier = told(
        *(FIRE + said.format(day) + more for day, more in (("Monday", ""), ("Monday", " Divers came."))),
        FIRE + said.format("Sunday"),
    )
    assert only(dossier, "number_changed").rule == "time_of_its_own"


def test_another_person_of_the_same_surname_is_another_speaker() -> None:
    other = SAID.replace("Mayor Ada Holt", "Rufus Holt")
    assert only(told(FIRE + SAID, FIRE + other), "speaker_changed").rule == "other_speaker"


def test_a_speaker_named_without_the_given_name_is_no_other() -> None:
    other = SAID.replace("Mayor Ada Holt", "Mayor Holt")
    assert "speaker_changed" not in kinds(told(FIRE + SAID, FIRE + other))


def test_a_link_retold_as_a_cause_raises_certainty() -> None:
    dossier = told(
        FIRE + "The outage in the harbour was linked to the storm on Monday night.",
        FIRE + "The outage in the harbour was caused by the storm on Monday night.",
    )
    assert [d.kind for d in dossier.drift if d.rule == "link_made_a_cause"] == ["certainty_raised"]


def test_people_retold_as_officials_are_found_by_the_words_for_them_in_independent_accounts() -> None:
    dossier = told(
        FIRE + "People briefed on the harbour rescue said nobody was hurt. The sea was calm all week.",
        FIRE + "Officials briefed on the harbour rescue said the crew of the boat had left before it sank.",
    )
    drift = only(dossier, "speaker_changed")
    assert drift.rule == "authority_upgraded"
    assert "“People briefed on the harbour rescue” there" in drift.reason


def test_a_doubt_about_one_thing_is_not_dropped_from_another() -> None:
    dossier = told(
        FIRE + "Divers seized a boat suspected of selling oil to Velmouth smugglers.",
        FIRE + "Divers seized the boat from Velmouth on Monday.",
    )
    assert "hedge_dropped" not in kinds(dossier)


def test_a_changed_figure_that_an_account_repeats_is_told_once() -> None:
    dossier = told(
        "The fire cost the town more than $40 million.",
        "The fire cost the town $40 million.\nIn all, the fire cost the town $40 million on Monday.",
    )
    assert len([d for d in dossier.drift if d.rule == "bound_gone"]) == 1


def test_an_account_that_gives_a_figure_with_its_bound_elsewhere_has_not_dropped_it() -> None:
    dossier = told(
        "The fire cost the town more than $40 million.",
        "The fire cost the town $40 million.\nIn all, the fire cost the town more than $40 million.",
    )
    assert "number_changed" not in kinds(dossier)


def test_a_fragment_is_told_though_the_account_quotes_the_whole_as_well() -> None:
    whole = FIRE + SAID
    twice = FIRE + 'Mayor Ada Holt said that "nobody could have gone back in".\n' + SAID
    assert only(told(whole, twice), "quote_elided").rule == "fragment"
