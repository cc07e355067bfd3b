"""Trains spaCy's small configuration on what the English model learnt from, to compare the two.

    python benchmarks/speed/spacy_peer.py --data ../shared/data/ud --out FOLDER [--steps 4000]

Needs spaCy 3.8, in an environment of its own. The configuration is what ``spacy init config`` gives
for ``--optimize efficiency``: a hash-embedding CNN 96 wide and 4 deep, shared by morphologizer,
parser and named entities, without pretrained vectors. Only the number of steps is ours: 4,000, some
fifteen minutes of one core; figures on dev still rise a little then. Words and sentences are the
treebank's own, one sentence a document, so that spaCy learns from exactly what is scored.
``FOLDER/model-best`` is the best pipeline on dev.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import spacy
from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packages/crossread-english/training"))

from corpus import Annotated, read  # noqa: E402

PIPELINE = ["morphologizer", "parser", "ner"]


def main() -> None:
    """Convert train and dev, train, and leave the pipeline in ``--out``."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder with the EWT and UNER files")
    parser.add_argument("--out", type=Path, required=True, help="folder for the pipeline")
    parser.add_argument("--steps", type=int, default=4000, help="batches, of up to 1,000 words")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    paths = {}
    for part in ("train", "dev"):
        paths[f"paths.{part}"] = str(options.out / f"{part}.spacy")
        write(read(options.data, part), Path(paths[f"paths.{part}"]))
    config = options.out / "config.cfg"
    init_config(lang="en", pipeline=PIPELINE, optimize="efficiency").to_disk(config)
    train(config, options.out, overrides=paths | {"training.max_steps": options.steps})


def write(sentences: list[Annotated], path: Path) -> None:
    """The sentences as a file of documents."""
    vocab = spacy.blank("en").vocab
    DocBin(docs=[document(vocab, sentence) for sentence in sentences]).to_disk(path)


def document(vocab: Vocab, sentence: Annotated) -> Doc:
    """A sentence with its gold reading; names are left open where the annotations differ in words."""
    ends = [start + len(form) for start, form in zip(sentence.starts, sentence.forms, strict=True)]
    return Doc(
        vocab,
        words=list(sentence.forms),
        spaces=[end < start for end, start in zip(ends, [*sentence.starts[1:], ends[-1]], strict=True)],
        pos=list(sentence.upos),
        morphs=list(sentence.feats),
        heads=[head - 1 if head else i for i, head in enumerate(sentence.heads)],
        deps=[
            "ROOT" if head == 0 else label
            for head, label in zip(sentence.heads, sentence.deprels, strict=True)
        ],
        ents=list(sentence.names) if sentence.names else None,
    )


if __name__ == "__main__":
    main()
