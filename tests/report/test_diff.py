"""What changed between two dossiers: accounts known again, findings matched by their passages."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import crossread
from crossread.records import Article, Difference, Dossier, DossierDiff, Sourced, Span
from crossread.report.diff import sections
from crossread.report.diff.view import build_diff_view
from crossread.report.json import encode
from crossread.report.markdown import view_to_markdown
from crossread.report.schema import diff_schema
from crossread.report.screen import build_view
from crossread.report.terminal import Fold, to_terminal, view_to_terminal
from crossread.report.walk import records

COURIER = """Ferry strikes pier in Port Dunmore

The ferry Ardent Star struck the east pier on Tuesday, the harbour office said. Fourteen people were injured.

“We heard the horn twice,” said Ivo Brandt, a deckhand. The pier was closed for repairs until the summer.
"""
POST = """Pier closed after collision

The ferry Ardent Star struck the east pier on Tuesday. Twenty people were injured, police said.
"""
MAIL = """Ferry company faces inquiry

On Tuesday the east pier was struck by the ferry Ardent Star. Thirty people were injured, a hospital said.
"""
ACCOUNTS = {"courier": COURIER, "post": POST, "mail": MAIL}


def dossier(folder: Path, **texts: str) -> Dossier:
    """The dossier of these accounts, each in the file of its name and signed by an outlet of that name."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        front = f"---\noutlet: Dunmore {name.title()}\npublished: 2031-03-05\n---\n# "
        (folder / f"{name}.md").write_text(front + text, encoding="utf-8")
    return crossread.compare(crossread.read(*(folder / f"{name}.md" for name in texts)), engine="rules")


def moved(found: Difference) -> dict[str, tuple[str, str]]:
    return {move.what: (move.was, move.now) for move in found.moves}


@pytest.fixture
def two(tmp_path: Path) -> Dossier:
    return dossier(tmp_path, courier=COURIER, post=POST)


@pytest.fixture
def three(tmp_path: Path) -> Dossier:
    return dossier(tmp_path, **ACCOUNTS)


def test_a_dossier_does_not_differ_from_itself(three: Dossier) -> None:
    found = crossread.diff(three, three)
    assert found.is_empty
    assert {pair.rule for pair in found.pairs} == {"same_bytes"}


def test_an_account_that_joins_is_new_and_the_counts_move(two: Dossier, three: Dossier) -> None:
    found = crossread.diff(two, three)
    (came,) = found.articles
    assert (came.kind, three.article(came.new[0]).label) == ("new", "Dunmore Mail")
    assert ("articles", "2", "3") in {(move.what, move.was, move.now) for move in found.counts}


def test_a_fact_keeps_its_place_when_a_claim_joins_it_and_changes_its_id(
    two: Dossier, three: Dossier
) -> None:
    found = crossread.diff(two, three)
    struck = next(d for d in found.facts if d.about and "struck the east pier" in d.about.text)
    assert struck.kind == "changed"
    assert struck.old != struck.new
    assert moved(struck)["articles"] == ("2", "3")
    assert [change.right.text for change in struck.changes if change.right] == [
        "On Tuesday the east pier was struck by the ferry Ardent Star"
    ]


def test_a_conflict_that_gains_a_side_is_the_same_conflict(two: Dossier, three: Dossier) -> None:
    numbers = [d for d in crossread.diff(two, three).conflicts if d.about and "people" in d.about.text]
    assert [d.kind for d in numbers] == ["changed"]
    was, now = moved(numbers[0])["sides"]
    assert "thirty people" in now
    assert "thirty people" not in was


def test_a_conflict_is_settled_when_one_side_is_edited_and_opened_the_other_way(
    tmp_path: Path, two: Dossier
) -> None:
    agreed = dossier(tmp_path, courier=COURIER.replace("Fourteen", "Twenty"), post=POST)
    settled = [d for d in crossread.diff(two, agreed).conflicts if d.kind == "gone"]
    opened = [d for d in crossread.diff(agreed, two).conflicts if d.kind == "new"]
    assert [d.rule for d in (*settled, *opened)] == ["in_edited_account"] * 2


def test_an_edited_account_is_one_account_and_shows_its_edits(tmp_path: Path, two: Dossier) -> None:
    later = dossier(
        tmp_path, courier=COURIER.replace("until the summer", "until the autumn of 2032"), post=POST
    )
    (edited,) = crossread.diff(two, later).articles
    assert edited.kind == "changed"
    assert [(c.kind, c.left and c.left.text, c.right and c.right.text) for c in edited.changes] == [
        ("replaced", "summer", "autumn of 2032")
    ]


