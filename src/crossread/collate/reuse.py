"""Passages that two articles share."""

from __future__ import annotations

from crossread.collate.copying import shared_copy
from crossread.collate.rewording import reworded_sentences
from crossread.collate.statements import read_statements
from crossread.collate.wording import read_wordings
from crossread.records import Article, Quote, Reuse, Sentence


def find_reuse(
    articles: tuple[Article, ...], sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...]
) -> tuple[Reuse, ...]:
    """Verbatim and reworded passages shared by two articles, in order of their left side.

    The left side belongs to the article that comes first in ``articles``. Words that both only quote
    from one speaker are not reuse, nor are stock phrases, captions, taglines and boilerplate.
    """
    wordings = read_wordings(articles, sentences, quotes)
    copied = tuple(shared_copy(wordings))
    reworded = reworded_sentences(articles, read_statements(wordings), copied)
    place = {article.id: number for number, article in enumerate(articles)}

    def position(reuse: Reuse) -> tuple[int, int, int, int, str]:
        left, right = reuse.left, reuse.right
        return place[left.article], left.start, place[right.article], right.start, reuse.kind

    return tuple(sorted((*copied, *reworded), key=position))
