"""Altered copies know exactly what they share with their originals: the answers are read off, and hold."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altered import changes_clauses, changes_frame, changes_order, changes_quotes, changes_words
from altered.answers import common_words, main_root, reworded, same_origin, shared_words
from altered.chance import chosen, draw
from altered.compared import Compared, compare
from altered.manuscript import Manuscript, original, typeset
from altered.recipes import RECIPES, STRENGTHS, copy_of, every_story, make_story
from altered.scoring import score_story
from altered.scoring_passages import Passage, reuse_between, score_words
from altered.sources import invented_events
from altered.stories import Event

TEXT = (
    "Police arrested the two owners in Ostrey on Tuesday. The mill burned for 17 hours, the owners said.",
    "“Nobody warned us before the roof came down on us,” said Mayor Elin Torvald, who lives nearby.",
    "After the alarm rang, workers left the mill. They saw 4,380 litres of oil reach the river on March 12.",
    "Torvald said the company had asked for help in a letter. The letter was never answered.",
)
OTHER = (
    "A choir of retired sailors sang on the market square in Lanning. The crowd stayed until dusk.",
    "The mayor of Lanning thanked the singers. Three of them are older than the hall.",
)


def account(
    key: str = "first", paragraphs: tuple[str, ...] = TEXT, outlet: str = "The Merrow Ledger"
) -> Manuscript:
    return original(key, outlet=outlet, title="Mill burns", paragraphs=paragraphs, published="2025-03-13")


def body(manuscript: Manuscript) -> str:
    return " ".join(statement.text for statement in manuscript.statements)


EVENT = Event("mill", (account(), account("second", OTHER, "Eastmark Gazette")), account("third", OTHER))
TEXT_CHANGES: dict[str, Callable[[Manuscript, float, str], Manuscript]] = {
    "drop": changes_order.drop,
    "truncate": changes_order.truncate,
    "move": changes_order.move,
    "synonyms": changes_words.synonyms,
    "reporting verbs": changes_words.reporting_verbs,
    "numbers spelled": changes_words.numbers_spelled,
    "numbers rounded": changes_words.numbers_rounded,
    "dates": changes_words.dates,
    "misspelt names": changes_words.misspelt_names,
    "passive": changes_clauses.passive,
    "clause order": changes_clauses.clause_order,
    "shorten": changes_clauses.shorten,
    "cut quotes": changes_quotes.cut_quotes,
    "elide quotes": changes_quotes.elide_quotes,
}


@pytest.mark.parametrize(
    ("change", "before", "after"),
    [
        ("reporting verbs", "the owners said.", "the owners stated."),
        ("numbers spelled", "for 17 hours", "for seventeen hours"),
        ("numbers rounded", "saw 4,380 litres", "saw about 4,500 litres"),
        ("dates", "on March 12.", "on 12 March."),
        ("dates", "on Tuesday.", "on March 11."),
        (
            "passive",
            "Police arrested the two owners in Ostrey",
            "The two owners were arrested by police in Ostrey",
        ),
        (
            "clause order",
            "After the alarm rang, workers left the mill.",
            "Workers left the mill after the alarm rang.",
        ),
        (
            "clause order",
            "The mill burned for 17 hours, the owners",
            "The owners said that the mill burned for 17 hours.",
        ),
        ("shorten", "17 hours, the owners said.", "17 hours."),
    ],
)
def test_a_change_at_full_strength_rewrites_what_its_rule_names(change: str, before: str, after: str) -> None:
    source = account()
    assert before in body(source)
    assert after in body(TEXT_CHANGES[change](source, 1.0, "seed"))


def test_a_cut_quotation_loses_words_at_its_end_without_a_sign() -> None:
    told = body(changes_quotes.cut_quotes(account(), 0.5, "seed"))
    assert "“Nobody warned us before the,” said" in told


def test_an_elided_quotation_shows_three_dots_where_words_went() -> None:
    told = body(changes_quotes.elide_quotes(account(), 0.5, "seed"))
    assert re.search(r"“Nobody .*\.\.\. .*us,” said", told)


def test_a_misspelt_name_is_misspelt_alike_throughout() -> None:
    told = body(changes_words.misspelt_names(account(), 1.0, "seed"))
    forms = re.findall(r"\bTor?[a-z]*d\b|\bTr[a-z]*d\b", told)
    assert "Torvald" not in told
    assert len(set(forms)) <= 1


@pytest.mark.parametrize("name", TEXT_CHANGES)
def test_every_change_makes_the_same_copy_from_the_same_seed(name: str) -> None:
    change = TEXT_CHANGES[name]
    assert change(account(), 0.5, "seed") == change(account(), 0.5, "seed")


@pytest.mark.parametrize("name", TEXT_CHANGES)
def test_what_a_change_leaves_alone_keeps_its_root_and_what_it_puts_in_is_not_shared(name: str) -> None:
    source, copy = account(), TEXT_CHANGES[name](copy_of(account(), "copy"), 0.7, "seed")
    left, right = typeset(source), typeset(copy)
    shared = common_words(left, right)
    for i, j in shared:
        assert re.sub(r"\W", "", left.words[i][0].text.lower()) == re.sub(
            r"\W", "", right.words[j][0].text.lower()
        )
    kept = {j for _, j in shared}
    strange = [word.text for j, (word, _) in enumerate(right.words) if j not in kept]
    assert len(kept) + len(strange) == len(right.words)
    assert kept


def test_the_words_of_a_set_article_stand_where_the_setting_says() -> None:
    setting = typeset(changes_frame.agency_marks(account()))
    text = setting.article.text
    assert all(text[place.start : place.end] == word.text for word, place in setting.words)
    assert all(text[place.start : place.end] == statement.text for statement, place in setting.statements)
    assert [block.kind for block in setting.article.blocks][:2] == ["title", "byline"]


def test_moved_sentences_are_all_still_shared() -> None:
    left, right = typeset(account()), typeset(changes_order.move(copy_of(account(), "copy"), 0.9, "seed"))
    here, there = shared_words(left, right)
    open_words = left.quoted.count(False)
    assert len(here.inherited) == len(there.inherited) == open_words
    assert body(left.manuscript) != body(right.manuscript)


def test_quoted_words_are_no_part_of_what_must_be_found() -> None:
    left, right = typeset(account()), typeset(copy_of(account(), "copy"))
    here, _ = shared_words(left, right)
    quoted = {n for n, is_quoted in enumerate(left.quoted) if is_quoted}
    assert quoted
    assert not here.passages & quoted


def test_a_reworded_pair_names_what_was_done_to_it() -> None:
    copy = changes_words.reporting_verbs(copy_of(account(), "copy"), 1.0, "seed")
    pairs = reworded(typeset(account()), typeset(copy))
    assert {change for pair in pairs for change in pair.changes} == {"reporting verb"}


def test_two_copies_share_the_misspelling_that_one_took_from_the_other() -> None:
    first = changes_words.misspelt_names(copy_of(account(), "one"), 1.0, "seed")
    second = copy_of(first, "two")
    name = next(n for n, (word, _) in enumerate(typeset(account()).words) if "Torvald" in word.text)
    assert name in {j for _, j in common_words(typeset(first), typeset(second))}
    assert name not in {j for _, j in common_words(typeset(account()), typeset(second))}


def test_own_paragraphs_are_shared_with_nobody() -> None:
    copy = changes_order.add(copy_of(account(), "copy"), account("third", OTHER), 0.5, "seed")
    assert "choir of retired sailors" in body(copy)
    assert not common_words(typeset(copy), typeset(account("third", OTHER)))


def test_a_mixture_rests_on_the_source_that_gave_most_of_its_words() -> None:
    other = account("second", OTHER)
    assert main_root(changes_order.mix(copy_of(account(), "copy"), other, 0.2, "seed")) == "first"


@given(st.lists(st.integers(), unique=True, min_size=1), st.floats(0, 1), st.floats(0, 1), st.text())
def test_a_weaker_change_touches_part_of_what_a_stronger_one_does(
    items: list[int], one: float, other: float, seed: str
) -> None:
    weaker, stronger = sorted((one, other))
    assert chosen(items, weaker, seed) <= chosen(items, stronger, seed)
    assert 0 <= draw(seed, *items) < 1


@pytest.mark.parametrize("kind", RECIPES)
def test_every_kind_of_story_is_made_of_distinct_articles_and_links_between_them(kind: str) -> None:
    story = make_story(EVENT, kind, 0.5)
    keys = [manuscript.key for manuscript in story.manuscripts]
    assert len(keys) == len(set(keys)) >= 2
    assert len({m.outlet for m in story.manuscripts}) == len(keys)
    assert all(link.target in keys and (link.absent or link.source in keys) for link in story.links)


def test_no_direction_can_be_told_from_a_rounded_number_where_there_was_none() -> None:
    without = Event("choir", (account("second", OTHER),), account())
    assert make_story(EVENT, "numbers rounded", 0.9).links[0].evidence == "weak"
    assert make_story(without, "numbers rounded", 0.9).links[0].evidence == "none"


def test_siblings_and_a_copys_copy_are_kin_and_a_bystander_is_not() -> None:
    story = make_story(EVENT, "copy of a copy", 0.3)
    assert story.descends("copy1", source="first")
    assert frozenset(("first", "copy1")) in story.kin
    assert frozenset(("second", "copy1")) not in story.kin
    assert same_origin(story) == {
        ("first", "copy0"): True,
        ("first", "copy1"): True,
        ("copy0", "copy1"): True,
        ("first", "second"): False,
        ("copy0", "second"): False,
        ("copy1", "second"): False,
    }


def test_a_finder_that_tells_exactly_what_is_shared_has_every_word_and_no_other() -> None:
    left, right = typeset(account()), typeset(changes_order.drop(copy_of(account(), "copy"), 0.5, "seed"))
    told = [Passage(left.words[i][1], right.words[j][1]) for i, j in common_words(left, right)]
    tally = score_words(left, right, told, kin=True)
    assert tally["words.found"] == tally["words.asked"] > 0
    assert tally["words.right"] == tally["words.told"]


def test_words_told_between_accounts_that_share_nothing_are_wrong() -> None:
    left, right = typeset(account()), typeset(account("second", OTHER))
    tally = score_words(left, right, [Passage(left.words[0][1], right.words[0][1])], kin=False)
    assert (tally["words.told"], tally["words.right"], tally["words.asked"]) == (2, 0, 0)


def test_a_story_in_which_nothing_is_found_scores_no_recall_and_no_error() -> None:
    story = make_story(EVENT, "reworked, credited", 0.5)
    settings = {m.key: typeset(m) for m in story.manuscripts}
    apart = compare([settings["first"].article]).origins + compare([settings["copy"].article]).origins
    others = compare([settings["second"].article]).origins
    tally = score_story(story, settings, Compared((), (), apart + others, 0.0))
    assert tally["links.asked"] == tally["direction.firm.missed"] == 1
    assert tally["links.found"] == tally["links.told"] == tally["origins.told"] == 0


def test_the_pipeline_finds_a_credited_copy_of_an_invented_account() -> None:
    event = invented_events()["harbour-fire:0"]
    story = make_story(event, "reworked, credited", 0.1)
    settings = {m.key: typeset(m) for m in story.manuscripts}
    found = compare(setting.article for setting in settings.values())
    tally = score_story(story, settings, found)
    assert tally["links.found"] == tally["direction.firm.right"] == 1
    assert reuse_between(*list(settings.values())[:2], found.reuse, "verbatim")


def test_every_story_of_an_event_is_made_once() -> None:
    names = [story.name for story in every_story({"mill": EVENT}, list(RECIPES))]
    assert len(names) == len(set(names)) == (len(RECIPES) - 1) * len(STRENGTHS) + 1
