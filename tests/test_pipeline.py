from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest

import crossread
from crossread import pipeline
from crossread.engines import load_engine
from crossread.pipeline import Step
from crossread.records import ConflictStatus, DriftKind, FactStatus

EXAMPLES = Path(__file__).parents[1] / "examples"
LISTS = ("quotes", "credits", "claims", "times", "quantities", "facts", "conflicts", "drift")


def empty(**_needed):
    return ()


def read_example(name="bridge-march"):
    return crossread.read(EXAMPLES / name).articles


def test_a_step_that_needs_what_nothing_makes_is_refused_before_anything_runs():
    steps = (Step(pytest.fail, ("article",), ("words",)), Step(empty, ("letters",), ("syllables",)))
    with pytest.raises(LookupError, match="empty needs letters, which no earlier step makes"):
        pipeline.run(steps, {"article": None})


def test_a_step_may_need_what_an_earlier_step_makes():
    steps = (Step(empty, ("article",), ("words",)), Step(empty, ("words",), ("syllables",)))
    assert pipeline.run(steps, {"article": None}) == {"words": (), "syllables": ()}


def test_a_step_that_makes_several_things_returns_as_many():
    with pytest.raises(ValueError, match="shorter"):
        pipeline.run((Step(empty, (), ("quotes", "marked")),), {})


def test_running_steps_changes_nothing_that_was_given():
    given = {"articles": (1, 2)}
    pipeline.run((Step(empty, ("articles",), ("articles",)),), given)
    assert given == {"articles": (1, 2)}


def test_the_stages_as_listed_are_wired():
    known = ["articles", "article", "engine", "independent", "same_origin"]
    for stage in (pipeline.PREPARE, pipeline.ANNOTATE, pipeline.COLLATE, pipeline.JUDGE):
        pipeline.check_wiring(stage, known)
        known += [name for step in stage for name in step.makes]


def test_progress_is_told_for_every_article():
    told = []
    articles = read_example()[:2]
    crossread.compare(articles, progress=lambda name, done, total: told.append((name, done, total)))
    assert [report for report in told if report[0] == "annotate"] == [
        ("annotate", 0, 2),
        ("annotate", 1, 2),
        ("annotate", 2, 2),
    ]


def test_without_a_model_the_dossier_says_that_word_lists_read(monkeypatch):
    monkeypatch.setattr("crossread.engines.find_spec", lambda _package: None)
    dossier = crossread.compare(read_example()[:2])
    [problem] = dossier.problems
    assert problem == pipeline.NO_ENGINE
    assert not problem.fatal


def test_who_asks_for_rules_alone_is_told_no_problem():
    articles = read_example()[:2]
    assert crossread.compare(articles, engine="rules").problems == ()


def test_parses_are_let_go_with_their_article():
    made = pipeline.annotate_all(read_example()[:1], load_engine("english"), lambda *_: None)
    assert "parses" not in made
    assert "claims" in made


def test_articles_in_any_order_give_the_same_dossier():
    articles = read_example()
    told = {crossread.render(crossread.compare(order), "json") for order in orders(articles)}
    assert len(told) == 1


def orders(articles):
    """Given, reversed, and every pair swapped that stands side by side."""
    yield articles
    yield articles[::-1]
    for left in range(len(articles) - 1):
        swapped = list(articles)
        swapped[left : left + 2] = reversed(swapped[left : left + 2])
        yield tuple(swapped)


def test_two_articles_with_one_id_are_refused():
    article = read_example()[0]
    with pytest.raises(ValueError, match="same id"):
        crossread.compare([article, article])


def test_the_same_article_twice_is_one_origin(tmp_path):
    text = (EXAMPLES / "harbour-fire" / "dunmore-courier.txt").read_bytes()
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(text)
    dossier = crossread.compare(crossread.read(tmp_path))
    assert len(dossier.articles) == 2
    assert [len(origin.articles) for origin in dossier.origins] == [2]
    assert not [fact for fact in dossier.facts if fact.status == "corroborated"]
    assert not dossier.drift


def test_one_article_alone_has_a_dossier_with_nothing_to_compare():
    dossier = crossread.compare(read_example()[:1])
    assert dossier.claims
    assert len(dossier.origins) == 1
    assert not dossier.reuse
    assert {fact.status for fact in dossier.facts} <= {"single", "disputed"}


def test_empty_give_an_empty_dossier():
    dossier = crossread.compare([])
    assert not any(getattr(dossier, name) for name in ("articles", "stories", "origins", *LISTS))


def test_articles_of_unrelated_events_are_kept_apart():
    fire, march = read_example("harbour-fire"), read_example("bridge-march")
    dossier = crossread.compare([*fire, *march])
    kept = [{article.id for article in group} for group in (fire, march)]
    assert sorted(map(sorted, (story.articles for story in dossier.stories))) == sorted(map(sorted, kept))
    assert all(any(set(fact.articles) <= group for group in kept) for fact in dossier.facts)


@pytest.mark.parametrize("story", ["bridge-march", "harbour-fire"])
def test_every_list_of_an_example_holds_something(story):
    dossier = crossread.compare(read_example(story))
    assert [name for name in LISTS if not getattr(dossier, name)] == []


@pytest.mark.parametrize("story", ["bridge-march", "harbour-fire"])
def test_every_article_stands_in_one_origin_and_one_story(story):
    dossier = crossread.compare(read_example(story))
    for groups in (dossier.origins, dossier.stories):
        assert sorted(id for group in groups for id in group.articles) == sorted(
            a.id for a in dossier.articles
        )
        assert not [pair for pair in combinations(groups, 2) if set(pair[0].articles) & set(pair[1].articles)]


@pytest.fixture(scope="module")
def examples():
    return [crossread.compare(read_example(story)) for story in ("bridge-march", "harbour-fire")]


def test_the_examples_show_every_kind_of_drift(examples):
    assert {drift.kind for dossier in examples for drift in dossier.drift} == set(get_args(DriftKind))


def test_the_examples_show_every_status_of_a_conflict(examples):
    assert {c.status for dossier in examples for c in dossier.conflicts} == set(get_args(ConflictStatus))


def test_the_examples_show_every_status_of_a_fact(examples):
    assert {fact.status for dossier in examples for fact in dossier.facts} == set(get_args(FactStatus))
