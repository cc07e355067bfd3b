"""Credits: the cases of tests/cases/credits.toml, the phrases that credit, links, captions."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import account
from crossread.annotate.credits import find_credits
from crossread.annotate.sentences import find_sentences
from crossread.records import Article, Block, Credit, Link, Sourced

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[1] / "cases" / "credits.toml").read_text(encoding="utf-8")
)["case"]


def credits_in(text: str, article: Article | None = None) -> tuple[Credit, ...]:
    read = article or account("one", f"Ferry strikes the pier\n{text}")
    return find_credits(read, find_sentences(read))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_case(case: dict[str, Any]) -> None:
    paragraphs = "\n".join(" ".join(part.split()) for part in case["text"].strip().split("\n\n"))
    read = replace(account("one", f"A crane fell\n{paragraphs}"), outlet=Sourced("Harbour Herald", "text"))
    found = [f"own: {credit.outlet}" if credit.own else credit.outlet for credit in credits_in("", read)]
    assert found == case["credits"]


@pytest.mark.parametrize(
    ("text", "outlet", "phrase", "rule"),
    [
        (
            "A crane fell, the Associated Press reported.",
            "Associated Press",
            "the Associated Press reported",
            "reported",
        ),
        ("A crane fell, news agency dpa said.", "Deutsche Presse-Agentur", "dpa said", "stated"),
        ("A crane fell, according to Sky News.", "Sky News", "according to Sky News", "according_to"),
        (
            "Ellison told Germany's biggest daily, Bild, so.",
            "Bild",
            "told Germany's biggest daily, Bild",
            "told",
        ),
        ("The fall was first reported by Reuters.", "Reuters", "reported by Reuters", "published_by"),
        ("Nobody at the quay had seen CNN's report.", "CNN", "CNN's report", "report"),
        ("Writing in Vanity Fair, she denied it.", "Vanity Fair", "Writing in Vanity Fair", "published_by"),
        ("CNN has also asked the owner for comment.", "CNN", "CNN has also asked", "stated"),
        ("Agence France-Presse contributed to this report.", "Agence France-Presse", None, "contributed"),
        ("From Yonhap:", "Yonhap", "From Yonhap", "block_quote"),
        (
            "Information from: Tulsa World, http://courier.example",
            "Tulsa World",
            None,
            "information_from",
        ),
        ("PORT DUNMORE (AP) - A crane fell.", "Associated Press", "(AP)", "dateline"),
        ("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press", None, "copyright"),
    ],
)
def test_an_outlet_with_a_cue_beside_it_is_credited(
    text: str, outlet: str, phrase: str | None, rule: str
) -> None:
    (credit,) = credits_in(text)
    assert (credit.outlet, credit.rule) == (outlet, rule)
    assert phrase is None or credit.span.text == phrase


@pytest.mark.parametrize(
    "text",
    [
        "The tower of the BBC stands by the harbour.",
        "Ellison read The Guardian on the ferry.",
        "The Reuters Institute said that trust had grown.",
        "The port agency said the crane was old.",
        "Emily Hill said that the map was wrong.",
        "The pier on Tuesday. © Ivo Brandt (AFP)",
    ],
)
def test_an_outlet_that_is_only_mentioned_is_no_credit(text: str) -> None:
    assert credits_in(text) == ()


def test_an_unknown_outlet_is_known_by_its_name() -> None:
    (credit,) = credits_in("Two men fell, the Port Ellery Gazette reported.")
    assert credit.outlet == "Port Ellery Gazette"


def test_an_unknown_outlet_is_known_by_what_it_is_called() -> None:
    (credit,) = credits_in("Two men fell, the newspaper Avonda Lyra reported.")
    assert credit.outlet == "Avonda Lyra"


def test_a_misspelt_outlet_is_the_one_it_means() -> None:
    (credit,) = credits_in("Two men fell, state-run Bernamma media reports.")
    assert credit.outlet == "Bernama"


def test_names_joined_by_and_share_a_cue() -> None:
    found = credits_in("Two men fell, according to Reuters and the Port Ellery Gazette.")
    assert [credit.outlet for credit in found] == ["Reuters", "Port Ellery Gazette"]


def test_agencies_in_the_last_bracket_are_credited() -> None:
    found = credits_in("Two men fell.\nql/rt (AFP, dpa)")
    assert [credit.outlet for credit in found] == ["Agence France-Presse", "Deutsche Presse-Agentur"]


def test_the_paper_means_the_newspaper_credited_before() -> None:
    found = credits_in("Two men fell, the Port Ellery Gazette reported. “I saw it,” Brandt told the paper.")
    assert [(credit.outlet, credit.span.text) for credit in found][1] == (
        "Port Ellery Gazette",
        "told the paper",
    )


def test_the_paper_is_no_broadcaster() -> None:
    found = credits_in("Two men fell, the BBC reported. “I saw it,” Brandt told the paper.")
    assert [credit.rule for credit in found] == ["reported"]


def test_initials_stand_for_the_agency_named_in_full() -> None:
    found = credits_in("PORT DUNMORE (NWA) — Two men fell, he told Northgate Wire News Agency.")
    assert {credit.outlet for credit in found} >= {"Northgate Wire News Agency"}


@pytest.mark.parametrize("author", ["Northgate News Agency", "Mara Ell, Northgate News Agency"])
def test_initials_stand_for_the_agency_that_signs_though_another_is_known_by_them(author: str) -> None:
    read = account("one", "Ferry strikes the pier\nPORT DUNMORE (NNA) — Two men fell into the water.")
    signed = replace(read, authors=(Sourced(author, "metadata"),))
    assert [credit.outlet for credit in credits_in("", read)] == ["National News Agency"]
    assert [credit.outlet for credit in credits_in("", signed)] == ["Northgate News Agency"]


def test_initials_of_a_paper_that_signs_stay_those_of_the_agency() -> None:
    read = account("one", "Ferry strikes the pier\nPORT DUNMORE (AP) — Two men fell into the water.")
    signed = replace(read, authors=(Sourced("Mara Ell, Alton Post", "metadata"),))
    assert [credit.outlet for credit in credits_in("", signed)] == ["Associated Press"]


def test_the_press_of_a_country_is_credited_in_the_articles_words() -> None:
    (credit,) = credits_in("Two men fell, South Korean media reported.")
    assert (credit.outlet, credit.rule) == ("South Korean media", "unnamed")


def test_the_articles_own_outlet_is_credited_only_for_earlier_reporting() -> None:
    read = account(
        "one", "Two men fell\nBrandt told the Courier. The One Courier reported last year on the crane."
    )
    (credit,) = credits_in("", read)
    assert credit.own
    assert credit.span.text == "The One Courier reported"


def linked(text: str, anchor: str, url: str) -> tuple[Credit, ...]:
    """Credits of an account in which a stretch is a link."""
    read = account("one", f"A crane fell\n{text}")
    start = read.text.index(anchor)
    return credits_in("", replace(read, links=(Link(url, start, start + len(anchor)),)))


def test_a_link_behind_words_of_reporting_credits_the_outlet_it_leads_to() -> None:
    (credit,) = linked("The crane had been reported unsafe.", "been reported", "https://apnews.com/crane")
    assert (credit.outlet, credit.rule, credit.span.text) == ("Associated Press", "link", "been reported")


@pytest.mark.parametrize(
    ("anchor", "url"),
    [("The crane", "https://apnews.com/crane"), ("been reported", "https://port.example/c")],
)
def test_a_link_behind_other_words_or_to_no_outlet_credits_nobody(anchor: str, url: str) -> None:
    assert linked("The crane had been reported unsafe.", anchor, url) == ()


def caption(text: str) -> tuple[Credit, ...]:
    return credits_in("", Article("a-1", "a.txt", text, (Block("caption", 0, len(text)),), "0"))


def test_a_caption_credits_by_what_it_says() -> None:
    assert [credit.outlet for credit in caption("Two men fell, Reuters reported.")] == ["Reuters"]


@pytest.mark.parametrize(
    "text", ["The crane. Photo: Joan Pell/AP", "The crane in a picture released by KCNA"]
)
def test_whose_picture_it_is_credits_nobody(text: str) -> None:
    assert caption(text) == ()


@pytest.mark.parametrize("line", ["By Joan Pell, Associated Press", "By Joan Pell for The Guardian"])
def test_an_outlet_beside_the_author_is_credited(line: str) -> None:
    (credit,) = credits_in("", Article("a-1", "a.txt", line, (Block("byline", 0, len(line)),), "0"))
    assert credit.rule == "byline"


@given(st.text(alphabet=st.sampled_from("AP Reuters told,.() reported\n“”'s the©dpa2031-CNN "), max_size=200))
def test_every_credit_is_a_verbatim_span(text: str) -> None:
    read = account("one", f"Ferry strikes the pier\n{text}")
    for credit in credits_in("", read):
        assert read.text[credit.span.start : credit.span.end] == credit.span.text
