"""What only one origin has, and what an account leaves out."""

from __future__ import annotations

from accounts import told
from crossread.records import Dossier

CHOIR = "A choir sang for the baker and his seven sons."
FIRE = "Harbour fire in Port Dunmore\n"


def notable(dossier: Dossier) -> list[str]:
    """The words of each entry, in order."""
    claims = {claim.id: claim.span.text for claim in dossier.claims}
    return [claims[one.claim] for one in dossier.only_one]


def left_out(dossier: Dossier) -> list[tuple[str, str]]:
    """Each article with the words for a fact that it leaves out."""
    claims = {claim.id: claim.span.text for claim in dossier.claims}
    leads = {fact.id: claims[fact.lead] for fact in dossier.facts}
    return [(left.article, leads[left.fact]) for left in dossier.left_out]


def test_a_statement_with_more_grounds_comes_first() -> None:
    dossier = told(
        FIRE
        + "Gulls sat on the roof of the shed.\nMara Ellison counted ninety barrels of stolen whisky there.",
        FIRE + CHOIR,
    )
    assert notable(dossier)[0] == "Mara Ellison counted ninety barrels of stolen whisky there"
    assert [ground.rule for ground in dossier.only_one[0].grounds] == [
        "number_of_its_own",
        "name_of_its_own",
        "words_of_its_own",
    ]


def test_a_ground_points_to_the_words_that_show_it() -> None:
    dossier = told(FIRE + "Mara Ellison counted ninety barrels.", FIRE + CHOIR)
    (one,) = [one for one in dossier.only_one if one.origin == dossier.origins[0].id]
    found = {ground.rule: ground.span.text for ground in one.grounds}
    assert (found["number_of_its_own"], found["name_of_its_own"]) == ("ninety barrels", "Mara Ellison")


def test_what_two_origins_state_is_not_of_one_alone() -> None:
    dossier = told(
        FIRE + "Ninety barrels of whisky burned in the old mill on Monday.\n" + "The mayor slept badly. " * 3,
        FIRE + "On Monday ninety barrels of whisky burned in the old mill.\n" + CHOIR,
    )
    assert not any("whisky" in words for words in notable(dossier))


def test_a_statement_without_any_ground_is_not_notable() -> None:
    assert not any("slept" in words for words in notable(told(FIRE + "The mayor slept.", FIRE + CHOIR)))


def test_an_account_alone_has_nothing_to_be_alone_against() -> None:
    assert told(FIRE + "Mara Ellison counted ninety barrels.").only_one == ()


def test_copies_of_one_text_have_nothing_of_their_own() -> None:
    wire = FIRE + "Mara Ellison counted ninety barrels of stolen whisky in the shed on the east pier at dawn."
    assert told(wire, wire + "\nDivers came.").only_one == ()


ONE = FIRE + "The old mill burned down on Monday.\nThe mayor slept badly, and her dog ran off to the woods."
TWO = (
    FIRE
    + "On Monday the old mill burned down.\nDivers from Kestwick went home by train with their wet suits."
)


def test_an_account_leaves_out_what_all_others_state() -> None:
    assert left_out(told(ONE, TWO, FIRE + CHOIR)) == [("a-three", "The old mill burned down on Monday")]


def test_one_other_origin_is_too_few_to_leave_something_out() -> None:
    assert left_out(told(ONE, FIRE + CHOIR)) == []


def test_half_of_the_other_origins_is_not_most() -> None:
    poem = (
        FIRE + "Nurses from Velmouth drank tea with nine sailors until noon, and then walked to the church."
    )
    rain = (
        FIRE + "It rained on the gulls, the tugs, and the lamps of the quay, as every autumn since the war."
    )
    assert left_out(told(ONE, TWO, FIRE + CHOIR, poem, rain)) == []


def test_an_account_that_may_tell_it_in_other_words_does_not_leave_it_out() -> None:
    assert (
        left_out(told(ONE, TWO, FIRE + "Of the old mill, a wreck since Monday, a wall stands. " + CHOIR))
        == []
    )


def test_an_account_published_first_is_said_to_be() -> None:
    dossier = told(ONE, TWO, FIRE + CHOIR, published=("2024-05-02", "2024-05-02", "2024-05-01"))
    (left,) = dossier.left_out
    assert left.reason.endswith("published before any account that has it")


def test_a_name_is_no_ground_where_the_account_lets_its_bearer_speak() -> None:
    spoken = 'Mara Ellison saw the gulls. "The roof was gone," said Mara Ellison.'
    grounds = {ground.rule for one in told(FIRE + spoken, FIRE + CHOIR).only_one for ground in one.grounds}
    assert "name_of_its_own" not in grounds
