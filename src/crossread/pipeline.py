"""The stages of a comparison, listed once, in the order in which they run.

A step says what it ``needs`` and what it ``makes``; it is a pure function from the one to the
other. The runner checks the wiring before anything runs, calls each step, and keeps what it
returns: no step writes to anything another step can see.

``ANNOTATE`` runs once per article; ``COLLATE`` and ``JUDGE`` once per comparison, over the
annotations of all its articles joined in article order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from crossread.annotate.claims import find_claims
from crossread.annotate.credits import find_credits
from crossread.annotate.entities import find_entities
from crossread.annotate.meanings import find_meanings
from crossread.annotate.people import describe_people
from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.speech import find_speech
from crossread.annotate.syntax import find_syntax
from crossread.annotate.times import find_times
from crossread.collate.authorities import match_authorities
from crossread.collate.bases import find_bases
from crossread.collate.dates import infer_dates
from crossread.collate.derivations import find_derivations
from crossread.collate.facts import group_claims
from crossread.collate.families import find_families
from crossread.collate.origins import find_origins
from crossread.collate.people import match_entities
from crossread.collate.reuse import find_reuse
from crossread.collate.stories import find_stories
from crossread.collate.user_words import Pairs, take_user_words
from crossread.collate.utterances import find_utterances
from crossread.collate.voices import find_voices
from crossread.engines import load_engine
from crossread.judge.conflicts import find_conflicts
from crossread.judge.corroboration import weigh_facts
from crossread.judge.drift import find_drift
from crossread.judge.left_out import find_left_out
from crossread.judge.only_one import find_only_one
from crossread.judge.timeline import find_timeline
from crossread.records import SCHEMA_VERSION, Article, Dossier, Engine, Problem


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its function takes what it needs by keyword and returns what it makes.

    A step that makes one thing returns it; a step that makes several returns a tuple of them.
    """

    run: Callable[..., Any]
    needs: tuple[str, ...]
    makes: tuple[str, ...]


PREPARE = (
    Step(take_user_words, ("articles", "independent", "same_origin"), ("user_words",)),
    Step(find_stories, ("articles",), ("stories",)),
    Step(infer_dates, ("articles", "stories"), ("articles",)),
)

ANNOTATE = (
    Step(find_sentences, ("article",), ("sentences",)),
    Step(find_syntax, ("article", "sentences", "engine"), ("parses",)),
    Step(find_entities, ("article", "sentences", "parses"), ("entities",)),
    Step(describe_people, ("article", "sentences", "entities"), ("entities",)),
    Step(find_times, ("article", "sentences"), ("times",)),
    Step(find_quantities, ("article", "sentences", "times"), ("quantities",)),
    Step(
        find_speech,
        ("article", "sentences", "entities", "parses"),
        ("attributions", "quotes", "marked"),
    ),
    Step(find_credits, ("article", "sentences"), ("credits",)),
    Step(
        find_claims,
        ("article", "sentences", "entities", "times", "quantities", "quotes", "attributions", "parses"),
        ("claims",),
    ),
    Step(find_meanings, ("article", "claims", "engine"), ("meanings",)),
)

COLLATE = (
    Step(match_entities, ("entities", "stories"), ("identities",)),
    Step(find_reuse, ("articles", "sentences", "quotes"), ("reuse",)),
    Step(find_derivations, ("articles", "stories", "sentences", "credits", "reuse"), ("derivations",)),
    Step(find_origins, ("articles", "derivations", "reuse", "user_words"), ("origins",)),
    Step(
        find_bases,
        (
            "articles",
            "stories",
            "credits",
            "attributions",
            "claims",
            "reuse",
            "derivations",
            "origins",
            "user_words",
        ),
        ("origins", "bases"),
    ),
    Step(find_families, ("articles", "stories", "credits", "derivations", "origins"), ("families",)),
    Step(match_authorities, ("articles", "stories", "claims", "entities", "identities"), ("authorities",)),
    Step(find_utterances, ("quotes", "stories"), ("utterances",)),
    Step(group_claims, ("claims", "stories", "meanings"), ("groups",)),
    Step(
        find_voices,
        ("articles", "stories", "entities", "identities", "quotes", "claims", "utterances", "groups"),
        ("voices",),
    ),
)

