from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from accounts import account
from collate_steps import quote
from crossread.collate.utterances import find_utterances
from crossread.records import Quote, Story

FULL = "There was a loud bang at the mooring where they load the ships up with salt, and it is gone."
Said = tuple[str, str | None]


def versions(*said: Said) -> list[list[str]]:
    """The utterances among quotes, one article each, as the words of their versions."""
    articles = [account(str(number), f"A\n“{words}”") for number, (words, _) in enumerate(said)]
    quotes = tuple(quote(a, words, speaker) for a, (words, speaker) in zip(articles, said, strict=True))
    story = Story("s-1", tuple(article.id for article in articles), "test")
    texts = {q.id: q.span.text for q in quotes}
    return [[texts[id] for id in found.quotes] for found in find_utterances(quotes, (story,))]


def test_a_fragment_is_a_version_of_the_full_quote() -> None:
    assert versions((FULL, "Lena Quist"), ("a loud bang", "Quist")) == [[FULL, "a loud bang"]]


def test_a_quote_with_a_gap_is_a_version() -> None:
    cut = "There was a loud bang at the mooring, and it is gone."
    assert versions((FULL, "Lena Quist"), (cut, "Ms. Quist")) == [[FULL, cut]]


def test_a_quote_reworded_by_the_same_speaker_is_a_version() -> None:
    other = "mooring tied to loading salt ships"
    assert versions((FULL, "Lena Quist"), (other, "Lena Quist"), ("a fine day", "Ivo Brandt")) == [
        [FULL, other]
    ]


def test_a_quote_reworded_by_another_speaker_is_none() -> None:
    assert versions((FULL, "Lena Quist"), ("mooring tied to loading salt ships", "Ivo Brandt")) == []


def test_two_words_of_another_speaker_are_no_version() -> None:
    assert versions((FULL, "Lena Quist"), ("loud bang", "Ivo Brandt")) == []


def test_the_same_long_words_from_another_speaker_are_a_version() -> None:
    assert versions((FULL, "Lena Quist"), (FULL, "Ivo Brandt")) == [[FULL, FULL]]


def test_function_words_tie_nothing() -> None:
    assert versions((FULL, "Lena Quist"), ("and it", "Lena Quist")) == []


def test_a_quote_said_once_is_no_utterance() -> None:
    assert versions((FULL, "Lena Quist")) == []


def test_unlike_quotes_are_not_chained_by_a_fragment() -> None:
    left = "The bearing was cracked from one end to the other."
    right = "It had been known for weeks that the bearing was cracked."
    found = versions((left, "Lena Quist"), (right, "Lena Quist"), ("the bearing was cracked", "Lena Quist"))
    assert len(found) == 1
    assert len(found[0]) == 2


def test_quotes_of_two_stories_are_never_one_utterance() -> None:
    articles = [account(name, f"A\n“{FULL}”") for name in ("one", "two")]
    quotes = tuple(quote(article, FULL, "Lena Quist") for article in articles)
    stories = tuple(Story(f"s-{article.id}", (article.id,), "test") for article in articles)
    assert find_utterances(quotes, stories) == ()


phrases = st.sampled_from([FULL, "a loud bang", "it is gone", "loud", "load the ships", "— …", "a fine day"])


@given(st.lists(st.tuples(phrases, st.sampled_from(["Lena Quist", "Ivo Brandt", None])), max_size=6))
def test_a_quote_is_in_at_most_one_utterance(said: list[Said]) -> None:
    articles = [account(str(number), f"A\n“{words}”") for number, (words, _) in enumerate(said)]
    quotes: tuple[Quote, ...] = tuple(
        quote(a, words, speaker) for a, (words, speaker) in zip(articles, said, strict=True)
    )
    story = Story("s-1", tuple(article.id for article in articles), "test")
    members = [id for found in find_utterances(quotes, (story,)) for id in found.quotes]
    assert len(members) == len(set(members))


def test_equal_quotes_give_the_same_utterances_in_any_order() -> None:
    said: list[Said] = [(FULL, "Lena Quist"), ("a loud bang", "Quist"), ("it is gone", None)]
    found = {frozenset(map(frozenset, versions(*order))) for order in permutations(said)}
    assert len(found) == 1
