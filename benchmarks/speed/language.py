"""How fast the English model reads: ``python benchmarks/speed/language.py``.

Reads EWT test (25,000 tokens) on one core and on two, and starts from cold in fresh processes. Rates
count processor seconds for one core, so that other work on the machine does not disturb them, and
seconds of the clock for two. ``--weights`` names a folder with the networks in full
precision, as training/export.py leaves it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "ud"
COLD = "import crossread_english as e; e.load(threads=1).analyse(['The ferry sank.'])"


def main() -> None:
    """Print every figure as JSON, a line each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path)
    options = parser.parse_args()
    if not DATA.is_dir():
        raise SystemExit(f"skipped: {DATA} is not here")
    print(json.dumps({"cold start, seconds": round(min(_cold() for _ in range(5)), 2)}))
    sentences = _sentences()
    for threads in (1, 2):
        print(json.dumps(_rate(sentences, threads, options.weights)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"peak memory, MiB": round(peak)}))


def _cold() -> float:
    """Processor seconds from nothing to the first sentence read."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", COLD], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _rate(sentences: list[str], threads: int, weights: Path | None) -> dict[str, float]:
    from crossread_english import load

    model = load(threads=threads, weights=weights)
    model.analyse(sentences[:50])
    clock, work = time.perf_counter(), time.process_time()
    tokens = sum(len(analysis.tokens) for analysis in model.analyse(sentences))
    clock, work = time.perf_counter() - clock, time.process_time() - work
    return {
        "threads": threads,
        "tokens a processor second": round(tokens / work),
        "tokens a second": round(tokens / clock),
    }


def _sentences() -> list[str]:
    lines = (DATA / "en_ewt-ud-test.conllu").read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]


if __name__ == "__main__":
    main()
