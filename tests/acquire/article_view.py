"""Looking at an article's blocks."""

from __future__ import annotations

from crossread.records import Article, BlockKind


def kinds(article: Article) -> list[BlockKind]:
    """The kinds of the blocks, in order."""
    return [block.kind for block in article.blocks]


def words_of(article: Article, kind: BlockKind) -> list[str]:
    """The text of each block of a kind."""
    return [article.text[block.start : block.end] for block in article.blocks if block.kind == kind]
