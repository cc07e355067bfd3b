from pathlib import Path

from article_view import kinds, words_of
from conftest import ReadOne, Write
from crossread.acquire import read

FRONT = """---
title: Quay closed after fire
author: Mara Ellison
date: '2024-03-05T08:00:00.123Z'
link: https://www.dunmorecourier.example/2024/03/03/harbour/quay.html?x=1
description: Nobody was hurt when the north quay burned on Monday, officials said.
---
"""
HTML = """<p><a href="https://www.dunmorecourier.example/"><figure></figure></a></p>
<p>Nobody was hurt when the north quay burned on Monday, officials said.</p>
<figure><audio src="x.mp3">no audio</audio><picture><img alt="x" src="y.jpg"/></picture>
<figcaption>Crews on the quay. Credit: T. Reyes/The Dunmore Courier</figcaption></figure>
<p><i><p><i>By </i><a href="/by/ellison">Mara Ellison</a> and <a href="/by/reyes">Tomas Reyes</a></p></i></p>
<h2>What is known</h2>
<p>The quay<b>side</b> was <a href="https://harbournews.example/a">closed early</a>
   by the harbour master.<br>Ferries leave from the south.</p>
<script>alert("x")</script><ul><li>It reopens on Friday.</li></ul>
<blockquote><p>“We were lucky,” she said.</p></blockquote>
"""


def test_front_matter_gives_metadata_and_says_so(read_one: ReadOne) -> None:
    article = read_one(FRONT + HTML)
    assert article.title is not None
    assert article.url is not None
    assert (article.title.value, article.title.how) == ("Quay closed after fire", "front matter")
    assert article.url.how == "front matter"


def test_the_day_in_the_url_beats_a_later_date_which_is_when_a_copy_was_saved(read_one: ReadOne) -> None:
    article = read_one(FRONT + HTML)
    assert article.published is not None
    assert article.saved is not None
    assert (article.published.value, article.published.how) == ("2024-03-03", "url")
    assert (article.saved.value, article.saved.how) == ("2024-03-05T08:00:00Z", "front matter")


def test_a_front_matter_date_without_a_date_in_the_url_is_the_publication(read_one: ReadOne) -> None:
    article = read_one("---\ndate: 2024-03-05\n---\nThe quay is closed.", "a.md")
    assert article.published is not None
    assert (article.published.value, article.published.how) == ("2024-03-05", "front matter")


def test_an_html_body_keeps_all_its_words_block_by_block(read_one: ReadOne) -> None:
    article = read_one(FRONT + HTML)
    assert kinds(article) == [
        "title",
        "summary",
        "caption",
        "byline",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
        "paragraph",
    ]
    assert words_of(article, "paragraph")[0] == "The quayside was closed early by the harbour master."


def test_scripts_and_players_leave_no_words(read_one: ReadOne) -> None:
    text = read_one(FRONT + HTML).text
    assert "alert" not in text
    assert "no audio" not in text


def test_links_lead_to_their_words_and_are_absolute(read_one: ReadOne) -> None:
    article = read_one(FRONT + HTML)
    found = {article.text[link.start : link.end]: link.url for link in article.links}
    assert found["closed early"] == "https://harbournews.example/a"
    assert found["Tomas Reyes"] == "https://www.dunmorecourier.example/by/reyes"


def test_authors_of_the_byline_join_those_of_the_front_matter(read_one: ReadOne) -> None:
    authors = read_one(FRONT + HTML).authors
    assert [(author.value, author.how) for author in authors] == [
        ("Mara Ellison", "front matter"),
        ("Tomas Reyes", "text"),
    ]


def test_markdown_marks_are_read_and_not_shown(read_one: ReadOne) -> None:
    article = read_one(
        "# Quay closed\n\nThe *north* quay is [closed](https://harbournews.example/q).\n\n"
        "## Ferries\n\n> They sail.\n",
        "a.md",
    )
    assert article.text == "Quay closed\n\nThe north quay is closed.\n\nFerries\n\nThey sail."
    assert kinds(article) == ["title", "paragraph", "heading", "paragraph"]
    assert [article.text[link.start : link.end] for link in article.links] == ["closed"]


def test_a_clipping_with_a_paragraph_on_each_line_keeps_them_apart(read_one: ReadOne) -> None:
    first = (
        "The north quay of Port Dunmore was closed on Monday after a fire, the harbour master said at noon."
    )
    article = read_one(f"---\ntitle: Quay\n---\n{first}\nFerries leave from the south quay.\n", "a.md")
    assert kinds(article) == ["title", "paragraph", "paragraph"]


def test_broken_front_matter_is_reported_and_the_body_read(write: Write) -> None:
    path = write("a.md", "---\ntitle: [Quay\nurl: x\n---\nThe quay is closed.\n")
    reading = read([path])
    assert reading.articles[0].text == "The quay is closed."
    assert [problem.fatal for problem in reading.problems] == [False]
    assert "front matter" in reading.problems[0].message


def test_hyphens_around_plain_words_are_no_front_matter(read_one: ReadOne) -> None:
    assert "The first words." in read_one("---\nThe first words.\n---\nThe second words.").text


def test_front_matter_that_refers_to_itself_costs_only_itself(write: Write) -> None:
    reading = read([write("a.md", "---\nauthor: &a [*a]\n---\nThe quay is closed.\n")])
    assert reading.articles[0].text == "The quay is closed."


def test_the_format_is_told_from_content_under_any_ending(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FRONT + HTML, encoding="utf-8")
    assert "<p>" not in read([path]).articles[0].text
