"""Publication dates inferred from other accounts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crossread.records import Article, Sourced, Story


def infer_dates(articles: tuple[Article, ...], stories: tuple[Story, ...]) -> tuple[Article, ...]:
    """The articles, those without a publication date given one from the dated accounts of their story.

    The value runs from the earliest to the latest known day (``2025-12-29/2025-12-30``, or one day where
    they agree) and is marked ``inferred``; its note names the accounts. Articles of a story without
    any dated account stay undated, and so do those of which nothing else tells.
    """
    by_id = {article.id: article for article in articles}
    inferred: dict[str, Sourced] = {}
    for story in stories:
        known = _from_accounts(by_id[id] for id in story.articles)
        inferred |= dict.fromkeys(story.articles, known) if known else {}
    return tuple(
        replace(article, published=inferred[article.id])
        if article.published is None and article.id in inferred
        else article
        for article in articles
    )


def _from_accounts(accounts: Iterable[Article]) -> Sourced | None:
    dated = sorted(
        (account.published.value, account.label)
        for account in accounts
        if account.published is not None and account.published.how != "inferred"
    )
    if not dated:
        return None
    days = sorted({value.split("T")[0] for value, _ in dated})
    labels = ", ".join(dict.fromkeys(label for _, label in dated))
    value = days[0] if len(days) == 1 else f"{days[0]}/{days[-1]}"
    return Sourced(value, "inferred", f"from the accounts of {labels}")
