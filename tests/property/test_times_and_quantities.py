"""What holds for the times and quantities of any text."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossread.annotate.quantities import find_quantities
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Quantity, Sourced, TimeExpression
from crossread.text.intervals import relation

VOCABULARY = """
in on at by the a of to and last next this late early first week month year day days ago before later Monday
Friday May Dec. 22 9 November 2017 2015/16 1970s 6am 6.10 06:00 GMT noon tonight half dozen dozens several
two seven 1,200 $28 £4m million people boats killed no one casualties percent % - – or between from until
ago now recently current future fiscal weekend attack after that Easter Christmas EST GMT +8
overnight twenty-first 16th first 44 BC AD nineties half past quarter p.m. evening later earlier into 2021-W23
same same-day so far date end weekend 11/2016 2150 Sept to-date minutes seven between hour
will said 58-year-old Ellison, 30, more than least 0 12 99999 years hours second quarter end , . ( ) “ ” every
½ 1/2 point minus -5 °C hundred thousand third two-thirds out in 10 vote 52 48 5-4 ft inches an hour per share
plus or more least toll rose crew numbered 30s his fifties US$ € k bn 12th twenty-first to -to- ratio
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


@given(TEXTS, DATES)
@settings(max_examples=100, deadline=None)
def test_a_value_printed_and_read_again_is_the_same(text: str, published: str | None) -> None:
    _, times, _ = annotate(text, published)
    for value in [t.value for t in times if t.value and t.grain in ("day", "minute") and "/" not in t.value]:
        (again,) = annotate(f"It was on {value}.", "1987-05-03")[1]
        assert (again.value, again.anchor) == (value, "absolute")


RECENT = st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 1, 1)).map(str)


def next_year(value: str) -> bool:
    """Whether a month reads like a year with the one after it: "2009-10"."""
    return len(value) == 7 and int(value[5:]) == (int(value[:4]) + 1) % 100


@given(TEXTS, RECENT)
@settings(max_examples=150, deadline=None)
def test_months_years_and_stretches_printed_and_read_again_are_the_same(text: str, published: str) -> None:
    _, times, _ = annotate(text, published)
    for value in {t.value for t in times if t.value and "T" not in t.value and t.grain != "decade"}:
        first, _, last = value.partition("/")
        if all(1900 <= int(end[:4]) <= 2099 and not next_year(end) for end in (first, last or first)):
            said = f"from {first} to {last}" if last else f"in {first}"
            (again,) = annotate(f"It was {said}.", "1987-05-03")[1]
            assert (again.value, again.anchor) == (value, "absolute")


@given(st.lists(st.tuples(TEXTS, DATES), min_size=2, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_articles_are_read_does_not_matter(
    articles: list[tuple[str, str | None]], chance: Random
) -> None:
    shuffled = chance.sample(articles, len(articles))
    read = {article: annotate(*article) for article in articles}
    assert {article: annotate(*article) for article in shuffled} == read


@given(TEXTS, DATES)
@settings(max_examples=100, deadline=None)
def test_every_value_is_a_stretch_that_equals_itself(text: str, published: str | None) -> None:
    _, times, _ = annotate(text, published)
    assert all(relation(t.value, t.value) == "equal" for t in times if t.value)


@given(st.lists(WORDS, min_size=200, max_size=400).map(" ".join))
@settings(max_examples=10, deadline=None)
def test_a_text_without_full_stops_raises_nothing(text: str) -> None:
    assert annotate(text, "2021-06-17")[0].text == text


MACHINES = {
    "UTC and C": {"TZ": "UTC", "LC_ALL": "C"},
    "a day ahead": {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8"},
    "a day behind": {"TZ": "Pacific/Pago_Pago", "LC_ALL": "tr_TR.UTF-8"},
    "another hash order": {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
}
TOLD = """
It sank on Monday at 6am, two days after Dec. 30; dozens drowned. Last week 12 were found, and this
year it is searched at 5 p.m. ET. It burned overnight and three hours ago. The attack on
May 3 was recent; a week after the attack it was summer.
"""
PROGRAM = """
import datetime, sys, time
{clock}
from crossread.annotate.sentences import find_sentences
from crossread.annotate.times import find_times
from crossread.records import Article, Block, Sourced
text = sys.argv[1]
for stamp in (Sourced("2021-01-06", "metadata"), Sourced("2021-01-06T09:30:00Z", "metadata"), None):
    article = Article("a", "a.txt", text, (Block("paragraph", 0, len(text)),), "0", published=stamp)
    print(find_times(article, find_sentences(article)))
"""
NO_CLOCK = """
def stop(*_):
    raise AssertionError("the clock was read")
class Date(datetime.date):
    today = stop
class Moment(datetime.datetime):
    now = utcnow = today = stop
datetime.date, datetime.datetime = Date, Moment
time.localtime = time.gmtime = time.ctime = time.strftime = stop
"""


ANOTHER_DAY = """
class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls({day})
class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls({day}, 23, 59, tzinfo=tz)
datetime.date, datetime.datetime = Date, Moment
time.time = lambda: 86400.0 * datetime.date({day}).toordinal()
"""


def told_by(environment: dict[str, str], clock: str = "") -> str:
    """What a process of its own finds in one text, under an environment."""
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM.format(clock=clock), TOLD]
    run = subprocess.run(command, env=os.environ | environment, capture_output=True, check=True)
    return run.stdout.decode("utf-8")


@pytest.mark.parametrize("machine", MACHINES)
def test_time_zone_locale_and_hash_order_of_the_machine_do_not_matter(machine: str) -> None:
    assert told_by(MACHINES[machine]) == told_by({"TZ": "Europe/Berlin", "PYTHONHASHSEED": "1"})


def test_the_day_on_which_the_program_runs_is_never_asked_for() -> None:
    assert told_by({}, NO_CLOCK) == told_by({})


@pytest.mark.parametrize("day", ["1969, 7, 20", "2000, 2, 29", "2199, 12, 31"])
def test_the_same_is_found_on_any_day_on_which_the_program_runs(day: str) -> None:
    assert told_by({}, ANOTHER_DAY.format(day=day)) == told_by({})
