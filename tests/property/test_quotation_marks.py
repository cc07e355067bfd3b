"""What holds for the quotation marks of any text, however they stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotate.reading import article_of, quotes_of

from crossread.annotate.quotes_frames import paragraphs
from crossread.annotate.sentences import find_sentences
from crossread.text.quotation import Quotation, pair_marks

PIECES = """
“ ” „ ‟ « » ‹ › ‘ ’ ‚ ‛ " ' '' `` ` ´ ″ ′ &quot; &#39; &ldquo; =" It dark said Ellison ships 6 90s em n s
. , ? ! … : — – - ( ) [ ]
"""
TEXTS = (
    st.lists(st.sampled_from([*PIECES.split(), " ", " ", "\u00a0"]), max_size=40).map("".join)
    | st.text(alphabet="a S.,'\"“”‘’«»„‹›`´=&; \u00a0", max_size=60)
    | st.text(max_size=60)
)


def cross(left: Quotation, right: Quotation) -> bool:
    """Whether two stretches share a part but neither holds the other."""
    (a, b), (c, d) = sorted((left.outer, right.outer))
    return a < c < b < d


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_every_stretch_lies_inside_the_text_and_inside_its_marks(text: str) -> None:
    for q in pair_marks(text):
        assert 0 <= q.outer[0] < q.start < q.end <= q.outer[1] <= len(text)
        assert text[q.start : q.end] == text[q.start : q.end].strip()


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_stretches_hold_one_another_or_lie_apart(text: str) -> None:
    found = pair_marks(text)
    assert not any(cross(left, right) for n, left in enumerate(found) for right in found[n + 1 :])


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_depth_counts_the_stretches_around(text: str) -> None:
    found = pair_marks(text)
    for q in found:
        around = [o for o in found if o.outer[0] < q.outer[0] and q.outer[1] <= o.outer[1]]
        assert q.depth == len(around)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_nothing_leaves_its_paragraph(lines: list[str]) -> None:
    article = article_of(*lines)
    sentences = find_sentences(article)
    ends = {s.span.start: s.span.end for s in sentences}
    for paragraph in paragraphs(article, sentences):
        for frame in paragraph.frames:
            assert frame.start in ends
            assert "\n" not in frame.text
            assert all(0 <= q.outer[0] < q.outer[1] <= len(frame.text) for q in frame.quotations)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=100, deadline=None)
def test_quotes_and_marked_words_are_verbatim_and_no_two_start_alike(lines: list[str]) -> None:
    quotes, marked = quotes_of(*lines)
    starts = [found.span.start for found in (*quotes, *marked)]
    assert len(starts) == len(set(starts))
