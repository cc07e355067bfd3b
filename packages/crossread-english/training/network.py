"""MiniLM with heads for tags, lemmas, names and a biaffine parser, in plain torch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, POSITIONS = 384, 6, 12, 1536, 512
SHAPE_WIDTH, ARC_WIDTH, LABEL_WIDTH = 32, 256, 96


@dataclass(frozen=True)
class Sizes:
    """How many classes each head tells apart."""

    pieces: int
    shapes: int
    upos: int
    tags: int
    scripts: int
    names: int
    deprels: int


class Read(NamedTuple):
    """What the network says; words are rows from 1, row 0 stands for the root."""

    upos: Tensor
    tags: Tensor
    scripts: Tensor
    names: Tensor
    arcs: Tensor
    labels: Tensor


class Layer(nn.Module):
    """One transformer layer as BERT has it (Devlin et al. 2019)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor | None) -> Tensor:
        batch, length, _ = states.shape

        def heads(linear: nn.Linear) -> Tensor:
            return linear(states).reshape(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads(self.query) @ heads(self.key).transpose(2, 3) * (WIDTH // HEADS) ** -0.5
        weights = self.dropout(torch.softmax(scores if bias is None else scores + bias, -1))
        seen = (weights @ heads(self.value)).transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attended(states + self.dropout(self.mixed(seen)))
        return self.done(states + self.dropout(self.outer(functional.gelu(self.inner(states)))))


class Encoder(nn.Module):
    """MiniLM-L6 with one addition: embeddings of the words' shapes, which begin at nought.

    The embeddings of pieces stay as published: half of all weights, they would cost as much again in
    the optimiser, and frozen they serve the untouched encoder as well.
    """

    def __init__(self, pieces: int, shapes: int, dropout: float) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, embedded: Tensor, shapes: Tensor, mask: Tensor | None) -> list[Tensor]:
        """The states after the embeddings and after every layer.

        ``embedded`` are the embeddings of the pieces; ``mask`` is 1 where a piece stands and 0 in the
        padding, None where nothing is padded.
        """
        where = torch.arange(embedded.shape[1])
        states = embedded + self.positions(where) + self.shapes(shapes)
        found = [self.dropout(self.norm(states))]
        bias = None if mask is None else (mask[:, None, None, :] - 1) * 1e4
        for layer in self.layers:
            found.append(layer(found[-1], bias))
        return found


class Mix(nn.Module):
    """A learnt weighting of the encoder's layers (Peters et al. 2018)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.linspace(-1, 1, LAYERS + 1))

    def forward(self, states: list[Tensor]) -> Tensor:
        weights = torch.softmax(self.weights, 0)
        return sum((weights[i] * state for i, state in enumerate(states)), torch.zeros(()))


class Words(nn.Module):
    """Word states: the mean of a word's pieces in a mix of layers, with its shape beside."""

    def __init__(self, shapes: int, dropout: float) -> None:
        super().__init__()
        self.mix = Mix()
        self.shapes = nn.Embedding(shapes, SHAPE_WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: list[Tensor], pool: Tensor, shapes: Tensor) -> Tensor:
        pooled = pool @ self.mix(states)
        return self.dropout(torch.cat([pooled, self.shapes(shapes)], -1))


def _perceptron(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(nn.Linear(WIDTH + SHAPE_WIDTH, width), nn.GELU(), nn.Dropout(dropout))


class Reader(nn.Module):
    """Encoder and heads. The parser is deep biaffine (Dozat and Manning 2017)."""

    def __init__(self, sizes: Sizes, dropout: float = 0.1, head_dropout: float = 0.33) -> None:
        super().__init__()
        wide = WIDTH + SHAPE_WIDTH
        self.encoder = Encoder(sizes.pieces, sizes.shapes, dropout)
        self.tag_words, self.name_words, self.tree_words = (
            Words(sizes.shapes, head_dropout) for _ in range(3)
        )
        self.upos, self.tags = nn.Linear(wide, sizes.upos), nn.Linear(wide, sizes.tags)
        self.scripts = nn.Sequential(_perceptron(256, 0.1), nn.Linear(256, sizes.scripts))
        self.names = nn.Sequential(_perceptron(256, 0.1), nn.Linear(256, sizes.names))
        self.arc_child, self.arc_head = (_perceptron(ARC_WIDTH, head_dropout) for _ in range(2))
        self.label_child, self.label_head = (_perceptron(LABEL_WIDTH, head_dropout) for _ in range(2))
        self.arcs = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        self.head_bias = nn.Linear(ARC_WIDTH, 1)
        self.labels = nn.Linear(LABEL_WIDTH, sizes.deprels * LABEL_WIDTH)
        self.label_bias = nn.Linear(2 * LABEL_WIDTH, sizes.deprels)
        self.deprels = sizes.deprels

    def forward(
        self, embedded: Tensor, shapes: Tensor, mask: Tensor | None, pool: Tensor, word_shapes: Tensor
    ) -> Read:
        """Reads a batch of sentences.

        ``pool`` (batch, words, pieces) holds the share that each piece has in each word's mean.
        ``labels`` scores (batch, child, head, label) every pair of words.
        """
        states = self.encoder(embedded, shapes, mask)
        tagged = self.tag_words(states, pool, word_shapes)
        named = self.name_words(states, pool, word_shapes)
        tree = self.tree_words(states, pool, word_shapes)
        head = self.arc_head(tree)
        arcs = self.arcs(self.arc_child(tree)) @ head.transpose(1, 2) + self.head_bias(head).transpose(1, 2)
        labels = self._labels(self.label_child(tree), self.label_head(tree))
        return Read(
            self.upos(tagged),
            self.tags(tagged),
            self.scripts(tagged),
            self.names(named),
            arcs,
            labels,
        )

    def _labels(self, child: Tensor, head: Tensor) -> Tensor:
        batch, words, width = child.shape
        turned = self.labels(child).reshape(batch, words * self.deprels, width)
        pairs = (turned @ head.transpose(1, 2)).reshape(batch, words, self.deprels, words).transpose(2, 3)
        child_bias = functional.linear(child, self.label_bias.weight[:, :width])
        head_bias = functional.linear(head, self.label_bias.weight[:, width:], self.label_bias.bias)
        return pairs + child_bias[:, :, None] + head_bias[:, None]


def load_minilm(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Fill the encoder with the published weights; segment 0 goes into the positions."""
    embeddings = "embeddings."
    encoder.words.weight.data.copy_(weights[embeddings + "word_embeddings.weight"])
    segment = weights[embeddings + "token_type_embeddings.weight"][0]
    encoder.positions.weight.data.copy_(weights[embeddings + "position_embeddings.weight"] + segment)
    _fill(encoder.norm, weights, embeddings + "LayerNorm")
    for number, layer in enumerate(encoder.layers):
        here = f"encoder.layer.{number}."
        for part, name in _LAYER_NAMES.items():
            _fill(getattr(layer, part), weights, here + name)


_LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mixed": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "done": "output.LayerNorm",
}


def _fill(module: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    module.weight.data.copy_(weights[name + ".weight"])
    module.bias.data.copy_(weights[name + ".bias"])
