"""Full texts cut into nested marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.records import Article, Block
from crossread.report.marked_text import Line, Mark, Piece, lines


def article(text: str, *blocks: Block) -> Article:
    return Article("a-1", "ferry.txt", text, blocks or (Block("paragraph", 0, len(text)),), "0" * 64)


def text_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text + text_of(piece.parts) for piece in pieces)


def firsts(pieces: tuple[Piece, ...]) -> list[tuple[int, int]]:
    found = []
    for piece in pieces:
        if piece.mark and piece.first:
            found.append((piece.mark.start, piece.mark.end))
        found += firsts(piece.parts)
    return found


def marked(text: str, *places: tuple[int, int]) -> list[Line]:
    return list(lines(article(text), [Mark(start, end, ("claim",)) for start, end in places]))


def test_a_mark_inside_another_is_nested() -> None:
    (line,) = marked("the pier was hit", (0, 16), (4, 8))
    (outer,) = line.pieces
    assert [piece.text or text_of(piece.parts) for piece in outer.parts] == ["the ", "pier", " was hit"]


def test_a_mark_that_crosses_another_goes_on_beside_it_without_a_second_anchor() -> None:
    (line,) = marked("the pier was hit", (0, 8), (4, 12))
    assert [text_of((piece,)) for piece in line.pieces] == ["the pier", " was", " hit"]
    assert firsts(line.pieces) == [(0, 8), (4, 12)]


def test_a_mark_over_two_lines_has_its_anchor_on_the_first() -> None:
    first, second = marked("the pier\nwas hit", (4, 12))
    assert firsts(first.pieces) == [(4, 12)]
    assert firsts(second.pieces) == []
    assert second.pieces[0].mark


def test_text_outside_every_block_is_shown_as_not_read() -> None:
    found = lines(article("menu\nThe pier was hit", Block("paragraph", 5, 21)), [])
    assert [line.kind for line in found] == ["boilerplate", "paragraph"]


@given(st.data())
def test_no_word_is_lost_or_doubled_whatever_the_marks(data: st.DataObject) -> None:
    text = data.draw(st.text("ab \n", min_size=1, max_size=40))
    edge = st.integers(0, len(text))
    places = data.draw(st.lists(st.tuples(edge, edge).filter(lambda place: place[0] < place[1]), max_size=6))
    found = marked(text, *sorted(set(places)))
    assert (
        "".join(text_of(line.pieces) for line in found).split()
        == "".join(line for line in text.split("\n") if line.strip()).split()
    )
    anchors = [place for line in found for place in firsts(line.pieces)]
    assert len(anchors) == len(set(anchors))
    starts = {(start, end) for start, end in places if text[start] != "\n" and text_line(text, start).strip()}
    assert starts <= set(anchors)


def text_line(text: str, place: int) -> str:
    """The line of the text that holds a place."""
    return text[text.rfind("\n", 0, place) + 1 :].split("\n")[0]
