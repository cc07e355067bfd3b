import pytest

from article_view import kinds
from conftest import ReadOne

PAGE = """<!DOCTYPE html><html lang="en-GB"><head>
<title>Quay closed after fire - The Dunmore Courier</title>
<meta property="og:site_name" content="The Dunmore Courier">
<meta property="og:title" content="Quay closed &amp; ferries moved">
<meta name="author" content="Mara Ellison">
<link rel="canonical" href="https://www.dunmorecourier.example/news/quay">
<script type="application/ld+json">{json_ld}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Quay closed &amp; ferries moved</h1>
<p>The north quay of Port Dunmore was closed on Monday after a fire in a warehouse, the harbour master
said.</p>
<p>Nobody was hurt, and <a href="https://harbournews.example/a">no ship was damaged</a>, Mara Ellison told
reporters. The police were asked for comment and had not answered by the evening.</p>
<p>Ferries to the islands leave from the south quay until the north quay reopens on Friday morning.</p>
</article><footer>Imprint | Privacy | Terms</footer></body></html>"""
JSON_LD = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-03-03T21:05:00+01:00"}]}'


@pytest.fixture
def page() -> str:
    return PAGE.replace("{json_ld}", JSON_LD)


def test_a_page_gives_its_main_text_without_navigation(read_one: ReadOne, page: str) -> None:
    article = read_one(page, "a.html")
    assert "Sport" not in article.text
    assert "Imprint" not in article.text
    assert kinds(article) == ["title", "paragraph", "paragraph", "paragraph"]


def test_a_page_gives_its_metadata(read_one: ReadOne, page: str) -> None:
    article = read_one(page, "a.html")
    found = (article.title, article.outlet, article.published, article.language, article.url)
    assert [(item.value, item.how) for item in found if item] == [
        ("Quay closed & ferries moved", "metadata"),
        ("The Dunmore Courier", "metadata"),
        ("2024-03-03T21:05:00+01:00", "metadata"),
        ("en", "metadata"),
        ("https://www.dunmorecourier.example/news/quay", "metadata"),
    ]


def test_links_of_a_page_keep_their_places(read_one: ReadOne, page: str) -> None:
    article = read_one(page, "a.html")
    assert [article.text[link.start : link.end] for link in article.links] == ["no ship was damaged"]


def test_broken_json_ld_is_passed_over(read_one: ReadOne) -> None:
    assert read_one(PAGE.replace("{json_ld}", '{"@type":'), "a.html").published is None


def test_a_short_notice_is_read_whole(read_one: ReadOne) -> None:
    article = read_one("<html><body><p>The quay is closed.</p></body></html>", "a.html")
    assert article.text == "The quay is closed."


def test_scripts_in_title_and_text_are_shown_as_text(read_one: ReadOne) -> None:
    article = read_one(
        "<html><head><title>&lt;script&gt;alert(1)&lt;/script&gt; Quay closed</title></head>"
        "<body><p>The &lt;b onclick='x'&gt;quay&lt;/b&gt; is closed.</p>"
        "<script>alert(2)</script></body></html>",
        "a.html",
    )
    assert article.title is not None
    assert article.title.value == "<script>alert(1)</script> Quay closed"
    assert "<b onclick='x'>quay</b>" in article.text
    assert "alert(2)" not in article.text


def test_the_encoding_that_a_page_declares_is_used(read_one: ReadOne) -> None:
    head = '<html><head><meta charset="iso-8859-2"></head>'
    page = head + "<body><p>Starosta řekl, že most je zavřen.</p></body></html>"
    assert "řekl, že" in read_one(page.encode("iso-8859-2"), "a.html").text


def test_a_date_shown_in_a_time_element_counts_as_markup(read_one: ReadOne) -> None:
    page = '<html><body><time datetime="2024-03-03">Sunday</time><p>The quay is closed.</p></body></html>'
    published = read_one(page, "a.html").published
    assert published is not None
    assert (published.value, published.how) == ("2024-03-03", "markup")
