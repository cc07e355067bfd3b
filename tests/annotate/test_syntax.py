"""Parses of an article's sentences, with offsets into its text."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.sentences import find_sentences
from crossread.annotate.syntax import find_syntax
from crossread.records import Article, Block, Name, Parse, Sourced, Word


class Letters:
    """An engine to which every run of letters is a word and a name."""

    name, language = "letters", "en"

    def __init__(self) -> None:
        self.read: list[str] = []

    def analyse(self, sentences: Sequence[str]) -> list[Parse]:
        self.read += sentences
        return [self._parse(sentence) for sentence in sentences]

    def vectors(self, _sentences: Sequence[str], /) -> list[array[float]]:
        return []

    def _parse(self, sentence: str) -> Parse:
        places = [(at, at + 1) for at, letter in enumerate(sentence) if letter.isalpha()]
        words = [Word(a, b, "X", "_", sentence[a:b], n - 1, "dep") for n, (a, b) in enumerate(places)]
        return Parse(tuple(words), tuple(Name(a, b, "other") for a, b in places))


def article_of(text: str, language: str | None = None) -> Article:
    article = Article("a", "a.txt", text, (Block("paragraph", 0, len(text)),), "0")
    return replace(article, language=Sourced(language, "text")) if language else article


def parses_of(article: Article) -> tuple[Parse, ...]:
    return find_syntax(article, find_sentences(article), Letters())


@given(st.lists(st.text("abc .\n", max_size=30), max_size=5).map("\n".join))
def test_words_and_names_lie_on_the_articles_text(text: str) -> None:
    article = article_of(text)
    for sentence, parse in zip(find_sentences(article), parses_of(article), strict=True):
        assert all(text[word.start : word.end] == word.lemma for word in parse.words)
        assert all(sentence.span.start <= name.start < name.end <= sentence.span.end for name in parse.names)


def test_an_article_in_another_language_is_not_read() -> None:
    text = "Ellison kaatui. Laituri paloi."
    assert parses_of(article_of(text, "fi")) == (Parse(), Parse())
    assert Parse() not in parses_of(article_of(text, "en-GB"))


def test_what_is_too_long_for_a_sentence_is_not_read() -> None:
    assert parses_of(article_of("a" * 10_001 + "\nb")) == (
        Parse(),
        Parse((Word(10_002, 10_003, "X", "_", "b", -1, "dep"),), (Name(10_002, 10_003, "other"),)),
    )


def test_part_of_a_parse_counts_from_its_own_start() -> None:
    [parse] = Letters().analyse(["ab cd"])
    part = parse.part(3, 5)
    assert [(word.start, word.end, word.head) for word in part] == [(0, 1, -1), (1, 2, 0)]


def test_a_dateline_is_left_out_of_the_parse() -> None:
    text = "PORT DUNMORE, May 1 (NNA) - A shed burned down."
    (parse,) = parses_of(article_of(text))
    assert text[parse.words[0].start :] == "A shed burned down."
