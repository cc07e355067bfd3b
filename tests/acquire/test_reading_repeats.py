from article_view import kinds, words_of
from conftest import ReadOne

FIRST = "The north quay of Port Dunmore was closed on Monday, the harbour master said."
SECOND = "“We will reopen it on Friday,” Mara Ellison told reporters at the harbour."
THIRD = "Ferries to the islands leave from the south quay until then, the company said."
TITLE = "Exclusive: Quay Closed After Fire"


def test_a_body_that_stands_twice_counts_once(read_one: ReadOne) -> None:
    article = read_one("\n".join([TITLE, FIRST, SECOND, THIRD, FIRST, SECOND, THIRD]))
    assert kinds(article) == ["title", *["paragraph"] * 3, *["repeat"] * 3]


def test_a_headline_that_returns_in_the_middle_is_a_repeat(read_one: ReadOne) -> None:
    article = read_one("\n\n".join([TITLE, FIRST, TITLE.upper(), SECOND]))
    assert kinds(article) == ["title", "paragraph", "repeat", "paragraph"]


def test_case_quotation_marks_and_spacing_do_not_hide_a_repeat(read_one: ReadOne) -> None:
    other = SECOND.replace("“", '"').replace("”", '"').replace(" it ", "  IT ")
    assert kinds(read_one(f"{FIRST}\n{SECOND}\n{other}\n"))[-1] == "repeat"


def test_a_changed_number_is_no_repeat(read_one: ReadOne) -> None:
    text = "At least {} people were hurt when the north quay burned on Monday."
    assert "repeat" not in kinds(read_one(f"{text.format(4)}\n{THIRD}\n{text.format(5)}\n"))


def test_short_lines_may_come_twice(read_one: ReadOne) -> None:
    assert "repeat" not in kinds(read_one(f"{FIRST}\n“No,” she said.\n{THIRD}\n“No,” she said.\n"))


def test_a_body_that_stands_twice_on_one_line_is_cut_there(read_one: ReadOne) -> None:
    body = f"{FIRST} {SECOND} {THIRD}"
    article = read_one(f"{body} {body}")
    assert words_of(article, "paragraph") == [body]
    assert words_of(article, "repeat") == [body]


def test_a_passage_that_stood_under_a_picture_still_counts_in_the_text(read_one: ReadOne) -> None:
    caption = "Crews at work on the north quay after the fire was put out"
    article = read_one(f"{FIRST}\n{THIRD}\n{caption}\n{SECOND}\n{caption}.\n")
    assert words_of(article, "paragraph")[-1] == f"{caption}."


def test_quoted_words_that_return_with_their_speaker_stay(read_one: ReadOne) -> None:
    article = read_one(f"{FIRST}\n{SECOND}\nMara Ellison said: “We will reopen it on Friday, if we can.”\n")
    assert "repeat" not in kinds(article)


def test_the_title_of_a_record_is_put_before_a_text_that_lacks_it(read_one: ReadOne) -> None:
    article = read_one(f'{{"title": "Quay closed", "text": "{FIRST}"}}', "a.json")
    assert article.text == f"Quay closed\n\n{FIRST}"


def test_the_title_of_a_record_is_not_put_before_a_text_that_has_it(read_one: ReadOne) -> None:
    article = read_one(f'{{"title": "Quay closed", "text": "QUAY CLOSED\\n{FIRST}"}}', "a.json")
    assert article.text == f"QUAY CLOSED\n{FIRST}"


def test_a_site_name_behind_a_title_is_left_out(read_one: ReadOne) -> None:
    article = read_one(f'{{"title": "Quay closed - BBC News", "text": "{FIRST}"}}', "a.json")
    assert article.title is not None
    assert article.title.value == "Quay closed"
