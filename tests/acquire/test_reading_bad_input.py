import time

import pytest

from conftest import Write
from crossread.acquire import read

GOOD = "The north quay is closed."


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "empty file"),
        ("blank.txt", b" \n\t\n", "empty file"),
        ("binary.txt", bytes(range(256)) * 10, "a binary file"),
        ("paper.txt", b"%PDF-1.7\n%...", "a PDF"),
        ("notext.json", b'{"title": "Quay"}', "JSON record without text"),
        ("number.json", b"42", "JSON"),
        ("cut.json", b'{"title": ', "not valid JSON at line 1"),
        ("deep.json", b"[" * 100_000, "not valid JSON"),
        ("comment.html", b"<!-- nothing -->", "no text found"),
        ("markup.html", b"<html><body><script>x()</script></body></html>", "no text found"),
    ],
)
def test_input_without_an_article_is_one_problem_and_costs_no_other(
    write: Write, name: str, content: bytes, words: str
) -> None:
    bad, good = write(name, content), write("good.txt", GOOD)
    reading = read([bad, good])
    assert [article.text for article in reading] == [GOOD]
    assert [(problem.source, problem.fatal) for problem in reading.problems] == [(str(bad), True)]
    assert words in reading.problems[0].message
    assert "\n" not in reading.problems[0].message + reading.problems[0].mend


def test_twenty_megabytes_of_text_are_refused_at_once_and_clearly(write: Write) -> None:
    path = write("big.txt", b"The north quay is closed today.\n" * 650_000)
    start = time.perf_counter()
    problem = read([path]).problems[0]
    assert time.perf_counter() - start < 2
    assert "too long for one article: 20," in problem.message
    assert "Split" in problem.mend


def test_a_text_at_the_limit_is_read_within_seconds(write: Write) -> None:
    path = write("long.txt", "“The quay is closed,” she said. Nobody was hurt. \n" * 19_000)
    start = time.perf_counter()
    assert len(read([path])) == 1
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "The mayor said: “We can’t wait.” The café reopened."),
        ("utf-16", "The mayor said: “We can’t wait.”"),
        ("utf-8-sig", "The mayor said: “We can’t wait.”"),
        ("cp1251", "Мэр сообщил, что мост закрыт на два дня из-за аварии на северном берегу."),
    ],
)
def test_a_file_that_is_not_plain_utf_8_is_read(write: Write, encoding: str, text: str) -> None:
    assert read([write("a.txt", text.encode(encoding))]).articles[0].text == text


def test_a_guessed_encoding_is_said_without_being_fatal(write: Write) -> None:
    problems = read([write("a.txt", "The café reopened.".encode("cp1252"))]).problems
    assert [(problem.message, problem.fatal) for problem in problems] == [
        ("not UTF-8; read as cp1252", False)
    ]


def test_a_marked_encoding_needs_no_word(write: Write) -> None:
    assert read([write("a.txt", "The café reopened.".encode("utf-16"))]).problems == ()


def test_markup_that_nests_deeply_is_no_crash(write: Write) -> None:
    path = write("deep.html", "<p>The quay is closed.</p>" + "<div>" * 3000 + "x" + "</div>" * 3000)
    assert "The quay is closed." in read([path]).articles[0].text
