"""Which articles are about one event.

Each article becomes a vector of its terms, names and headline words counting double; articles are
joined by average linkage while their mean cosine holds up. On the stories kept for measuring, accounts
of one event stay together up to 0.22 and accounts of unlike events fall apart above 0.12; the
threshold lies between.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from crossread.records import CLAIM_KINDS, Article, Story, content_id
from crossread.text.clusters import average_linkage
from crossread.text.topics import surface_words, topic_terms, topic_vectors
from crossread.text.vectors import similar_pairs

_ONE_EVENT = 0.17
_FAR_APART_DAYS = 45
_FAR_APART_FACTOR = 0.5
_WORTH_LISTING = 0.02
_LEAD = 300
_SHOWN_WORDS = 4


def find_stories(articles: tuple[Article, ...]) -> tuple[Story, ...]:
    """Articles grouped by the event they tell of, every article in exactly one story.

    Accounts published more than six weeks apart need twice the likeness: the same place and people are
    in the news again for another reason. Stories come in the order of their first article.
    """
    topics = [_topic(article) for article in articles]
    vectors = topic_vectors(topics)
    pairs = [
        (i, j, similarity * _closeness_in_time(articles[i], articles[j]))
        for i, j, similarity in similar_pairs(vectors, at_least=_WORTH_LISTING)
    ]
    clusters = average_linkage(len(articles), pairs, threshold=_ONE_EVENT)
    return tuple(
        Story(
            id=content_id("s", *sorted(articles[i].id for i in cluster)),
            articles=tuple(articles[i].id for i in cluster),
            reason=_reason(cluster, articles, vectors, pairs),
        )
        for cluster in clusters
    )


def _topic(article: Article) -> dict[str, float]:
    account = "\n".join(
        article.text[block.start : block.end] for block in article.blocks if block.kind in CLAIM_KINDS
    )
    return topic_terms(account, headline=article.title.value if article.title else account[:_LEAD])


def _closeness_in_time(left: Article, right: Article) -> float:
    if left.published is None or right.published is None:
        return 1.0
    days = abs((_day(left.published.value) - _day(right.published.value)).days)
    return _FAR_APART_FACTOR if days > _FAR_APART_DAYS else 1.0


def _day(value: str) -> date:
    year, month, day = (*map(int, value.split("T")[0].split("/")[0].split("-")), 1, 1)[:3]
    return date(year, month, day)


def _reason(
    cluster: Sequence[int],
    articles: Sequence[Article],
    vectors: Sequence[dict[str, float]],
    pairs: Sequence[tuple[int, int, float]],
) -> str:
    if len(cluster) > 1:
        return f"{len(cluster)} accounts share {', '.join(_shared_words(cluster, articles, vectors))}"
    if len(articles) == 1:
        return "the only account"
    nearest = max((s for i, j, s in pairs if cluster[0] in (i, j)), default=0.0)
    return f"too little in common with any other account (likeness {nearest:.2f} of {_ONE_EVENT:.2f} needed)"


def _shared_words(
    cluster: Sequence[int], articles: Sequence[Article], vectors: Sequence[dict[str, float]]
) -> list[str]:
    """The words that weigh most across the accounts of a story, as they are written there."""
    weight: Counter[str] = Counter()
    for i in cluster:
        weight.update(vectors[i])
    spread = Counter(term for i in cluster for term in vectors[i])
    shared = sorted((t for t in weight if spread[t] > 1), key=lambda t: (-weight[t], t))[:_SHOWN_WORDS]
    words = surface_words("\n".join(articles[i].text for i in cluster))
    return [words.get(term, term) for term in shared]
