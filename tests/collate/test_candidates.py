from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from accounts import account
from collate_steps import collate
from crossread.collate.candidates import Candidate, candidate_pairs
from crossread.records import Article, Block
from events import FIRE, OWN, RUN, WIRE

FOOTER = "Get the harbour news of the week in your inbox every Sunday morning before breakfast."


def pairs(*articles: Article, least_containment: float = 0.1) -> list[tuple[int, int]]:
    return [(c.left, c.right) for c in candidate_pairs(articles, least_containment=least_containment)]


def story() -> list[Article]:
    return [
        account(name, text) for name, text in (("one", WIRE), ("two", FIRE), ("three", RUN), ("four", OWN))
    ]


def test_a_shortened_copy_is_a_candidate() -> None:
    assert (0, 2) in pairs(*story())


def test_another_event_is_no_candidate() -> None:
    assert all(1 not in pair for pair in pairs(*story(), least_containment=0))


def test_a_short_account_inside_a_long_one_is_nearly_all_contained() -> None:
    filler = "\n".join(f"Line {n} tells of warehouse {n}, crane {n} and tug {n} alone." for n in range(200))
    (found,) = candidate_pairs([account("one", WIRE), account("two", f"News\n{filler}\n{WIRE}")])
    assert found.containment > 0.9
    assert found.jaccard < 0.2


def test_an_account_and_itself_share_all() -> None:
    (found,) = candidate_pairs([account("one", WIRE), account("two", WIRE)])
    assert (found.containment, found.jaccard) == (1.0, 1.0)


def test_the_share_is_of_each_side() -> None:
    assert Candidate(0, 1, 10, 0.5, 1.0).jaccard == 0.5


def test_a_footer_that_is_marked_as_such_is_not_compared() -> None:
    def with_footer(name: str, text: str) -> Article:
        whole = account(name, f"{text}\n{FOOTER}")
        start = len(text) + 1
        return replace(whole, blocks=(*whole.blocks[:-1], Block("boilerplate", start, len(whole.text))))

    assert pairs(with_footer("one", FIRE), with_footer("two", OWN), least_containment=0) == []


def test_articles_may_come_as_a_stream() -> None:
    assert [(c.left, c.right) for c in candidate_pairs(iter(story()))] == pairs(*story())


def test_copies_beyond_number_stay_linked() -> None:
    copies = [account(f"n{number}", WIRE) for number in range(300)]
    linked = {(c.left, c.right) for c in candidate_pairs(copies)}
    assert {(n, n + 1) for n in range(299)} <= linked
    assert len(linked) < 300 * 299 / 4


LINES = [line for text in (WIRE, RUN, OWN, FIRE) for line in text.split("\n")]
bodies = st.lists(st.lists(st.sampled_from(LINES), min_size=1, max_size=6).map("\n".join), max_size=5)


@settings(max_examples=60, deadline=None)
@given(bodies)
def test_two_articles_with_a_verbatim_passage_are_always_a_candidate(texts: list[str]) -> None:
    articles = [account(f"n{n}", text) for n, text in enumerate(texts)]
    found = {(f"a-n{a}", f"a-n{b}") for a, b in pairs(*articles, least_containment=0)}
    reuse = collate(*articles).reuse if articles else ()
    assert {(r.left.article, r.right.article) for r in reuse if r.kind == "verbatim"} <= found


@given(bodies)
def test_the_order_of_articles_changes_no_pair(texts: list[str]) -> None:
    articles = [account(f"n{n}", text) for n, text in enumerate(texts)]
    turned = articles[::-1]

    def named(given_articles: list[Article]) -> set[tuple[frozenset[str], int, float]]:
        return {
            (frozenset({given_articles[c.left].id, given_articles[c.right].id}), c.shared, c.containment)
            for c in candidate_pairs(given_articles)
        }

    assert named(articles) == named(turned)
