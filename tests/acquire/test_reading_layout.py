import pytest

from article_view import kinds, words_of
from conftest import ReadOne
from crossread.acquire.layout_rules import line_rules, pieces_of
from crossread.text.data import load

RULES = load("en/layout")["rule"]
FIRST = "The north quay of Port Dunmore was closed on Monday, the harbour master said."
LAST = "Ferries to the islands leave from the south quay until it reopens on Friday."


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["name"])
def test_each_layout_rule_knows_its_example(rule: dict[str, str]) -> None:
    pieces = list(pieces_of(rule["example"]))
    assert (rule["name"], rule["kind"]) in [(piece.rule, piece.kind) for piece in pieces]


@pytest.mark.parametrize("rule", [rule for rule in RULES if "keeps" in rule], ids=lambda rule: rule["name"])
def test_a_rule_that_cuts_a_line_keeps_the_rest(rule: dict[str, str]) -> None:
    example = rule["example"]
    rest = [piece for piece in pieces_of(example) if piece.kind in (None, rule.get("rest"))]
    assert [example[piece.start : piece.end].strip() for piece in rest] == [rule["keeps"]]


def test_rule_names_are_told_apart() -> None:
    names = [rule.name for rule in line_rules()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "line",
    [
        "Related claims were made by the union on Monday.",
        "More than 40 people were hurt, the harbour master said.",
        "Video from the scene shows smoke over the quay.",
        "Photographs of the quay show the damage.",
        "Follow the money, the union’s lawyer told reporters.",
        "Copyright law was never at issue, the court said.",
        "Reuters reported that the quay was closed.",
        "The Associated Press reported that the quay was closed.",
        "“Read more books,” she told the children.",
        "Subscribers were told in a letter that the ferry would stop.",
        "By Monday evening the fire was out.",
        "Contact was lost at noon, the coast guard said.",
        "Save for two crew, nobody was on board.",
        "The AP contributed to the confusion by naming the wrong ship, critics said.",
    ],
)
def test_sentences_that_look_like_layout_stay_in_the_account(read_one: ReadOne, line: str) -> None:
    article = read_one(f"Quay Closed After Fire\n\n{FIRST}\n{line}\n{LAST}\n")
    assert line in words_of(article, "paragraph")


def test_links_under_a_read_more_label_are_teasers(read_one: ReadOne) -> None:
    article = read_one(
        f"{FIRST}\n{LAST}\nRead more:\nFive things to know about the harbour\nWhy the ferry is always late\n"
    )
    assert words_of(article, "teaser") == [
        "Read more:",
        "Five things to know about the harbour",
        "Why the ferry is always late",
    ]


def test_a_label_before_a_caption_is_apart_from_it(read_one: ReadOne) -> None:
    article = read_one(
        f"{FIRST}\nImage copyright Coastline Wire Image caption The ferry at its berth\n{LAST}\n"
    )
    assert words_of(article, "caption") == ["The ferry at its berth"]
    assert words_of(article, "boilerplate") == ["Image copyright Coastline Wire Image caption"]


def test_an_advertisement_glued_to_a_sentence_costs_no_word_of_it(read_one: ReadOne) -> None:
    article = read_one(f"{FIRST}\nAdvertisement Continue reading the main story {LAST}\n")
    assert words_of(article, "paragraph") == [FIRST, LAST]


def test_a_picture_series_is_captions(read_one: ReadOne) -> None:
    slides = [
        f"Port of Dunmore at 200 {name} years brought ever more ships to the quay."
        for name in ("Early", "Middle", "Late")
    ]
    article = read_one("\n".join([FIRST, *slides, LAST]))
    assert words_of(article, "caption") == slides


def test_numbered_slides_are_captions(read_one: ReadOne) -> None:
    slides = [f"{number}/3 The quay at dawn." for number in (1, 2, 3)]
    assert kinds(read_one("\n".join([FIRST, *slides, LAST]))).count("caption") == 3


def test_an_open_line_above_all_text_is_a_standfirst(read_one: ReadOne) -> None:
    article = read_one(
        f"Quay Closed After Fire\n\nHarbour master says nobody was hurt on Monday\n\n{FIRST}\n{LAST}\n"
    )
    assert words_of(article, "summary") == ["Harbour master says nobody was hurt on Monday"]
