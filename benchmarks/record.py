"""Print the tables of docs/benchmarks.md, and put them there where asked to.

    python benchmarks/record.py [--record] [--shared DIR]

A table stands in the document between ``<!-- measured by: COMMAND -->`` and ``<!-- end -->``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "benchmarks.md"
_TABLE = re.compile(r"(<!-- measured by: (?P<command>.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> int:
    """Measure everything that the document tells; a script that fails leaves its table as it was.

    Returns 1 where one failed, which is named.
    """
    options = [word for word in sys.argv[1:] if word != "--record"]
    text = DOCUMENT.read_text(encoding="utf-8")
    failed: list[str] = []

    def replaced(found: re.Match[str]) -> str:
        try:
            return f"{found[1]}\n{table(found['command'], options)}\n{found[3]}"
        except subprocess.CalledProcessError:
            failed.append(found["command"])
            return found[0]

    measured = _TABLE.sub(replaced, text)
    if "--record" in sys.argv:
        DOCUMENT.write_bytes(measured.encode("utf-8"))
    for command in failed:
        print(f"failed: {command}", file=sys.stderr)
    return 1 if failed else 0


def table(command: str, options: list[str]) -> str:
    """What a measuring script prints, shown as well. Raises ``CalledProcessError`` where it fails."""
    words = [sys.executable, *command.split(), *options]
    told = subprocess.run(words, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")
    print(told, flush=True)
    return told.strip() + "\n"


if __name__ == "__main__":
    sys.exit(main())
