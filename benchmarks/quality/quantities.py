"""Score quantities on the number and unit cases of Recognizers-Text, beside readers of number words.

    python benchmarks/quality/quantities.py [--misses] [--peers]

Prints the tables of docs/benchmarks.md. The cases of each file are split in two by the hash of their
sentence: one half was read while the rules were made, the other never. ``--misses`` lists what fails in
the half that was read. ``--peers`` runs, on the same sentences, the libraries named in
quantities_peers.py that are installed.
"""

from __future__ import annotations

import sys

import quantities_peers as peers
import quantities_recognizers as recognizers


def main(argv: list[str]) -> int:
    if not recognizers.PLACE.exists():
        print(f"{recognizers.PLACE} is not here: nothing to measure")
        return 0
    if "--misses" in argv:
        print("\n".join(recognizers.misses()))
        return 0
    print("Recognizers-Text, numbers and units in English:", "", recognizers.table(), sep="\n")
    if "--peers" in argv:
        print("", "Numbers alone, beside libraries for number words:", "", peers.table(), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
