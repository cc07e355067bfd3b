import io
from pathlib import Path

import pytest

from conftest import Write
from crossread.acquire import read

TEXT = "The north quay is closed."


def test_a_folder_is_read_with_what_is_in_it(write: Write, tmp_path: Path) -> None:
    for name in ("a.txt", "sub/b.md", "sub/deep/c.html", "d.jpg", ".hidden.txt", ".git/e.txt"):
        write(name, TEXT)
    names = [Path(article.source).name for article in read([tmp_path])]
    assert sorted(names) == ["a.txt", "b.md", "c.html"]


def test_a_folder_without_articles_is_a_problem(write: Write, tmp_path: Path) -> None:
    write("only.jpg", b"x")
    assert [problem.message for problem in read([tmp_path]).problems] == ["no article in this folder"]


def test_a_pattern_is_expanded(write: Write, tmp_path: Path) -> None:
    write("a1.txt", TEXT)
    write("a2.txt", TEXT + " Now.")
    write("b.txt", TEXT + " Then.")
    assert len(read([f"{tmp_path}/a*.txt"])) == 2


def test_a_pattern_without_files_is_a_problem(tmp_path: Path) -> None:
    assert "no file matches" in read([f"{tmp_path}/*.txt"]).problems[0].message


def test_a_missing_path_is_a_problem_with_its_name(tmp_path: Path) -> None:
    problem = read([tmp_path / "nowhere.txt"]).problems[0]
    assert problem.source == str(tmp_path / "nowhere.txt")
    assert problem.fatal


def test_a_hyphen_reads_standard_input_in_any_format() -> None:
    reading = read(["-"], stdin=io.BytesIO(b'{"title": "Quay", "text": "The quay is closed."}'))
    assert reading.articles[0].source == "-"
    assert reading.articles[0].title is not None


def test_a_hyphen_without_standard_input_is_a_problem() -> None:
    assert read(["-"]).problems[0].source == "-"


def test_a_file_that_is_reached_twice_is_read_once(write: Write, tmp_path: Path) -> None:
    path = write("a.txt", TEXT)
    assert len(read([path, tmp_path, f"{tmp_path}/*.txt"])) == 1


def test_equal_bytes_in_two_files_are_two_articles_with_ids_apart(write: Write, tmp_path: Path) -> None:
    write("a.txt", TEXT)
    write("b.txt", TEXT)
    articles = read([tmp_path]).articles
    assert len({article.id for article in articles}) == 2
    assert len({article.sha256 for article in articles}) == 1


def test_the_order_of_paths_changes_nothing(write: Write) -> None:
    paths = [write("a.txt", TEXT), write("b.txt", TEXT), write("c.txt", TEXT + " Now."), "nowhere.txt"]
    assert read(paths) == read(reversed(paths))


def test_an_id_comes_from_the_content_and_not_from_the_path(write: Write) -> None:
    first, second = write("a.txt", TEXT), write("other/name.txt", TEXT)
    assert read([first]).articles[0].id == read([second]).articles[0].id


@pytest.mark.parametrize("name", ["a.txt", "a"])
def test_a_named_file_may_have_any_ending(write: Write, name: str) -> None:
    assert len(read([write(name, TEXT)])) == 1
