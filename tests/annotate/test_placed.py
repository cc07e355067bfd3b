from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crossread.annotate.placed import Placed
from crossread.records import Span


def span(start: int, end: int) -> Span:
    return Span("a", start, end, "x" * (end - start))


apart = st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=12).map(
    lambda gaps: [
        span(sum(g + n for g, n in gaps[:i]) + gaps[i][0], sum(g + n for g, n in gaps[: i + 1]))
        for i in range(len(gaps))
    ]
)


@given(apart, st.integers(0, 60), st.integers(1, 30))
def test_what_is_found_by_place_is_what_a_search_through_all_finds(
    spans: list[Span], start: int, length: int
) -> None:
    placed, end = Placed((s, s) for s in spans), start + length
    assert placed.inside(start, end) == [s for s in spans if start <= s.start and s.end <= end]
    assert placed.reaching(start, end) == [s for s in spans if s.start < end and start < s.end]
    around = [s for s in spans if s.start <= start and end <= s.end]
    assert placed.around(start, end) == (around[0] if around else None)
