"""The list of rules: each fires where its example says, and none that a dossier names is missing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import crossread
from crossread.acquire import read
from crossread.cli.main import cli
from crossread.engines import load_engine
from crossread.pipeline import ANNOTATE, run
from crossread.records import Article, DossierDiff, Engine
from crossread.report.rules import Rule, rules
from crossread.report.walk import records
from make import STORIES, golden

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests/cases").glob("*.toml"))
HEADLINE = "A night in Port Aldan"
OUTLETS = ("The One Courier", "The Two Courier", "The Three Courier", "The Four Courier")
WITHOUT_MODEL, IN_SPANISH, UNSOURCED = "without a model", "in Spanish", "the last names no outlet"
BY_WORD, ONE_OUTLET, ONE_OWNER = "the user joins the first two", "all of one outlet", "of one owner"
AT_ADDRESSES = "at addresses"
LATER, GONE, EDITED = "the last came later", "the last is gone later", "the last is the first, edited"
EDITED_AT, EDITED_IN = f"{EDITED} at its address", f"{EDITED} in its file"
DIFFS = (LATER, GONE, EDITED, EDITED_AT, EDITED_IN)
READINGS = (*DIFFS, "", WITHOUT_MODEL, IN_SPANISH, UNSOURCED, BY_WORD, ONE_OUTLET, ONE_OWNER, AT_ADDRESSES)
OWNED = "".join(f'[[newspaper]]\nname = "{outlet}"\nfamily = "Aldan House"\n' for outlet in OUTLETS)

Named = set[tuple[str, str]]
"""Rules, each with the kind of record that it made."""


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: f"{rule.kind}.{rule.name}")
def test_a_rule_fires_in_its_example(rule: Rule, tmp_path: Path) -> None:
    assert rule.read in READINGS
    if rule.read in DIFFS:
        assert rule.name in {name for kind, name in named(diff_of(rule, tmp_path)) if kind == rule.kind}
        return
    articles = articles_of(rule, tmp_path)
    owned = tmp_path / "outlets.toml"
    owned.write_text(OWNED if rule.read == ONE_OWNER else "", encoding="utf-8")
    made = crossread.compare(
        articles,
        engine="rules" if rule.read == WITHOUT_MODEL else engine(),
        same_origin=[OUTLETS[:2]] if rule.read == BY_WORD else (),
        outlets=owned,
    )
    assert rule.name in {name for kind, name in named(made) if kind == rule.kind}


@pytest.mark.parametrize("story", STORIES)
def test_every_rule_that_an_example_story_names_is_listed(story: str) -> None:
    assert sorted(named(crossread.load(golden(story))) - rules().keys()) == []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_rule_that_a_case_names_is_listed(path: Path, tmp_path: Path) -> None:
    language = "es" if path.stem.endswith("_es") else "en"
    for number, text in enumerate(case_texts(tomllib.loads(path.read_text(encoding="utf-8")))):
        write(tmp_path / f"{number}.md", text, language=language)
    boards = [{"article": a, "engine": e} for a in read([tmp_path]) for e in (engine(), load_engine("rules"))]
    made = [value for board in boards for value in run(ANNOTATE, board).values()]
    assert sorted({pair for value in made for pair in named(value)} - rules().keys()) == []


def test_rules_prints_what_the_documents_show() -> None:
    printed = CliRunner().invoke(cli, ["rules"]).stdout
    kept = (ROOT / "docs/reference/rules.md").read_text(encoding="utf-8")
    assert printed == kept, "run crossread rules > docs/reference/rules.md"


@cache
def engine() -> Engine:
    """The engine that reads where nobody asks for another, loaded once."""
    return load_engine()


def diff_of(rule: Rule, folder: Path) -> DossierDiff:
    """What changed between the dossiers of a rule's accounts before and after its last account."""
    *before, last = rule.accounts
    unsigned = rule.read == EDITED_IN
    for number, text in enumerate(before):
        write_version(folder, number, text, at_address=rule.read == EDITED_AT, unsigned=unsigned)
    without = crossread.compare(read([folder]).articles, engine=engine())
    number = len(before) if rule.read in (LATER, GONE) else 0
    write_version(folder, number, last, at_address=rule.read == EDITED_AT, unsigned=unsigned)
    with_last = crossread.compare(read([folder]).articles, engine=engine())
    return crossread.diff(with_last, without) if rule.read == GONE else crossread.diff(without, with_last)


def write_version(folder: Path, number: int, text: str, *, at_address: bool, unsigned: bool) -> None:
    """An account in the file of its number, which holds its latest version."""
    url = f"https://courier.example/news/{number}" if at_address else ""
    outlet = "" if unsigned else OUTLETS[number]
    write(folder / f"{number}.md", text, language="en", outlet=outlet, url=url)


def articles_of(rule: Rule, folder: Path) -> tuple[Article, ...]:
    """The accounts of a rule's example, each read from a file of its own."""
    language = "es" if rule.read == IN_SPANISH else "en"
    last = OUTLETS[len(rule.accounts) - 1]
    for number, (outlet, text) in enumerate(zip(OUTLETS, rule.accounts, strict=False), start=1):
        silent = rule.read == UNSOURCED and outlet == last
        by = "" if silent else OUTLETS[0] if rule.read == ONE_OUTLET else outlet
        url = (
            f"https://{outlet.split()[1].lower()}.example/news/{number}" if rule.read == AT_ADDRESSES else ""
        )
        write(folder / f"{outlet}.md", text, language=language, outlet=by, url=url)
    return read([folder]).articles


def write(path: Path, text: str, *, language: str, outlet: str = OUTLETS[0], url: str = "") -> None:
    """An account as a file: above a blank line its headline, below it a paragraph in each line."""
    headline, _, body = text.rpartition("\n\n")
    front = f"published: 2024-05-02\nlanguage: {language}\n" + (f"outlet: {outlet}\n" if outlet else "")
    front += f"url: {url}\n" if url else ""
    paragraphs = "\n\n".join(body.strip().split("\n"))
    path.write_text(f"---\n{front}---\n# {headline or HEADLINE}\n\n{paragraphs}\n", encoding="utf-8")


def case_texts(table: dict[str, Any]) -> Iterator[str]:
    """The texts of a file of cases, each with the headline that the case gives it."""
    for case in table.get("case", [table]):
        texts = [case[key] for key in ("text", "a", "b", "paragraphs") if key in case]
        for text in texts:
            body = text if isinstance(text, str) else "\n".join(text)
            yield f"{case['headline']}\n\n{body}" if isinstance(case.get("headline"), str) else body


def named(value: Any) -> Named:
    """Every rule that a record, or one below it, names, with the kind of that record."""
    return {(type(r).__name__, r.rule) for r in records(value) if hasattr(r, "rule")}
