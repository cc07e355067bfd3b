"""Makes the model again, from the treebank to the file that ships, in one command.

``python training/remake.py --data ../shared/data/ud --work /tmp/reader`` trains (about 25 minutes on
two cores), exports, quantises and puts the result into the package. ``benchmarks/quality/language.py``
in the main repository scores it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "src"


def main() -> None:
    """Run each step in a process of its own, so that memory is given back between them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the EWT and UNER files")
    parser.add_argument("--work", type=Path, required=True, help="folder for what is not shipped")
    options = parser.parse_args()
    work, package = str(options.work.resolve()), str(SOURCE / "crossread_english" / "data")
    data = str(options.data.resolve())
    _step("train.py", "--data", data, "--out", work)
    _step("export.py", "--data", data, "--work", work, "--package", package)


def _step(program: str, *arguments: str) -> None:
    # Without the first two, glibc gives every batch's memory back and faults it in again; without the
    # third, threads spin while they wait, which on a machine that does other work starves the rest.
    settings = {
        "MALLOC_MMAP_MAX_": "0",
        "MALLOC_TRIM_THRESHOLD_": "-1",
        "OMP_WAIT_POLICY": "PASSIVE",
        "PYTHONPATH": str(SOURCE),
    }
    command = [sys.executable, str(HERE / program), *arguments]
    subprocess.run(command, check=True, env=os.environ | settings)


if __name__ == "__main__":
    main()
