"""The command as a process of its own: exit codes, streams, locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

START = [sys.executable, "-c", "from crossread.cli.main import main; main()"]


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [*START, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env=os.environ | environment)


def test_the_bytes_are_the_same_in_any_locale_and_any_hash_seed(accounts: Path) -> None:
    here = run("compare", accounts, PYTHONHASHSEED="1")
    there = run(
        "compare",
        accounts,
        PYTHONHASHSEED="2",
        LC_ALL="C",
        PYTHONIOENCODING="ascii",
        COLUMNS="40",
        TZ="Asia/Tokyo",
    )
    assert here.returncode == there.returncode == 0
    assert here.stdout == there.stdout


def test_nothing_readable_leaves_with_2_and_lines_on_standard_error() -> None:
    result = run("compare", "-", stdin=b"\x00\x01\x02")
    assert (result.returncode, result.stdout) == (2, b"")
    assert all(line.startswith(b"crossread: ") for line in result.stderr.splitlines())


def test_no_progress_is_shown_where_nobody_watches(accounts: Path, tmp_path: Path) -> None:
    result = run("compare", accounts, "-o", tmp_path / "d.html")
    assert (result.returncode, result.stderr) == (0, b"")


def test_a_reader_that_leaves_early_costs_no_traceback(accounts: Path) -> None:
    with subprocess.Popen(
        [*START, "compare", str(accounts)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_importing_the_package_loads_no_stage() -> None:
    code = "import crossread, sys; print([m for m in sys.modules if m.startswith('crossread.')])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout == "[]\n"


def test_the_help_loads_no_stage_and_no_report() -> None:
    heavy = (
        "crossread.pipeline",
        "crossread.records",
        "crossread.report",
        "crossread.text",
        "msgspec",
        "rich",
    )
    told = f"atexit.register(lambda: print([name for name in {heavy} if name in sys.modules]))"
    code = (
        f"import atexit, sys; {told}; from crossread.cli.main import main; sys.argv[1:] = ['--help']; main()"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.endswith("[]\n")
