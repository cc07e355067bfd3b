"""Writes the trained reader as an ONNX file: one sentence a run, int8 weights, no padding.

``python export.py --data DATA --work WORK --package FOLDER`` writes what ships into FOLDER and, for
comparing, the full-precision ``reader-full.onnx`` into WORK.
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

import teacher
from corpus import read
from labels import Labels
from network import Encoder, Read, Reader
from tables import lemma_table
from train import build

INPUTS = ("pieces", "shapes", "pool", "word_shapes")
OPSET = 17


class _Sentence(nn.Module):
    """The reader for one sentence: no batch, no mask."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, shapes: Tensor, pool: Tensor, word_shapes: Tensor) -> list[Tensor]:
        found = self.reader(pieces[None], shapes[None], None, pool[None], word_shapes[None])
        return [scores[0] for scores in found]


class _Bytes(nn.Module):
    """An embedding table in int8 with one scale a row, a quarter of the size."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("table", (table / scale).round().to(torch.int8))

    def forward(self, numbers: Tensor) -> Tensor:
        return self.table[numbers].float() * self.scale[numbers]


def main() -> None:
    """Export, quantise, and put the vocabulary and the labels beside the weights."""
    options = _options()
    labels = Labels(**json.loads((options.work / "labels.json").read_text(encoding="utf-8")))
    reader = build(labels)
    reader.load_state_dict(torch.load(options.work / "reader.pt"))
    write(reader.eval(), options.work / "reader-full.onnx")
    shrink(reader.encoder)
    small = options.work / "reader-small.onnx"
    write(reader, small)
    quantise(small, options.package / "reader.onnx")
    shutil.copyfile(teacher.published() / "vocab.txt", options.package / "vocab.txt")
    table = lemma_table(read(options.data, "train"))
    (options.package / "lemmas.tsv").write_text(table, encoding="utf-8")
    text = json.dumps(labels.as_dict(), ensure_ascii=False, indent=0)
    (options.package / "labels.json").write_text(text + "\n", encoding="utf-8")


def write(reader: Reader, path: Path) -> None:
    """The reader as an ONNX graph whose lengths are free."""
    pieces, words = torch.arange(7), torch.ones(5, dtype=torch.long)
    example = (pieces, torch.ones(7, dtype=torch.long), torch.full((5, 7), 1 / 7), words)
    axes = {"pieces": {0: "p"}, "shapes": {0: "p"}, "pool": {0: "w", 1: "p"}, "word_shapes": {0: "w"}}
    axes |= {name: {0: "w"} for name in Read._fields if name != "vector"}
    torch.onnx.export(
        _Sentence(reader),
        example,
        str(path),
        input_names=list(INPUTS),
        output_names=list(Read._fields),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def shrink(encoder: Encoder) -> None:
    """Put the frozen embedding table into bytes."""
    encoder.words = _Bytes(encoder.words.weight.data)


def quantise(source: Path, target: Path) -> None:
    """Weights of every product in int8, a scale for each column; activations when run."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,  # the same bytes with and without VNNI: seven bits never saturate
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
