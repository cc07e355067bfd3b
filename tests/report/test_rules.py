"""The list of rules: each fires where its example says, and none that a dossier names is missing."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from make import STORIES, golden
from tests.accounts import account

from crossread.cli.main import cli
from crossread.engines import load_engine
from crossread.pipeline import ANNOTATE, run
from crossread.report.rules import Rule, rules
from crossread.report.walk import records

KINDS_OF_ONE_ARTICLE = {
    "Attribution", "Quote", "Marked", "Claim", "Hedge", "Credit", "TimeExpression", "Quantity"
}  # fmt: skip
READ_FROM_ONE_ARTICLE = [rule for rule in rules().values() if rule.kind in KINDS_OF_ONE_ARTICLE]


@pytest.mark.parametrize("rule", READ_FROM_ONE_ARTICLE, ids=lambda rule: f"{rule.kind}.{rule.name}")
def test_a_rule_fires_in_its_example(rule: Rule) -> None:
    text = rule.example if "\n\n" in rule.example else f"A night in Port Aldan\n\n{rule.example}"
    made = run(ANNOTATE, {"article": account("one", text), "engine": load_engine()})
    found = [record for name in made for record in records(made[name])]
    assert rule.name in {r.rule for r in found if type(r).__name__ == rule.kind}


def test_every_rule_that_an_example_story_names_is_listed() -> None:
    named = {pair for story in STORIES for pair in _named(json.loads(golden(story).read_text("utf-8")))}
    assert sorted(name for name in named if name not in {rule.name for rule in rules().values()}) == []


def test_rules_prints_them_all() -> None:
    printed = CliRunner().invoke(cli, ["rules"]).stdout
    assert [rule.name for rule in rules().values() if f"| `{rule.name}` |" not in printed] == []


def _named(value: object) -> list[str]:
    """Every rule that a dossier in JSON names."""
    if isinstance(value, dict):
        own = [value["rule"]] if isinstance(value.get("rule"), str) else []
        return own + [name for item in value.values() for name in _named(item)]
    if isinstance(value, list):
        return [name for item in value for name in _named(item)]
    return []
