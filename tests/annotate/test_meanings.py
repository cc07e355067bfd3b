from __future__ import annotations

import math
from dataclasses import replace

from crossread.engines.english import EnglishEngine
from crossread.engines.rules import RulesAlone
from crossread.pipeline import ANNOTATE, run
from crossread.records import Article, Engine, Meaning, Sourced
from plain_article import article

TEXT = "The ferry sank on Monday. Two divers searched the harbour, and the port was closed."


def meanings(read: Article, engine: Engine) -> tuple[Meaning, ...]:
    found: tuple[Meaning, ...] = run(ANNOTATE, {"article": read, "engine": engine})["meanings"]
    return found


def test_every_sentence_that_holds_a_claim_has_one_unit_vector() -> None:
    found = meanings(article(TEXT), EnglishEngine())
    assert [TEXT[meaning.start :].split()[0] for meaning in found] == ["The", "Two"]
    assert all(math.isclose(sum(x * x for x in meaning.vector), 1, abs_tol=1e-4) for meaning in found)


def test_an_engine_without_vectors_leaves_no_meanings() -> None:
    assert meanings(article(TEXT), RulesAlone()) == ()


def test_an_article_in_another_language_than_the_engine_reads_has_no_meanings() -> None:
    spanish = replace(article(TEXT), language=Sourced("es", "text"))
    assert meanings(spanish, EnglishEngine()) == ()
