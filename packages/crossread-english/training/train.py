"""Trains the reader: one encoder for tags, lemmas, names and trees.

``python train.py --data ../shared/data/ud --out work`` writes ``work/reader.pt`` and
``work/labels.json``. Seeds are fixed; the order of sums on several threads is not, so two runs agree
to about a tenth of a point.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR

import published
from batches import IGNORED, Batch, Example, examples, padded, shouted, shuffled
from corpus import read
from crossread_english.shapes import SHAPES
from crossread_english.wordpiece import WordPiece
from heldout import HeldOut, at_heads
from labels import Labels, count
from network import Read, Reader, Sizes, load_minilm

SEED = 20
ENCODER_RATE, HEAD_RATE = 1.7e-4, 1.5e-3


def main() -> None:
    """Train, keep the last weights, print the figures on dev after every epoch."""
    options = _options()
    torch.manual_seed(SEED)
    options.out.mkdir(parents=True, exist_ok=True)
    wordpiece = WordPiece.read(published.vocabulary())
    sentences, held = read(options.data, "train"), read(options.data, "dev")
    labels = count(sentences)
    (options.out / "labels.json").write_text(json.dumps(labels.as_dict(), indent=0))
    reader = build(labels)
    load_minilm(reader.encoder, published.weights())
    train(reader, examples(sentences, labels, wordpiece), HeldOut(held, labels, wordpiece), options)


def build(labels: Labels) -> Reader:
    """An untrained reader of the right sizes."""
    pieces = len((published.vocabulary()).read_text(encoding="utf-8").rstrip("\n").split("\n"))
    counts = (len(classes) for classes in labels.as_dict().values())
    return Reader(Sizes(pieces, SHAPES, *counts))


def train(reader: Reader, made: Sequence[Example], dev: HeldOut, options: argparse.Namespace) -> None:
    """AdamW with warm-up and linear decay; two rates, for the encoder and for the heads.

    Each epoch draws from its own seed and ends with a checkpoint, from which a run that was stopped
    goes on.
    """
    optimiser = _optimiser(reader)
    expected = options.epochs * len(shuffled(made, options.pieces, random.Random(0)))
    schedule = LambdaLR(optimiser, lambda step: _rate(step / expected))
    for epoch in range(_resumed(options.out, reader, optimiser, schedule), options.epochs):
        began = time.monotonic()
        chance = random.Random(SEED + epoch)
        torch.manual_seed(SEED + epoch)
        reader.train()
        for group in shuffled(made, options.pieces, chance):
            batch = padded([shouted(example, chance) for example in group])
            with torch.autocast("cpu", torch.bfloat16):
                read_as = reader(reader.encoder.words(batch.pieces), *batch[1:5])
            loss = _loss(read_as, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        _keep(options.out, epoch + 1, reader, optimiser, schedule)
        print(f"epoch {epoch + 1} {time.monotonic() - began:.0f}s", dev.figures(reader), flush=True)


def _keep(out: Path, done: int, reader: Reader, optimiser: Optimizer, schedule: LambdaLR) -> None:
    torch.save(reader.state_dict(), out / "reader.pt")
    state = {"done": done, "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict()}
    torch.save(state, out / "checkpoint.pt")


def _resumed(out: Path, reader: Reader, optimiser: Optimizer, schedule: LambdaLR) -> int:
    """How many epochs are done, with the state they left."""
    if not (out / "checkpoint.pt").exists():
        return 0
    state = torch.load(out / "checkpoint.pt")
    reader.load_state_dict(torch.load(out / "reader.pt"))
    optimiser.load_state_dict(state["optimiser"])
    schedule.load_state_dict(state["schedule"])
    return int(state["done"])


def _optimiser(reader: Reader) -> Optimizer:
    encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
    mine = {id(p) for p in reader.encoder.parameters()}
    heads = [p for p in reader.parameters() if id(p) not in mine]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _rate(share: float) -> float:
    """Share of the full rate after this share of the steps."""
    return min(share / 0.08, max(1e-3, (1 - share) / 0.92))


def _loss(read_as: Read, batch: Batch) -> Tensor:
    deprels = at_heads(read_as.labels.float(), batch.heads)
    arcs = read_as.arcs.float() + (batch.pool.sum(-1)[:, None] == 0) * -1e4
    terms = (
        (read_as.upos, batch.upos, 1.0),
        (read_as.tags, batch.tags, 0.5),
        (read_as.scripts, batch.scripts, 0.5),
        (read_as.names, batch.names, 1.0),
        (arcs, batch.heads, 1.0),
        (deprels, batch.deprels, 1.0),
    )
    return torch.stack([weight * _cross_entropy(scores, gold) for scores, gold, weight in terms]).sum()


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    if (gold == IGNORED).all():
        return scores.sum() * 0.0
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the EWT and UNER files")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and labels")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--pieces", type=int, default=1400, help="pieces a batch")
    return parser.parse_args()


if __name__ == "__main__":
    main()
