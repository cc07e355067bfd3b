import json
from typing import Any

import pytest

from article_view import kinds
from conftest import ReadOne, Write
from crossread.acquire import read

TEXT = "The north quay of Port Dunmore was closed on Monday.\nFerries leave from the south quay."
URL = "https://www.dunmorecourier.example/news/quay"

TRAFILATURA = {
    "title": "Quay closed",
    "author": "Mara Ellison; Tomas Reyes",
    "hostname": "dunmorecourier.example",
    "date": "2024-03-03",
    "text": TEXT,
    "raw_text": "other",
    "language": "en",
    "filedate": "2024-03-09",
    "source": URL,
    "source-hostname": "The Dunmore Courier",
}
NEWS_PLEASE = {
    "authors": ["Mara Ellison", "Tomas Reyes"],
    "date_download": "2024-03-09 10:00:00",
    "date_publish": "2024-03-03 00:00:00",
    "maintext": TEXT,
    "source_domain": "www.dunmorecourier.example",
    "title": "Quay closed",
    "url": URL,
}
NEWSPAPER = {
    "url": URL,
    "title": "Quay closed",
    "authors": ["Mara Ellison", "Tomas Reyes"],
    "publish_date": "2024-03-03T00:00:00",
    "meta_site_name": "The Dunmore Courier",
    "text": TEXT,
}
FUNDUS = {
    "title": "Quay closed",
    "plain_text": TEXT,
    "body": {"summary": [], "sections": [{"headline": [], "paragraphs": TEXT.split("\n")}]},
    "authors": ["Mara Ellison", "Tomas Reyes"],
    "publishing_date": "2024-03-03 00:00:00",
    "publisher": "The Dunmore Courier",
    "url": URL,
}
PLAIN = {
    "outlet": "www.dunmorecourier.example",
    "url": URL,
    "published": "2024-03-03T00:00:00",
    "authors": [{"name": "Mara Ellison"}, {"name": "Tomas Reyes"}],
    "title": "Quay closed",
    "text": TEXT,
}


@pytest.mark.parametrize("record", [TRAFILATURA, NEWS_PLEASE, NEWSPAPER, FUNDUS, PLAIN])
def test_records_of_the_known_tools_are_read_alike(read_one: ReadOne, record: dict[str, Any]) -> None:
    article = read_one(json.dumps(record), "a.json")
    assert kinds(article) == ["title", "paragraph", "paragraph"]
    assert [author.value for author in article.authors] == ["Mara Ellison", "Tomas Reyes"]
    assert article.published is not None
    assert article.url is not None
    assert article.outlet is not None
    assert (article.published.value, article.published.how) == ("2024-03-03", "record")
    assert article.url.value == URL
    assert article.outlet.value in ("The Dunmore Courier", "dunmorecourier.example")


def test_the_day_of_download_is_when_a_copy_was_saved(read_one: ReadOne) -> None:
    saved = read_one(json.dumps(NEWS_PLEASE), "a.json").saved
    assert saved is not None
    assert saved.value == "2024-03-09T10:00:00"


def test_a_body_in_parts_is_read_where_there_is_no_plain_text(read_one: ReadOne) -> None:
    article = read_one(json.dumps({key: FUNDUS[key] for key in ("title", "body")}), "a.json")
    assert kinds(article) == ["title", "paragraph", "paragraph"]


def test_html_in_a_record_is_read_as_html(read_one: ReadOne) -> None:
    record = {"content": {"rendered": "<p>The quay is <b>closed</b>.</p><p>Ferries sail.</p>"}}
    assert read_one(json.dumps(record), "a.json").text == "The quay is closed.\n\nFerries sail."


@pytest.mark.parametrize("whole", [[PLAIN, NEWSPAPER], {"articles": [PLAIN, NEWSPAPER]}])
def test_lists_of_records_are_numbered_from_one(write: Write, whole: Any) -> None:
    path = write("a.json", json.dumps(whole))
    assert [article.source for article in read([path])] == [f"{path}#1", f"{path}#2"]


def test_a_list_of_one_record_has_the_path_as_its_source(read_one: ReadOne) -> None:
    assert read_one(json.dumps([PLAIN]), "a.json").source.endswith("a.json")


def test_one_bad_line_costs_no_other(write: Write) -> None:
    lines = [json.dumps(PLAIN), "{not json", json.dumps({"title": "only"}), json.dumps(NEWSPAPER)]
    path = write("a.jsonl", "\n".join(lines))
    reading = read([path])
    assert [article.source for article in reading] == [f"{path}#1", f"{path}#4"]
    assert [problem.source for problem in reading.problems] == [f"{path}#2", f"{path}#3"]


def test_json_lines_are_told_from_content(write: Write) -> None:
    assert len(read([write("a.txt", json.dumps(PLAIN) + "\n" + json.dumps(NEWSPAPER))])) == 2


def test_a_text_in_brackets_is_no_json(read_one: ReadOne) -> None:
    text = "[Editor’s note: this account was shortened.]\nThe quay is closed."
    assert read_one(text).text == text


def test_a_url_day_long_before_the_stated_one_is_the_publication(read_one: ReadOne) -> None:
    record = {**PLAIN, "url": "https://dunmorecourier.example/2024/02/20/quay"}
    published = read_one(json.dumps(record), "a.json").published
    assert published is not None
    assert (published.value, published.how) == ("2024-02-20", "url")
    assert "2024-03-03" in published.note


def test_one_day_between_url_and_record_is_left_to_time_zones(read_one: ReadOne) -> None:
    record = {**PLAIN, "url": "https://dunmorecourier.example/2024/03/02/quay"}
    published = read_one(json.dumps(record), "a.json").published
    assert published is not None
    assert published.value == "2024-03-03"


def test_the_outlet_comes_from_the_url_where_no_field_names_it(read_one: ReadOne) -> None:
    record = {"text": TEXT, "url": "https://edition.cnn.com/x"}
    outlet = read_one(json.dumps(record), "a.json").outlet
    assert outlet is not None
    assert (outlet.value, outlet.how) == ("CNN", "url")


def test_half_a_surrogate_pair_becomes_a_replacement_character(read_one: ReadOne) -> None:
    assert read_one('{"text": "The quay \\ud800 is closed."}', "a.json").text == "The quay \ufffd is closed."
