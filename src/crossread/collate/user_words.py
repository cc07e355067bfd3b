"""What the user says of two articles: that they are independent, or of one origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from crossread.collate.groups import Groups
from crossread.records import Article, Evidence, UserWord, content_id
from crossread.text.outlets import same_outlet

_NAMED_AT_MOST = 8
"""How many choices an error names: more do not fit a line that is read."""

_PHRASES = {"independent": "independent", "same_origin": "of one origin"}

Pairs = Iterable[Sequence[str]]
"""Pairs of names, each a file name, its stem, a path as it was given, an outlet or an article id."""


class UserWordError(ValueError):
    """A name that means no article or several, or words of the user that contradict each other."""


def take_user_words(
    articles: tuple[Article, ...], independent: Pairs, same_origin: Pairs
) -> tuple[UserWord, ...]:
    """The user's words about these articles, each pair once, in the order of the articles.

    Raises ``UserWordError`` with the choices where a name is unknown or ambiguous, where a pair is one
    article, and where two articles are said to be of one origin (directly or through others) and
    independent as well.
    """
    place = {article.id: number for number, article in enumerate(articles)}
    found = [
        *(_word(articles, "independent", pair) for pair in independent),
        *(_word(articles, "same_origin", pair) for pair in same_origin),
    ]
    once = {word.id: word for word in found}
    words = sorted(once.values(), key=lambda word: (*(place[id] for id in word.articles), word.says))
    _check_agreement(articles, words)
    return tuple(words)


def _word(
    articles: Sequence[Article], says: Literal["independent", "same_origin"], pair: Sequence[str]
) -> UserWord:
    if len(pair) != 2:
        raise UserWordError(f"two articles make a pair, not {len(pair)}: {', '.join(pair)}")
    named = {_named(articles, name).id for name in pair}
    if len(named) == 1:
        raise UserWordError(f"{pair[0]} and {pair[1]} are one article")
    left, right = (article for article in articles if article.id in named)
    note = f"the user says that {left.label} and {right.label} are {_PHRASES[says]}"
    return UserWord(
        id=content_id("w", says, left.id, right.id),
        says=says,
        articles=(left.id, right.id),
        evidence=Evidence("user", note, ()),
    )


def _named(articles: Sequence[Article], name: str) -> Article:
    """The one article that a name means."""
    exact = [article for article in articles if name in (article.id, article.source)]
    found = exact or [article for article in articles if name in _file_names(article)]
    found = found or [a for a in articles if a.outlet and same_outlet(a.outlet.value, name)]
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(f"{article.id} ({article.source})" for article in found[:_NAMED_AT_MOST])
        raise UserWordError(f"{name!r} may be any of {len(found)} articles; name one by its id: {choices}")
    raise UserWordError(f"no article is called {name!r}; there are {_choices(articles)}")


def _file_names(article: Article) -> Iterator[str]:
    """``monitor.jsonl#2`` is also called ``monitor.jsonl``, ``monitor#2`` and ``monitor``."""
    name = article.source.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    file, mark, number = name.partition("#")
    stem = file.rsplit(".", 1)[0] if "." in file[1:] else file
    yield from (name, file, f"{stem}{mark}{number}", stem)


def _choices(articles: Sequence[Article]) -> str:
    named = [f"{next(_file_names(a))} ({a.outlet.value})" if a.outlet else a.label for a in articles]
    more = len(named) - _NAMED_AT_MOST
    return ", ".join(named[:_NAMED_AT_MOST]) + (f" and {more} more" if more > 0 else "")


def _check_agreement(articles: Sequence[Article], words: Sequence[UserWord]) -> None:
    """Raise ``UserWordError`` where "same origin" joins, step by step, what "independent" keeps apart."""
    labels = {article.id: next(_file_names(article)) for article in articles}
    joined = Groups(labels)
    for word in words:
        if word.says == "same_origin":
            joined.join(*word.articles)
    for word in words:
        if word.says == "independent" and joined.together(*word.articles):
            left, right = (labels[id] for id in word.articles)
            raise UserWordError(f"{left} and {right} are said to be independent, and to be of one origin")
