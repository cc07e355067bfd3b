"""What holds for every dossier, tried on texts cut and joined from the example stories."""

from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crossread
from crossread.records import Span

EXAMPLES = Path(__file__).parents[2] / "examples"
SLOW = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def spans(value):
    """Every span in a value, whatever holds it."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def ids(value):
    """The id of every record in a dossier that has one, list by list."""
    return [(name, record.id) for name in value.__slots__ for record in records(getattr(value, name))]


def records(value):
    return [record for record in value if hasattr(record, "id")] if isinstance(value, tuple) else []


@cache
def lines():
    """Lines of the example stories' articles, as material for other articles."""
    return tuple(
        line
        for story in ("bridge-march", "harbour-fire")
        for article in crossread.read(EXAMPLES / story)
        for line in article.text.splitlines()
        if line.strip()
    )


def texts():
    """Articles of a few lines each, the odd one noise."""
    line = st.one_of(st.sampled_from(lines()), st.sampled_from(lines()), st.text(max_size=40))
    return st.lists(st.lists(line, min_size=1, max_size=6).map("\n\n".join), min_size=1, max_size=3)


def read(folder, bodies):
    for number, body in enumerate(bodies):
        (folder / f"{number}.txt").write_bytes(body.encode("utf-8", errors="replace"))
    return crossread.read(folder)


@SLOW
@given(bodies=texts())
def test_every_span_is_the_words_of_its_article(tmp_path_factory, bodies):
    dossier = crossread.compare(read(tmp_path_factory.mktemp("articles"), bodies))
    text = {article.id: article.text for article in dossier.articles}
    wrong = [span for span in spans(dossier) if text[span.article][span.start : span.end] != span.text]
    assert wrong == []


@SLOW
@given(bodies=texts())
def test_the_order_of_articles_changes_nothing(tmp_path_factory, bodies):
    reading = read(tmp_path_factory.mktemp("articles"), bodies)
    forward, backward = (crossread.compare(list(reading)[::step]) for step in (1, -1))
    assert crossread.render(forward, "json") == crossread.render(backward, "json")


@SLOW
@given(bodies=texts())
def test_no_two_records_of_a_list_have_one_id(tmp_path_factory, bodies):
    found = ids(crossread.compare(read(tmp_path_factory.mktemp("articles"), bodies)))
    assert len(set(found)) == len(found)


@SLOW
@given(bodies=texts())
def test_a_dossier_survives_being_written_and_loaded(tmp_path_factory, bodies):
    dossier = crossread.compare(read(tmp_path_factory.mktemp("articles"), bodies))
    assert crossread.load(crossread.render(dossier, "json").encode("utf-8")) == dossier
