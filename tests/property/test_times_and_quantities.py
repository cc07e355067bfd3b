"""What holds for the times and quantities of any text."""

from __future__ import annotations

import datetime
import locale
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Quantity, Sourced, TimeExpression

VOCABULARY = """
in on at by the a of to and last next this late early first week month year day days ago before later Monday
Friday May Dec. 22 9 November 2017 2015/16 1970s 6am 6.10 06:00 GMT noon tonight half dozen dozens several
two seven 1,200 $28 £4m million people boats killed no one casualties percent % - – or between from until
will said 58-year-old Ellison, 30, more than least 0 12 99999 years hours second quarter end , . ( ) “ ” every
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(min_size=1, max_size=80)
DATES = st.none() | st.dates().map(str)


def annotate(
    text: str, published: str | None
) -> tuple[Article, tuple[TimeExpression, ...], tuple[Quantity, ...]]:
    stamp = Sourced(published, "metadata") if published else None
    article = Article("a", "a.txt", text, (Block("paragraph", 0, len(text)),), "0", published=stamp)
    sentences = find_sentences(article)
    times = find_times(article, sentences)
    return article, times, find_quantities(article, sentences, times)


@given(TEXTS, DATES)
@settings(max_examples=200, deadline=None)
def test_spans_are_exact_in_order_and_apart(text: str, published: str | None) -> None:
    article, times, quantities = annotate(text, published)
    for found in ([t.span for t in times], [q.span for q in quantities]):
        assert all(article.text[span.start : span.end] == span.text for span in found)
        assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(article.text[c.start : c.end] == c.text for q in quantities if (c := q.counted))


@given(TEXTS, DATES)
@settings(max_examples=150, deadline=None)
def test_values_are_iso_dates_with_an_anchor(text: str, published: str | None) -> None:
    _, times, quantities = annotate(text, published)
    for time_ in times:
        assert (time_.value is None) == (time_.anchor is None)
        for end in (time_.value or "").split("/"):
            if end:
                padded = end if "T" in end or len(end) > 7 else f"{end}-01-01"[:10]
                assert datetime.datetime.fromisoformat(padded)
    assert all(q.value[0] < q.value[1] for q in quantities if isinstance(q.value, tuple))


@given(TEXTS)
@settings(max_examples=40, deadline=None)
def test_without_a_publication_date_nothing_is_resolved_from_one(text: str) -> None:
    _, times, _ = annotate(text, None)
    assert {time_.anchor for time_ in times} <= {None, "absolute", "narrative"}


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_the_machine_does_not_matter(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It sank on Monday at 6am, two days after Dec. 30; dozens drowned. Last week 12 were found."
    expected = annotate(text, "2021-01-06")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    monkeypatch.setattr(locale, "localeconv", lambda: {"decimal_point": ",", "thousands_sep": "."})
    try:
        assert annotate(text, "2021-01-06") == expected
    finally:
        monkeypatch.undo()
        time.tzset()
