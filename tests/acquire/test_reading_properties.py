import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossread.acquire import read
from crossread.records import Article

LINE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Advertisement Continue reading the main story The quay is closed.",
            "Read more:",
            "By Mara Ellison",
            "The quay of Port Dunmore is closed, she said. Nobody was hurt there. “We were lucky,” she said.",
            "TL;DR",
            "Quay Closed After Fire",
            "Image copyright Wire Image caption The ferry",
            "It is shut. Additional reporting by Ines Calder.",
            "# Quay",
            "<p>The <b>quay</b> <a href='/x'>burned</a>.",
            "---",
        ]
    ),
)
TEXT = st.lists(LINE, max_size=12).map("\n".join)
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_text(text: str, name: str) -> tuple[Article, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(text.encode("utf-8", "replace"))
        return read([path]).articles


@QUICK
@given(TEXT, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_blocks_hold_all_that_is_not_white_space_and_never_overlap(text: str, name: str) -> None:
    for article in read_text(text, name):
        covered = 0
        for block in article.blocks:
            assert not article.text[covered : block.start].strip()
            words = article.text[block.start : block.end]
            assert words == words.strip()
            assert words
            covered = block.end
        assert not article.text[covered:].strip()


@QUICK
@given(TEXT)
def test_plain_text_keeps_every_character_but_white_space(text: str) -> None:
    for article in read_text(json.dumps({"text": text}), "a.json"):
        if article.text and not text.lstrip().startswith("<"):
            assert "".join(article.text.split()) == "".join(text.split())


@QUICK
@given(TEXT, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_links_name_a_stretch_of_the_text(text: str, name: str) -> None:
    for article in read_text(text, name):
        for link in article.links:
            assert article.span(link.start, link.end).text.strip()


@QUICK
@given(TEXT)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert [a.blocks for a in read_text(text, "a.txt")] == [a.blocks for a in read_text(text, "a.txt")]


@QUICK
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.json", "a.jsonl", "a.html", "a.md"]))
def test_no_bytes_make_reading_fail(data: bytes, name: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        reading = read([path])
        assert reading.articles or reading.problems
