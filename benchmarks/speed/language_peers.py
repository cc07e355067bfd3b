"""The English model beside its peers: how well and how fast each reads the same words, in one run.

    python benchmarks/speed/language_peers.py --data ../shared/data/ud \
        --torch-checkpoint WORK --spacy-model FOLDER/model-best

Three readers: the model as it ships (int8), the same network in torch in full precision (``WORK`` is
where training/train.py left ``reader.pt``), and spaCy's small configuration trained on the same data
(spacy_peer.py). Each is measured in processes of its own; a peer that is not named is skipped.
``--torch-python`` and ``--spacy-python`` name interpreters that have them: spaCy imports torch where
it finds it, so an environment with both would make spaCy look slow and large.

Every reader gets the sentences of EWT test and of MEANTIME (beside ``--data``) cut into words. One
core counts processor seconds, so that other work on the machine does not disturb it; two
cores count the clock. Each figure is the best of two passes, a cold start the best of five.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

WORKER = Path(__file__).with_name("language_peer.py")
COLD_STARTS = 5
HEAD = (
    "| reader | UPOS | UAS | LAS | names | tokens/s, one core | tokens/s, two cores | cold start "
    "| peak memory |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|"
)


class Peer(NamedTuple):
    """One row: what it is called, the reader of language_peer.py, its interpreter and weights."""

    name: str
    reader: str
    python: str
    weights: Path | None


def main() -> None:
    """Print the table in Markdown."""
    options = _options()
    if not options.data.is_dir():
        raise SystemExit(f"skipped: {options.data} is not here")
    print(HEAD, flush=True)
    for peer in _peers(options):
        print(_row(peer, options.data), flush=True)


def _peers(options: argparse.Namespace) -> list[Peer]:
    """The readers that can be measured; says which cannot."""
    peers = [
        Peer("crossread-english, int8", "shipped", sys.executable, None),
        Peer("the same with vectors", "shipped-vectors", sys.executable, None),
    ]
    for name, reader, python, weights in (
        ("torch, full precision", "torch", options.torch_python, options.torch_checkpoint),
        ("spaCy small", "spacy", options.spacy_python, options.spacy_model),
    ):
        if weights and weights.exists():
            peers.append(Peer(name, reader, python, weights))
        else:
            print(f"skipped: {name}, no weights at {weights}", file=sys.stderr)
    return peers


def _row(peer: Peer, data: Path) -> str:
    cold = min(_work(peer, "cold")["seconds"] for _ in range(COLD_STARTS))
    one = _work(peer, "one", data)
    two = _work(peer, "two", data)
    scores = " | ".join(f"{one[name]:.2f}" for name in ("upos", "uas", "las", "names"))
    rates = f"{one['rate']:,.0f} | {two['rate']:,.0f}"
    return f"| {peer.name} | {scores} | {rates} | {cold:.2f} s | {one['memory']:.0f} MiB |"


def _work(peer: Peer, task: str, data: Path | None = None) -> dict[str, Any]:
    """What one process of the worker measured."""
    command = [peer.python, str(WORKER), task, "--reader", peer.reader]
    command += ["--weights", str(peer.weights)] if peer.weights else []
    command += ["--data", str(data)] if data else []
    alone = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    done = subprocess.run(command, env=os.environ | alone, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the EWT and UNER files")
    parser.add_argument("--torch-checkpoint", type=Path, help="folder with reader.pt and labels.json")
    parser.add_argument("--torch-python", default=sys.executable, help="interpreter that has torch")
    parser.add_argument("--spacy-model", type=Path, help="folder of the trained pipeline")
    parser.add_argument("--spacy-python", default=sys.executable, help="interpreter that has spaCy")
    return parser.parse_args()


if __name__ == "__main__":
    main()
