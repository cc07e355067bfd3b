"""The language whose word lists an article is read with."""

from __future__ import annotations

from crossread.records import Article
from crossread.text.data import ENGLISH


def reading_language(article: Article) -> str:
    """The ISO 639-1 code of the article's language; English where nothing tells it."""
    return article.language.value[:2].lower() if article.language else ENGLISH
