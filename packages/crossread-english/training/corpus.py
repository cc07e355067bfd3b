"""Reads UD treebanks (CoNLL-U) and the names of Universal NER beside them (IOB2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NAME_TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH")


@dataclass(frozen=True, slots=True)
class Annotated:
    """One sentence with its gold reading; ``heads`` count words from 1, 0 is the root.

    ``names`` is None where the two annotations do not have the same words. ``starts`` are offsets
    of the words into ``text``; ``opens`` says that a document or paragraph begins here.
    """

    text: str
    opens: bool
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    feats: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    names: tuple[str, ...] | None


def read(folder: Path, part: str) -> list[Annotated]:
    """The sentences of ``train``, ``dev`` or ``test`` of English EWT, with names."""
    names = {
        comments["sent_id"]: [(row[1], row[2]) for row in rows]
        for comments, rows in _blocks(folder / f"uner_en_ewt-{part}.iob2")
    }
    return [
        _annotated(comments, rows, names.get(comments["sent_id"], []))
        for comments, rows in _blocks(folder / f"en_ewt-ud-{part}.conllu")
    ]


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# ") and not rows:
            key, _, value = line[2:].partition(" = ")
            comments[key] = value
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = {}, []


def _annotated(comments: dict[str, str], rows: list[list[str]], named: list[tuple[str, str]]) -> Annotated:
    words = [row for row in rows if row[0].isdigit()]
    forms = tuple(row[1] for row in words)
    return Annotated(
        comments["text"],
        any(key.startswith(("newdoc", "newpar")) for key in comments),
        forms,
        _starts(comments["text"], forms),
        tuple(row[2] for row in words),
        tuple(row[3] for row in words),
        tuple(row[5] for row in words),
        tuple(int(row[6]) for row in words),
        tuple(row[7] for row in words),
        _names(forms, named),
    )


def _starts(text: str, forms: tuple[str, ...]) -> tuple[int, ...]:
    """Offsets of the words; each is a stretch of the text, in order."""
    starts: list[int] = []
    position = 0
    for form in forms:
        starts.append(text.index(form, position))
        position = starts[-1] + len(form)
    return tuple(starts)


def _names(forms: tuple[str, ...], named: list[tuple[str, str]]) -> tuple[str, ...] | None:
    """The name tags; a tag outside the known kinds is a slip of the annotation and counts as none."""
    if forms != tuple(form for form, _ in named):
        return None
    return tuple(tag if tag in NAME_TAGS else "O" for _, tag in named)