def test_claims_stay_the_same_when_a_paragraph_is_put_before_them(tmp_path: Path, two: Dossier) -> None:
    pushed = COURIER.replace(
        "\n\nThe ferry", "\n\nDivers searched the harbour all night long.\n\nThe ferry", 1
    )
    found = crossread.diff(two, dossier(tmp_path, courier=pushed, post=POST))
    assert [d.about.text for d in found.facts if d.about] == ["Divers searched the harbour all night long"]
    assert found.conflicts == found.quotes == ()


def test_case_and_punctuation_are_no_edit(tmp_path: Path, two: Dossier) -> None:
    again = dossier(tmp_path, courier=COURIER.replace("“", '"').replace("”", '"'), post=POST)
    assert crossread.diff(two, again).articles == ()


def test_what_changes_beside_the_account_is_no_edit(ferry: Dossier) -> None:
    courier = next(article for article in ferry.articles if "morning letter" in article.text)
    other = replace(courier, text=courier.text.replace("morning letter", "evening notes!"), sha256="0" * 64)
    articles = tuple(other if article == courier else article for article in ferry.articles)
    assert crossread.diff(ferry, replace(ferry, articles=articles)).is_empty


def test_a_quote_with_another_speaker_is_a_changed_quote(ferry: Dossier) -> None:
    first, *rest = ferry.quotes
    assert first.speaker
    other = replace(first, speaker=replace(first.speaker, name="Lena Quist"))
    (found,) = crossread.diff(ferry, replace(ferry, quotes=(other, *rest))).quotes
    assert moved(found) == {"speaker": ("Ivo Brandt", "Lena Quist")}


def test_drift_that_is_gone_says_that_its_words_still_stand_there(ferry: Dossier) -> None:
    (found,) = crossread.diff(ferry, replace(ferry, drift=ferry.drift[1:])).drift
    assert (found.kind, found.old, found.rule) == ("gone", (ferry.drift[0].id,), "found_no_more")


def test_origins_that_become_one_are_joined(ferry: Dossier) -> None:
    first, second, third = ferry.origins
    one = replace(first, articles=(*first.articles, *second.articles))
    (found,) = crossread.diff(ferry, replace(ferry, origins=(one, third))).origins
    assert (found.kind, found.old, found.new) == ("joined", (first.id, second.id), (one.id,))


@pytest.mark.parametrize(
    ("known", "rule"),
    [
        ({"url": Sourced("https://www.courier.example/pier?utm_source=feed", "metadata")}, "same_address"),
        (
            {"outlet": Sourced("Dunmore Courier", "text"), "title": Sourced("Pier hit", "text")},
            "same_headline",
        ),
        ({}, "same_source"),
    ],
)
def test_a_version_is_known_again_by_the_surest_thing_it_shares(known: dict[str, Sourced], rule: str) -> None:
    words = "The ferry struck the pier, and people were hurt."
    old = Article("a-1", "pier.txt", words, (), "1", **known)  # type: ignore[arg-type]
    new = Article("a-2", "pier.txt", words + " It was closed.", (), "2", **known)  # type: ignore[arg-type]
    found = crossread.diff(bare(old), bare(new))
    assert [pair.rule for pair in found.pairs] == [rule]


def test_another_article_in_the_same_file_is_another_account() -> None:
    old = Article("a-1", "feed.jsonl#2", "The ferry struck the pier.", (), "1")
    new = Article("a-2", "feed.jsonl#2", "Council votes on parking fees again.", (), "2")
    assert crossread.diff(bare(old), bare(new)).pairs == ()


def bare(article: Article) -> Dossier:
    """A dossier of one article in which nothing was found."""
    return replace(crossread.compare(()), articles=(article,))


def test_dossiers_without_a_common_account_say_so_and_compare_no_finding(
    tmp_path: Path, two: Dossier
) -> None:
    other = dossier(tmp_path, mail=MAIL)
    found = crossread.diff(two, other)
    assert sorted(d.kind for d in found.articles) == ["gone", "gone", "new"]
    assert found.facts == found.conflicts == found.quotes == ()
    view = build_diff_view(found, two, other)
    assert "share no account" in view_to_terminal(view)
    assert [section.id for section in view.sections] == ["accounts"]


