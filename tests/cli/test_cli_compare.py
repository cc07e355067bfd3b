"""``crossread compare`` inside this process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import crossread
from crossread.cli.main import cli


def run(*arguments: str | Path, **options: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], **options)  # type: ignore[arg-type]


def test_a_folder_gives_a_report_on_the_terminal(accounts: Path) -> None:
    result = run("compare", accounts)
    assert result.exit_code == 0
    assert result.stdout.startswith("2 articles")
    assert "Who says what ──" in result.stdout


def test_json_on_standard_output_is_a_dossier(accounts: Path) -> None:
    result = run("compare", accounts, "--format", "json")
    assert len(crossread.load(result.stdout_bytes).articles) == 2


@pytest.mark.parametrize("format", ["terminal", "markdown", "html", "json"])
def test_the_order_of_the_arguments_changes_no_byte(accounts: Path, format: str) -> None:
    courier, post = accounts / "courier.txt", accounts / "post.txt"
    forward = run("compare", courier, post, "-f", format)
    backward = run("compare", post, courier, "-f", format)
    assert forward.exit_code == 0
    assert forward.stdout_bytes == backward.stdout_bytes


def test_each_output_file_has_the_format_of_its_ending(accounts: Path, tmp_path: Path) -> None:
    page, notes, data = (tmp_path / name for name in ("d.html", "d.md", "d.json"))
    result = run("compare", accounts, "-o", page, "-o", notes, "-o", data)
    assert result.exit_code == 0
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert notes.read_text(encoding="utf-8").startswith("# 2 articles")
    assert json.loads(data.read_bytes())["schema"] == 1


def test_with_an_output_file_the_summary_and_the_path_are_printed(accounts: Path, tmp_path: Path) -> None:
    page = tmp_path / "d.html"
    result = run("compare", accounts, "--output", page)
    assert result.stdout.startswith("2 articles")
    assert result.stdout.endswith(f"{page}\n")
    assert "Who says what" not in result.stdout


def test_quiet_prints_nothing_when_all_goes_well(accounts: Path, tmp_path: Path) -> None:
    result = run("compare", accounts, "--quiet", "-o", tmp_path / "d.html")
    assert (result.exit_code, result.output) == (0, "")


def test_an_unknown_ending_takes_the_format_that_is_given(accounts: Path, tmp_path: Path) -> None:
    run("compare", accounts, "-q", "-f", "json", "-o", tmp_path / "d.out")
    assert len(crossread.load(tmp_path / "d.out").articles) == 2


def test_an_unknown_ending_without_a_format_is_refused_before_reading(tmp_path: Path) -> None:
    result = run("compare", "nowhere", "-o", tmp_path / "d.pdf")
    assert result.exit_code == 2
    assert "add --format" in result.stderr


def test_an_ending_against_the_format_is_refused(accounts: Path, tmp_path: Path) -> None:
    result = run("compare", accounts, "-f", "json", "-o", tmp_path / "d.html")
    assert "the ending asks for html, --format for json" in result.stderr


def test_what_cannot_be_read_is_named_with_its_mend_and_the_rest_is_done(accounts: Path) -> None:
    result = run("compare", accounts, accounts / "missing.txt", "-f", "json")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"crossread: {accounts / 'missing.txt'}: ")
    assert line.endswith(")")
    assert result.exit_code == 0
    assert len(crossread.load(result.stdout_bytes).articles) == 2


def test_the_exit_code_is_2_where_nothing_could_be_read(tmp_path: Path) -> None:
    result = run("compare", tmp_path / "missing.txt")
    assert result.exit_code == 2
    assert result.stdout == ""


def test_a_file_that_cannot_be_written_gives_1_and_the_others_are_written(
    accounts: Path, tmp_path: Path
) -> None:
    good = tmp_path / "d.json"
    result = run("compare", accounts, "-q", "-o", tmp_path / "none" / "d.html", "-o", good)
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert good.exists()


def test_one_article_alone_gives_a_dossier_that_says_so(accounts: Path) -> None:
    result = run("compare", accounts / "post.txt")
    assert result.exit_code == 0
    assert "nothing to compare it with" in result.stdout


def test_an_article_is_read_from_standard_input(accounts: Path) -> None:
    text = (accounts / "post.txt").read_bytes()
    result = run("compare", "-", "-f", "json", input=text)
    assert crossread.load(result.stdout_bytes).articles[0].source == "-"


def test_colour_is_used_only_where_it_is_asked_for(accounts: Path) -> None:
    assert "\x1b[" in run("compare", accounts, "--color", "always").stdout_bytes.decode()
    assert "\x1b[" not in run("compare", accounts).stdout_bytes.decode()
    assert "\x1b[" not in run("compare", accounts, "--color", "always", "--no-colour").stdout_bytes.decode()


@pytest.mark.parametrize(
    "arguments",
    [("compare",), ("compare", "x", "--format", "pdf"), ("compare", "x", "--colour", "blue"), ("compere",)],
)
def test_a_wrong_command_line_gives_one_line_and_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("crossread: ")


def test_an_engine_that_is_not_there_is_a_line_and_exit_code_2(accounts: Path) -> None:
    result = run("compare", accounts, "--engine", "oracle")
    assert result.exit_code == 2
    assert result.stderr == (
        "crossread: Invalid value for --engine: no engine is called oracle: "
        "choose english, rules, stanza:LANGUAGE or spacy:PIPELINE\n"
    )


def test_the_engine_may_be_named_by_the_environment(accounts: Path) -> None:
    named = run("compare", accounts, "-f", "json", env={"CROSSREAD_ENGINE": "rules"})
    assert named.stdout_bytes == run("compare", accounts, "-f", "json", "--engine", "rules").stdout_bytes


def test_the_users_word_is_taken_and_kept(accounts: Path) -> None:
    result = run("compare", accounts, "--independent", "courier", "post.txt", "-f", "json")
    dossier = crossread.load(result.stdout_bytes)
    assert [word.says for word in dossier.user_words] == ["independent"]
    assert [len(origin.articles) for origin in dossier.origins] == [1, 1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--independent", "courier", "gull"), "no article is called 'gull'; there are courier.txt"),
        (
            ("--independent", "courier", "post", "--same-origin", "post", "courier"),
            "courier.txt and post.txt are said to be independent, and to be of one origin",
        ),
        (("--outlets", "none.toml"), "none.toml: cannot be read"),
    ],
)
def test_words_that_cannot_be_taken_are_told_in_one_line(
    accounts: Path, words: tuple[str, ...], told: str
) -> None:
    result = run("compare", accounts, *words)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"crossread: {told}")
    assert result.stdout == ""


def test_a_file_of_outlets_tells_the_family(accounts: Path, tmp_path: Path) -> None:
    rows = ""
    for outlet, domain in (("Harbour Gull", "gull.example"), ("Aldan Bell", "bell.example")):
        page = accounts / f"{domain}.md"
        page.write_text(f"---\nurl: https://{domain}/ferry\n---\n# Ferry hits pier\n\nIt hit the pier.\n")
        rows += f'[[newspaper]]\nname = "{outlet}"\ndomains = ["{domain}"]\nfamily = "Aldan House"\n'
    (tmp_path / "outlets.toml").write_text(rows, encoding="utf-8")
    pages = sorted(accounts.glob("*.md"))
    words = ("--outlets", tmp_path / "outlets.toml", "--independent", "Harbour Gull", "Aldan Bell")
    result = run("compare", *pages, *words, "-f", "json")
    (family,) = crossread.load(result.stdout_bytes).families
    assert (family.name, set(family.outlets)) == ("Aldan House", {"Harbour Gull", "Aldan Bell"})


def test_only_some_sections_are_printed_where_they_are_asked_for(accounts: Path, tmp_path: Path) -> None:
    page = tmp_path / "d.md"
    result = run("compare", accounts, "--only", "quotes", "-o", page)
    assert "\nQuotes ──" in result.stdout
    assert "\nConflict ──" not in result.stdout
    assert "## Conflict" in page.read_text(encoding="utf-8")


def test_a_section_asked_of_json_is_refused_before_reading() -> None:
    result = run("compare", "nowhere", "--only", "quotes", "-f", "json")
    assert (result.exit_code, "always whole" in result.stderr) == (2, True)


def test_a_summary_says_how_to_see_the_rest_of_a_list(accounts: Path, tmp_path: Path) -> None:
    lines = "".join(f"The pier has {number} lamps. " for number in range(20, 40))
    for name in ("one", "two"):
        (accounts / f"{name}.txt").write_text(f"Lamps\nThe {name} Post\nMarch 4, 2031\n\n{lines}\n")
    kept = tmp_path / "d.json"
    result = run("compare", accounts, "--engine", "rules", "-o", kept)
    assert f"crossread show {kept} --only " in " ".join(result.stdout.split())