JUDGE = (
    Step(
        find_conflicts,
        ("articles", "claims", "groups", "origins", "stories", "bases", "reuse"),
        ("conflicts",),
    ),
    Step(
        weigh_facts,
        ("articles", "claims", "groups", "origins", "bases", "families", "authorities", "conflicts"),
        ("facts",),
    ),
    Step(
        find_drift,
        (
            "articles",
            "claims",
            "groups",
            "quotes",
            "utterances",
            "origins",
            "stories",
            "reuse",
            "times",
            "quantities",
        ),
        ("drift",),
    ),
    Step(
        find_only_one,
        (
            "articles",
            "stories",
            "entities",
            "identities",
            "quantities",
            "quotes",
            "claims",
            "origins",
            "facts",
        ),
        ("only_one",),
    ),
    Step(find_left_out, ("articles", "stories", "claims", "origins", "facts"), ("left_out",)),
    Step(find_timeline, ("articles", "claims", "facts"), ("timeline",)),
)

WITHIN_ARTICLE = ("parses",)
"""What only the steps of one article need; it is let go once the article is annotated."""

PER_ARTICLE = tuple(name for step in ANNOTATE for name in step.makes if name not in WITHIN_ARTICLE)


Progress = Callable[[str, int, int], None]
"""Called with a step's name, how many units are done, and how many there are."""


NO_ENGINE = Problem(
    source="crossread",
    message="no language model is installed: sentences are read by word lists alone",
    mend="install crossread-english, or choose the engine rules",
    fatal=False,
)


def compare(
    articles: Iterable[Article],
    *,
    problems: Iterable[Problem] = (),
    engine: Engine | None = None,
    independent: Pairs = (),
    same_origin: Pairs = (),
    progress: Progress | None = None,
) -> Dossier:
    """Compare articles and return their dossier.

    ``articles`` may come in any order: the dossier is the same. ``problems`` of reading are carried
    into the dossier. ``engine`` reads the sentences; without one it is the English model, or word
    lists alone and a problem that says so. ``independent`` and ``same_origin`` are the user's word about
    pairs of articles (see ``take_user_words``). Raises ``ValueError`` when two articles have one id, or where
    the user's word names no article or contradicts itself.
    """
    report = progress or (lambda *_: None)
    chosen = engine or load_engine()
    if engine is None and chosen.name == "rules":
        problems = (*problems, NO_ENGINE)
    board: dict[str, Any] = {
        "articles": _in_order(articles),
        "independent": independent,
        "same_origin": same_origin,
    }
    board |= run(PREPARE, board, report)
    board |= annotate_all(board["articles"], chosen, report)
    board |= run(COLLATE, board, report)
    board |= run(JUDGE, board, report)
    return Dossier(
        schema=SCHEMA_VERSION,
        problems=tuple(sorted(problems, key=lambda p: (p.source, p.message))),
        **{name: board[name] for name in Dossier.__slots__ if name not in ("schema", "problems")},
    )


def annotate_all(
    articles: tuple[Article, ...], engine: Engine, progress: Progress
) -> dict[str, tuple[Any, ...]]:
    """Run ``ANNOTATE`` on each article and join what the steps make, in article order."""
    found: dict[str, list[Any]] = {name: [] for name in PER_ARTICLE}
    for done, article in enumerate(articles):
        progress("annotate", done, len(articles))
        made = run(ANNOTATE, {"article": article, "engine": engine})
        for name, records in found.items():
            records.extend(made[name])
    progress("annotate", len(articles), len(articles))
    return {name: tuple(records) for name, records in found.items()}


def run(
    steps: tuple[Step, ...], given: Mapping[str, Any], progress: Progress | None = None
) -> dict[str, Any]:
    """Run steps in order and return what they made. Nothing in ``given`` is changed."""
    check_wiring(steps, given)
    board = dict(given)
    made: dict[str, Any] = {}
    for done, step in enumerate(steps):
        if progress:
            progress(step.run.__name__, done, len(steps))
        result = step.run(**{name: board[name] for name in step.needs})
        results = (result,) if len(step.makes) == 1 else result
        made |= dict(zip(step.makes, results, strict=True))
        board |= made
    return made


def check_wiring(steps: tuple[Step, ...], given: Iterable[str]) -> None:
    """Raise ``LookupError`` when a step needs what nothing before it makes."""
    known = set(given)
    for step in steps:
        missing = [name for name in step.needs if name not in known]
        if missing:
            raise LookupError(f"{step.run.__name__} needs {', '.join(missing)}, which no earlier step makes")
        known.update(step.makes)


def _in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    ordered = sorted(articles, key=lambda a: (a.published.value if a.published else "~", a.source, a.id))
    if len({article.id for article in ordered}) != len(ordered):
        raise ValueError("two articles have the same id; read them together so that ids are made apart")
    return tuple(ordered)