NAMES = st.sets(st.sampled_from(sorted(ACCOUNTS)))
Made = Callable[[set[str]], Dossier]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The dossier of some of the accounts by their names, each made once."""
    folder = tmp_path_factory.mktemp("accounts")

    @cache
    def kept(names: tuple[str, ...]) -> Dossier:
        return dossier(folder, **{name: ACCOUNTS[name] for name in names})

    return lambda names: kept(tuple(sorted(names)))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(before=NAMES, after=NAMES)
def test_left_passages_are_of_the_old_dossier_and_right_ones_of_the_new(
    made: Made, before: set[str], after: set[str]
) -> None:
    old, new = made(before), made(after)
    found = crossread.diff(old, new)
    for record in records(found):
        if isinstance(record, Difference):
            sides = [(old, change.left) for change in record.changes]
            sides += [(new, change.right) for change in record.changes]
            sides.append((new if record.new else old, record.about))
            assert all(stands(where, span) for where, span in sides if span)
    assert found.is_empty == (before == after)


def stands(where: Dossier, span: Span) -> bool:
    return where.article(span.article).text[span.start : span.end] == span.text


@settings(max_examples=40, deadline=None, derandomize=True)
@given(before=NAMES, after=NAMES)
def test_the_way_back_turns_every_kind_round(made: Made, before: set[str], after: set[str]) -> None:
    old, new = made(before), made(after)
    assert turned(crossread.diff(old, new)) == kinds(crossread.diff(new, old))


BACK = {"new": "gone", "gone": "new", "joined": "split", "split": "joined"}


def turned(diff: DossierDiff) -> list[str]:
    return sorted(
        BACK.get(record.kind, record.kind) for record in records(diff) if isinstance(record, Difference)
    )


def kinds(diff: DossierDiff) -> list[str]:
    return sorted(record.kind for record in records(diff) if isinstance(record, Difference))


def test_a_diff_in_json_follows_its_schema(two: Dossier, three: Dossier) -> None:
    jsonschema.validate(json.loads(encode(crossread.diff(two, three))), diff_schema())


def test_the_diff_of_equal_dossiers_has_equal_bytes(two: Dossier, three: Dossier) -> None:
    stored = [crossread.load(crossread.render(kept, "json").encode()) for kept in (two, three)]
    assert encode(crossread.diff(two, three)) == encode(crossread.diff(*stored))


def test_every_screen_shows_each_difference_with_its_rule(two: Dossier, three: Dossier) -> None:
    found = crossread.diff(two, three)
    view = build_diff_view(found, two, three)
    for text in (view_to_terminal(view), view_to_markdown(view)):
        for record in (*found.articles, *found.facts, *found.conflicts, *found.quotes):
            assert (record.new or record.old)[0] in text
            assert record.rule in text


def test_letters_are_those_of_the_new_dossier_and_gone_accounts_follow(two: Dossier, three: Dossier) -> None:
    view = build_diff_view(crossread.diff(three, two), three, two)
    assert [(a.key, a.label, a.state) for a in view.accounts] == [
        ("A", "Dunmore Courier", ""),
        ("B", "Dunmore Post", ""),
        ("C", "Dunmore Mail", "gone"),
    ]


def test_an_edited_account_is_shown_as_it_was_and_as_it_is(tmp_path: Path, two: Dossier) -> None:
    later = dossier(tmp_path, courier=COURIER.replace("Fourteen", "Sixteen"), post=POST)
    shown = view_to_terminal(build_diff_view(crossread.diff(two, later), two, later))
    assert "[old A" in shown
    assert "«Fourteen»" in shown
    assert "«Sixteen»" in shown


def test_nothing_changed_is_said_in_one_line(two: Dossier) -> None:
    view = build_diff_view(crossread.diff(two, two), two, two)
    assert view.headline == "Nothing changed: 2 articles"
    assert view.sections == ()


def test_each_section_has_the_id_by_which_it_is_chosen(two: Dossier, three: Dossier) -> None:
    view = build_diff_view(crossread.diff(two, three), two, three)
    assert tuple(section.id for section in view.sections) == sections.SECTION_IDS


def test_a_folded_list_says_how_many_more_there_are_and_how_to_see_them(ferry: Dossier) -> None:
    folded = view_to_terminal(build_view(ferry), fold=Fold(1, "--only {section} shows all"))
    assert "and 1 more: --only agreement shows all" in folded
    assert "shows all" not in to_terminal(ferry)
