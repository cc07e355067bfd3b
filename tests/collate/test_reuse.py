from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import account
from collate_steps import all_quotes, collate
from crossread.annotate.sentences import find_sentences
from crossread.collate.groups import Groups
from crossread.collate.reuse import find_reuse
from crossread.collate.shared_runs import CROWD, NEIGHBOURS
from crossread.records import Article, Reuse, Span
from crossread.text.fold import fold_words
from events import OWN, RUN, WIRE

SENTENCE = "The harbour office closed the inner basin and asked fishermen to moor at the quay."


def verbatim(left: str, right: str) -> list[tuple[str, str]]:
    found = collate(account("one", left), account("two", right)).reuse
    return [(r.left.text, r.right.text) for r in found if r.kind == "verbatim"]


def shared(*articles: Article) -> tuple[Reuse, ...]:
    """What articles share, without asking who had it from whom."""
    sentences = tuple(sentence for article in articles for sentence in find_sentences(article))
    return find_reuse(articles, sentences, all_quotes(articles))


def test_a_shared_passage_has_its_exact_words_on_both_sides() -> None:
    loose = SENTENCE.replace("inner basin", "INNER  basin").replace("asked", "— asked")
    assert verbatim(f"A\n{SENTENCE}", f"B\nMeanwhile, {loose}") == [
        (SENTENCE.removesuffix("."), loose.removesuffix("."))
    ]


def test_seven_words_are_no_passage() -> None:
    assert (
        verbatim(
            "A\nThe harbour office closed the inner basin.",
            "B\nHere the harbour office closed the inner basin.",
        )
        == []
    )


def test_a_long_title_is_no_passage() -> None:
    title = "Lena Quist, a Spokesperson for the Port Dunmore East Harbour Authority Council"
    assert verbatim(f"A\nThere came {title}.", f"B\nThen spoke {title}.") == []


def test_what_both_only_quote_is_no_passage() -> None:
    quoted = f"“{SENTENCE}”"
    assert verbatim(f"A\n{quoted} said Ivo Brandt.", f"B\nIvo Brandt: {quoted}") == []


def test_what_one_quotes_and_the_other_sets_without_marks_is_no_passage() -> None:
    assert verbatim(f"A\n“{SENTENCE}” wrote Ivo Brandt.", f"B\nIvo Brandt wrote:\n{SENTENCE}") == []


def test_a_quote_inside_a_passage_stays_in_it() -> None:
    left = "The vessel had lost its “whole steering” shortly before it reached the inner basin and struck."
    assert verbatim(f"A\n{left}", f"B\n{left}") == [(left.removesuffix("."),) * 2]


def test_a_sentence_in_other_words_is_a_paraphrase() -> None:
    left = "A\nThe owner had put off servicing the steering gear of the ferry twice last winter."
    right = "B\nServicing of the ferry's steering gear was twice deferred by the owner in winter."
    (found,) = collate(account("one", left), account("two", right)).reuse
    assert found.kind == "paraphrase"


def test_unlike_sentences_share_nothing() -> None:
    assert (
        collate(account("one", "A\nA crane fell on the quay."), account("two", "B\nThe mayor was ill.")).reuse
        == ()
    )


WORDS = [
    "the",
    "harbour",
    "“office”",
    "closed",
    "basin,",
    "—",
    "and",
    "asked.",
    "Men",
    "moor",
    "quay\n",
    "”told",
]
words = st.sampled_from(WORDS)


@settings(max_examples=60)
@given(st.lists(words, max_size=60), st.lists(words, max_size=60))
def test_verbatim_spans_are_exact_and_of_the_same_words(left: list[str], right: list[str]) -> None:
    one = account("one", "A\n" + SENTENCE + " " + " ".join(left))
    two = account("two", "B\n" + " ".join(right) + " " + SENTENCE)
    for found in shared(one, two):
        assert one.text[found.left.start : found.left.end] == found.left.text
        assert two.text[found.right.start : found.right.end] == found.right.text
        if found.rule == "same_words":
            assert fold_words(found.left.text) == fold_words(found.right.text)


