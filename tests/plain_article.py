"""An article made from plain text, one paragraph a line, and the times and quantities found in it."""

from __future__ import annotations

import re

from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Quantity, Sourced, TimeExpression


def article(text: str, published: str | None = None, *, how: str = "metadata") -> Article:
    blocks = tuple(Block("paragraph", line.start(), line.end()) for line in re.finditer(r"[^\n]+", text))
    stamp = Sourced(published, how) if published else None
    return Article("a", "courier.txt", text, blocks, "0", published=stamp)


def times(text: str, published: str | None = None, *, how: str = "metadata") -> tuple[TimeExpression, ...]:
    read = article(text, published, how=how)
    return find_times(read, find_sentences(read))


def quantities(text: str, published: str | None = None) -> tuple[Quantity, ...]:
    read = article(text, published)
    sentences = find_sentences(read)
    return find_quantities(read, sentences, find_times(read, sentences))
