"""Writes the trained reader and the untouched encoder as they ship: int8, one sentence a run, no padding.

``python export.py --data DATA --work WORK --package FOLDER`` fills FOLDER with ``pieces.npy`` and
``scales.npy`` (the embeddings that both share), ``reader.onnx``, ``meaning.onnx``, the vocabulary, the
labels and the lemma table. WORK gets ``reader-full.onnx`` and ``meaning-full.onnx``, in full precision.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import published
from corpus import read
from labels import Labels
from network import WIDTH, Encoder, Read, Reader, load_minilm
from tables import lemma_table
from train import build

OPSET = 17


class _Reading(nn.Module):
    """The reader for one sentence: no batch, no mask."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, embedded: Tensor, shapes: Tensor, pool: Tensor, word_shapes: Tensor) -> list[Tensor]:
        found = self.reader(embedded[None], shapes[None], None, pool[None], word_shapes[None])
        return [scores[0] for scores in found]


class _Meaning(nn.Module):
    """The untouched encoder for one sentence: the unit mean of its last states."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, embedded: Tensor) -> Tensor:
        nowhere = torch.zeros_like(embedded[None, :, 0], dtype=torch.long)
        last = self.encoder(embedded[None], nowhere, None)[-1]
        return nn.functional.normalize(last.sum(1), dim=-1)[0]


def main() -> None:
    """Export, quantise, and put the tables beside the weights."""
    options = _options()
    package, work = options.package, options.work
    labels = Labels(**json.loads((work / "labels.json").read_text(encoding="utf-8")))
    reader = build(labels)
    reader.load_state_dict(torch.load(work / "reader.pt"))
    write_reader(reader.eval(), work / "reader-full.onnx")
    write_meaning(_untouched(reader), work / "meaning-full.onnx")
    for name in ("reader", "meaning"):
        quantise(work / f"{name}-full.onnx", package / f"{name}.onnx")
    write_pieces(reader.encoder.words.weight.data, package)
    shutil.copyfile(published.vocabulary(), package / "vocab.txt")
    (package / "lemmas.tsv").write_text(lemma_table(read(options.data, "train")), encoding="utf-8")
    text = json.dumps(labels.as_dict(), ensure_ascii=False, indent=0)
    (package / "labels.json").write_text(text + "\n", encoding="utf-8")


def _untouched(reader: Reader) -> Encoder:
    encoder = Encoder(reader.encoder.words.num_embeddings, 1, 0.0).eval()
    load_minilm(encoder, published.weights())
    return encoder


def write_reader(reader: Reader, path: Path) -> None:
    """The reader as an ONNX graph whose lengths are free."""
    example = (torch.zeros(7, WIDTH), *(torch.ones(n, dtype=torch.long) for n in (7, 5)))
    axes = {"embedded": {0: "p"}, "shapes": {0: "p"}, "pool": {0: "w", 1: "p"}, "word_shapes": {0: "w"}}
    axes |= {name: {0: "w"} for name in Read._fields}
    inputs = (example[0], example[1], torch.full((5, 7), 1 / 7), example[2])
    _write(_Reading(reader), inputs, path, Read._fields, axes)


def write_meaning(encoder: Encoder, path: Path) -> None:
    """The untouched encoder as an ONNX graph whose length is free."""
    _write(_Meaning(encoder), (torch.zeros(7, WIDTH),), path, ("vector",), {"embedded": {0: "p"}})


def _write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    path: Path,
    outputs: Sequence[str],
    axes: dict[str, dict[int, str]],
) -> None:
    torch.onnx.export(
        module,
        example,
        str(path),
        input_names=[name for name in axes if name not in outputs],
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def write_pieces(table: Tensor, package: Path) -> None:
    """The embeddings of pieces in int8, with a scale for each piece."""
    scales = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    np.save(package / "pieces.npy", (table / scales).round().to(torch.int8).numpy())
    np.save(package / "scales.npy", scales.numpy())


def quantise(source: Path, target: Path) -> None:
    """Weights of every product in int8, a scale for each column; activations when run.

    Seven bits of the eight, because sums of the full range overflow on processors without VNNI: so
    every machine computes the same numbers.
    """
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )
    onnx.checker.check_model(str(target))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the EWT and UNER files")
    parser.add_argument("--work", type=Path, required=True, help="folder with reader.pt and labels.json")
    parser.add_argument("--package", type=Path, required=True, help="data folder of the package")
    return parser.parse_args()


if __name__ == "__main__":
    main()
