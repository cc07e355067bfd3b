"""An article as its maker wrote it: words that know which word of which original they were copied from.

A word is what stands between white space, punctuation included. Altering a manuscript keeps the roots
of the words that stay, so what two articles share is never guessed from their texts: it is read off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from crossread.annotate.sentences import split_sentences
from crossread.records import Article, Block, BlockKind, Sourced
from crossread.text.quotation import pair_marks

Root = tuple[str, int]
"""The key of an original and the number of one of its words, or of one of its statements."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, and the word of an original whose place it holds; None for the writer's own.

    A replaced word keeps its root, so that two copies of one altered copy still share what it put there, and
    a copy and its original do not: shared is what has one root and one form.
    """

    text: str
    root: Root | None = None


def beside(root: Root | None, number: int) -> Root | None:
    """A root for a word that is put in next to the word of this root, as the first, second ... there."""
    return (f"{root[0]}+{number}", root[1]) if root else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or several that one quotation binds together.

    ``root`` is the statement of an original that it tells over (None where it tells nothing over), and
    ``changes`` names what was done to it, in order, without repeats.
    """

    words: tuple[Word, ...]
    root: Root | None = None
    changes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The words as they stand."""
        return " ".join(word.text for word in self.words)

    def changed(self, words: Iterable[Word], by: str) -> Statement:
        """The statement with other words, and the change's name noted."""
        return replace(self, words=tuple(words), changes=tuple(dict.fromkeys((*self.changes, by))))


Paragraph = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """An article before it is set: its frame, and its paragraphs.

    ``byline`` and ``tagline`` are lines above and below the body, empty where there are none. ``published``
    is an ISO 8601 date or None.
    """

    key: str
    outlet: str
    title: Statement
    body: tuple[Paragraph, ...]
    published: str | None = None
    byline: str = ""
    tagline: str = ""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements of the body, in order."""
        return tuple(statement for paragraph in self.body for statement in paragraph)

    def with_statements(self, statements: Sequence[Statement | None]) -> Manuscript:
        """The manuscript with each statement of its body replaced; None drops it, and empty paragraphs go."""
        given = iter(statements)
        body = [tuple(s for _ in paragraph if (s := next(given)) is not None) for paragraph in self.body]
        return replace(self, body=tuple(paragraph for paragraph in body if paragraph))


def original(
    key: str, *, outlet: str, title: str, paragraphs: Iterable[str], published: str | None
) -> Manuscript:
    """A manuscript whose every word is its own root."""
    numbers = iter(range(10**9))
    statements = iter(range(10**9))

    def statement(text: str) -> Statement:
        words = tuple(Word(found.group(), (key, next(numbers))) for found in _WORD.finditer(text))
        return Statement(words, (key, next(statements)))

    heading = statement(title)
    body = tuple(tuple(map(statement, statement_texts(text))) for text in paragraphs if text.strip())
    return Manuscript(key, outlet, heading, body, published)


def statement_texts(paragraph: str) -> list[str]:
    """The sentences of a paragraph; those that one quotation runs through stay together."""
    quotations = [found.outer for found in pair_marks(paragraph)]
    texts: list[str] = []
    start = 0
    for _, end in split_sentences(paragraph):
        if not any(first < end < last for first, last in quotations):
            texts.append(paragraph[start:end].strip())
            start = end
    return [*texts, *filter(None, [paragraph[start:].strip()])]


@dataclass(frozen=True, slots=True)
class Placed:
    """A word or statement of a set article, with its offsets there."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Setting:
    """A manuscript set as an article, with where each word and statement came to stand.

    ``words`` and ``statements`` are those of the body, in order; ``quoted`` tells of each word whether it
    stands in quotation marks.
    """

    manuscript: Manuscript
    article: Article
    words: tuple[tuple[Word, Placed], ...]
    statements: tuple[tuple[Statement, Placed], ...]
    quoted: tuple[bool, ...]


def typeset(manuscript: Manuscript) -> Setting:
    """The article of a manuscript: title, byline, paragraphs and tagline, a blank line between them."""
    setter = _Setter()
    setter.line("title", manuscript.title.text)
    setter.line("byline", manuscript.byline)
    for paragraph in manuscript.body:
        setter.paragraph(paragraph)
    setter.line("tagline", manuscript.tagline)
    published = Sourced(manuscript.published, "metadata") if manuscript.published else None
    article = Article(
        id=f"a-{manuscript.key}",
        source=f"{manuscript.key}.txt",
        text=setter.text,
        blocks=tuple(setter.blocks),
        sha256=manuscript.key,
        title=Sourced(manuscript.title.text, "metadata"),
        outlet=Sourced(manuscript.outlet, "metadata") if manuscript.outlet else None,
        published=published,
        language=Sourced("en", "metadata"),
    )
    return Setting(manuscript, article, tuple(setter.words), tuple(setter.statements), tuple(setter.quoted))


class _Setter:
    """Puts lines one under another and notes where everything came to stand."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.words: list[tuple[Word, Placed]] = []
        self.statements: list[tuple[Statement, Placed]] = []
        self.quoted: list[bool] = []

    def line(self, kind: BlockKind, text: str) -> None:
        if text:
            start = self._start()
            self.text += text
            self.blocks.append(Block(kind, start, len(self.text)))

    def paragraph(self, paragraph: Paragraph) -> None:
        text = " ".join(statement.text for statement in paragraph)
        quotations = [found.outer for found in pair_marks(text)]
        base = position = self._start()
        self.text += text
        self.blocks.append(Block("paragraph", base, len(self.text)))
        for statement in paragraph:
            first = position
            for word in statement.words:
                place = Placed(position, position + len(word.text))
                self.words.append((word, place))
                self.quoted.append(
                    any(a < place.end - base and place.start - base < b for a, b in quotations)
                )
                position = place.end + 1
            self.statements.append((statement, Placed(first, position - 1)))

    def _start(self) -> int:
        self.text += "\n\n" if self.text else ""
        return len(self.text)
