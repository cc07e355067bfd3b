from article_view import kinds, words_of
from conftest import ReadOne

QUAY = "The north quay of Port Dunmore was closed on Monday, the harbour master said."
FERRY = "Ferries to the islands leave from the south quay until it reopens on Friday."


def test_the_first_short_line_of_a_plain_text_is_its_title(read_one: ReadOne) -> None:
    article = read_one(f"\n\nQuay Closed After Fire\n\n{QUAY}\n{FERRY}\n\n\n")
    assert kinds(article) == ["title", "paragraph", "paragraph"]
    assert article.title is not None
    assert (article.title.value, article.title.how) == ("Quay Closed After Fire", "text")


def test_a_text_that_opens_with_its_dateline_has_no_title(read_one: ReadOne) -> None:
    article = read_one(f"PORT DUNMORE, Arland — {QUAY}\n{FERRY}\n")
    assert article.title is None
    assert kinds(article) == ["paragraph", "paragraph"]


def test_a_byline_gives_the_authors_and_is_no_claim(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\nBy Mara Ellison and Tomas Reyes\n{QUAY}\n")
    assert kinds(article) == ["title", "byline", "paragraph"]
    assert [author.value for author in article.authors] == ["Mara Ellison", "Tomas Reyes"]


def test_a_desk_in_a_byline_is_no_author(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\nBy Courier News Desk\n{QUAY}\n")
    assert "byline" in kinds(article)
    assert article.authors == ()


def test_a_stamp_gives_the_time_of_publication_in_its_zone(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\nCOURIER DESK | Mar 3, 2024, 23:15 IST\n{QUAY}\n")
    assert kinds(article)[1] == "byline"
    assert article.published is not None
    assert (article.published.value, article.published.how) == ("2024-03-03T23:15+05:30", "text")


def test_a_stamp_of_an_update_counts_only_where_there_is_no_other(read_one: ReadOne) -> None:
    article = read_one(
        f"Quay Closed After Fire\nUpdated: 4 March 2024, 9:30 am\nPublished: 3 March 2024, 21:05\n{QUAY}\n"
    )
    assert article.published is not None
    assert article.published.value == "2024-03-03T21:05"


def test_a_sentence_that_holds_a_date_is_no_stamp(read_one: ReadOne) -> None:
    article = read_one("Quay Closed After Fire\nIt burned on March 3, 2024, at noon.\n" + QUAY)
    assert "byline" not in kinds(article)
    assert article.published is None


def test_the_paragraph_under_tl_dr_is_a_summary(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\nTL;DR\n{QUAY}\n{FERRY}\n")
    assert kinds(article) == ["title", "heading", "summary", "paragraph"]


def test_a_short_line_in_title_case_between_paragraphs_is_a_heading(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\n\n{QUAY}\n\nMixed Messages From the Harbour\n\n{FERRY}\n")
    assert words_of(article, "heading") == ["Mixed Messages From the Harbour"]


def test_an_open_line_under_a_picture_is_a_caption(read_one: ReadOne) -> None:
    picture = "Crews at work on the north quay after the fire was put out on Monday night"
    article = read_one(f"Quay Closed After Fire\n\n{QUAY}\n\n{picture}\n\n{FERRY}\n")
    assert words_of(article, "caption") == [picture]


def test_open_items_of_a_list_are_part_of_the_account(read_one: ReadOne) -> None:
    article = read_one(f"Quay Closed After Fire\n\n{QUAY}\n\n• Nobody was hurt in the fire\n\n{FERRY}\n")
    assert "• Nobody was hurt in the fire" in words_of(article, "paragraph")


def test_text_that_never_closes_its_sentences_stays_paragraphs(read_one: ReadOne) -> None:
    article = read_one("\n".join([QUAY.rstrip("."), FERRY.rstrip("."), QUAY.upper().rstrip(".")]))
    assert "caption" not in kinds(article)


def test_mail_that_was_wrapped_at_a_width_is_unwrapped(read_one: ReadOne) -> None:
    wrapped = (
        "The north quay of Port Dunmore was closed on\n"
        "Monday after a fire, the harbour master said.\n"
        "Nobody was hurt and no ship was damaged, she\n"
        "added.\n\n"
        "Ferries to the islands leave from the south\n"
        "quay until the north quay reopens on Friday,\n"
        "Mara Ellison told reporters at the harbour.\n"
    )
    article = read_one(wrapped)
    assert len(article.blocks) == 2
    assert "closed on Monday after a fire" in article.text


def test_lines_are_kept_apart_where_each_is_a_paragraph(read_one: ReadOne) -> None:
    article = read_one(f"{QUAY}\n{FERRY}\n{QUAY.replace('closed', 'shut')}\n")
    assert len(article.blocks) == 3


def test_windows_line_ends_become_plain_ones(read_one: ReadOne) -> None:
    assert read_one(f"{QUAY}\r\n{FERRY}\r\n").text == f"{QUAY}\n{FERRY}"


def test_characters_are_kept_as_they_were_written(read_one: ReadOne) -> None:
    decomposed = "The cafe\u0301 at the quay — “Rosa’s” — reopened…"
    assert read_one(decomposed).text == decomposed


def test_the_language_is_told_from_the_text(read_one: ReadOne) -> None:
    french = (
        "Le quai nord a été fermé lundi après un incendie, a déclaré la capitaine du port aux journalistes."
    )
    language = read_one(french).language
    assert language is not None
    assert (language.value, language.how) == ("fr", "text")


def test_too_few_words_have_no_language(read_one: ReadOne) -> None:
    assert read_one("Quay closed.").language is None
