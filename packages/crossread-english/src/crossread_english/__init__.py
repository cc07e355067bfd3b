"""A small English model for crossread: tags, lemmas, trees, names and a vector for each sentence."""

from __future__ import annotations

from crossread_english.analysis import Analysis, NameKind
from crossread_english.model import Model, load
from crossread_english.tokenise import tokenise

__all__ = ["Analysis", "Model", "NameKind", "load", "tokenise"]
