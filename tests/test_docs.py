import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from documents import documents, remade

ROOT = Path(__file__).parents[1]
DOCUMENTS = documents()
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")
CHORE = re.compile(r"\./dev ([a-z]+)")
LAYOUT = re.compile(r"^```text\n(src/crossread/.*?)^```$", re.DOTALL | re.MULTILINE)

each_document = pytest.mark.parametrize(
    "path", DOCUMENTS, ids=[path.relative_to(ROOT).as_posix() for path in DOCUMENTS]
)


@each_document
def test_python_in_a_document_runs(path, tmp_path, monkeypatch, capsys):
    blocks = PYTHON.findall(path.read_text(encoding="utf-8"))
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    names = {}
    for block in blocks:
        exec(compile(block, path.name, "exec"), names)
    assert not blocks or capsys.readouterr().out


@each_document
def test_what_a_document_shows_of_the_program_is_what_it_prints(path):
    text = path.read_text(encoding="utf-8")
    assert text == remade(text), "run ./dev golden"


@each_document
def test_links_inside_the_project_lead_somewhere(path):
    links = [link.partition("#")[0] for link in LINK.findall(path.read_text(encoding="utf-8"))]
    broken = [link for link in links if link and "://" not in link and not (path.parent / link).exists()]
    assert broken == []


@each_document
def test_chores_that_a_document_names_exist(path):
    told = subprocess.run(
        [sys.executable, ROOT / "dev", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert set(CHORE.findall(path.read_text(encoding="utf-8"))) <= set(CHORE.findall(told))


def test_the_readme_example_has_five_lines():
    example = PYTHON.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0]
    assert len([line for line in example.splitlines() if line.strip()]) == 5


def test_the_layout_that_contributors_read_names_every_package():
    layout = LAYOUT.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))[0]
    named = set(re.findall(r"^  ([a-z_]+(?:/|\.py)) ", layout, re.MULTILINE))
    kept = {
        p.name + "/" for p in (ROOT / "src/crossread").iterdir() if p.is_dir() and p.name != "__pycache__"
    }
    kept |= {p.name for p in (ROOT / "src/crossread").glob("*.py")}
    assert named == kept


def test_every_word_that_the_public_interface_offers_is_documented():
    import crossread

    reference = (ROOT / "docs/reference/library.md").read_text(encoding="utf-8")
    assert [name for name in crossread.__all__ if f"`{name}" not in reference] == []


def test_every_module_says_what_it_is_for():
    silent = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "src").rglob("*.py")
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_decisions_are_numbered_without_gaps():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_changelog_knows_the_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## [{version}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_is_pinned():
    project, english = (
        tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        for folder in (ROOT, ROOT / "packages/crossread-english")
    )
    named = [need for need in project["dependencies"] if " @ " not in need]
    wanted = [*named, *english["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = {canonical(line) for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()}
    assert [need for need in wanted if canonical(need) not in pinned] == []


def canonical(requirement):
    """The name of a requirement as the registry spells it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[=<>\[; ]", requirement)[0]).lower()


def test_no_document_or_pin_names_a_place_on_a_machine():
    texts = [*DOCUMENTS, ROOT / "constraints.txt", ROOT / "dev", ROOT / "pyproject.toml"]
    home = re.compile(rf"/home/|/root/|file://|{re.escape(os.fspath(ROOT))}/")
    assert [path.name for path in texts if home.search(path.read_text(encoding="utf-8"))] == []
