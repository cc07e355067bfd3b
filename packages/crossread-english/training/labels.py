"""The classes that the heads tell apart, counted from the training data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from corpus import NAME_TAGS, Annotated
from crossread_english.lemmas import script


@dataclass(frozen=True, slots=True)
class Labels:
    """Class names in a fixed order. A tag is a part of speech with its features: ``NOUN|Number=Sing``."""

    upos: tuple[str, ...]
    tags: tuple[str, ...]
    scripts: tuple[str, ...]
    names: tuple[str, ...]
    deprels: tuple[str, ...]

    def as_dict(self) -> dict[str, tuple[str, ...]]:
        return asdict(self)


def count(sentences: Iterable[Annotated]) -> Labels:
    """The inventories: tags and scripts that come at least twice, all else in full."""
    upos, tags, scripts, deprels = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        upos.update(sentence.upos)
        tags.update(map(tag, sentence.upos, sentence.feats))
        scripts.update(map(script, sentence.forms, sentence.lemmas))
        deprels.update(sentence.deprels)
    return Labels(_ordered(upos, 1), _ordered(tags, 2), _ordered(scripts, 2), NAME_TAGS, _ordered(deprels, 1))


def tag(upos: str, feats: str) -> str:
    """Part of speech and features as one class."""
    return f"{upos}|{feats}"


def _ordered(counts: Counter[str], least: int) -> tuple[str, ...]:
    return tuple(sorted(label for label, n in counts.items() if n >= least))