def test_the_same_articles_give_the_same_reuse() -> None:
    articles = (account("one", WIRE), account("two", RUN), account("three", OWN))
    assert collate(*articles).reuse == collate(*articles).reuse


def test_a_short_sentence_counts_beside_a_passage_and_not_alone() -> None:
    short, other = "The crane driver slept through it all.", "A choir sang on the quay."
    assert verbatim(f"A\n{SENTENCE}\n{other}\n{short}", f"B\n{SENTENCE}\n{short}") == [
        (SENTENCE.removesuffix("."),) * 2,
        (short.removesuffix("."),) * 2,
    ]
    assert verbatim(f"A\n{other}\n{short}", f"B\nThe mayor was ill.\n{short}") == []


def test_headlines_that_tell_one_event_are_no_paraphrase() -> None:
    left = "Ferry owner put off servicing of steering gear twice\nA crane fell."
    right = "Owner twice deferred servicing of ferry's steering gear\nThe mayor was ill."
    assert collate(account("one", left), account("two", right)).reuse == ()


def test_a_headline_and_the_text_below_it_are_two_passages() -> None:
    headline = "Harbour office in the old town closes its inner basin to fishermen"
    assert verbatim(f"{headline}\n{SENTENCE}", f"{headline}\nOn Monday {SENTENCE}") == [
        (headline, headline),
        (SENTENCE.removesuffix("."), SENTENCE.removesuffix(".")),
    ]


def test_a_page_that_repeats_a_passage_gives_it_once() -> None:
    assert len(verbatim(f"A\n{SENTENCE}\n{SENTENCE}", f"B\n{SENTENCE}")) == 1


@settings(max_examples=60)
@given(st.lists(words, max_size=60), st.lists(words, max_size=60))
def test_without_their_changes_both_sides_of_a_passage_have_the_same_words(
    left: list[str], right: list[str]
) -> None:
    one = account("one", "A\n" + SENTENCE + " " + " ".join(left))
    two = account("two", "B\n" + " ".join(right) + " " + SENTENCE)
    for found in shared(one, two):
        for change in found.changes:
            for side, article in ((change.left, one), (change.right, two)):
                assert side is None or article.text[side.start : side.end] == side.text
        if found.kind == "verbatim":
            lost = [change.left for change in found.changes if change.left]
            new = [change.right for change in found.changes if change.right]
            assert kept(found.left, lost) == kept(found.right, new)


def kept(whole: Span, changed: list[Span]) -> list[str]:
    """The folded words of a passage outside some parts of it."""
    text = whole.text
    for span in sorted(changed, reverse=True):
        text = text[: span.start - whole.start] + " " + text[span.end - whole.start :]
    return fold_words(text)


@settings(max_examples=30)
@given(st.permutations([WIRE, RUN, OWN]))
def test_which_words_are_shared_does_not_depend_on_the_order_of_the_articles(texts: list[str]) -> None:
    names = {WIRE: "one", RUN: "two", OWN: "three"}
    found = shared(*(account(names[text], text) for text in texts))
    sides = {frozenset((reuse.left, reuse.right)) for reuse in found}
    expected = shared(*(account(name, text) for text, name in names.items()))
    assert sides == {frozenset((reuse.left, reuse.right)) for reuse in expected}


def test_a_crowd_of_reprints_is_found_from_few_pairs() -> None:
    reprints = tuple(account(f"r{n:03}", f"A\n{SENTENCE}") for n in range(CROWD + 40))
    found = shared(*reprints)
    joined = Groups(article.id for article in reprints)
    for reuse in found:
        joined.join(reuse.left.article, reuse.right.article)
    assert len(found) < 3 * NEIGHBOURS * len(reprints)
    assert all(joined.together(reprints[0].id, article.id) for article in reprints)
