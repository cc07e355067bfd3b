"""The time of which an account tells: when it appeared, or the hour that it gives for what it knows."""

from __future__ import annotations

import re
from functools import cache

from crossread.judge.lookup import Lookup
from crossread.text.data import load
from crossread.text.intervals import day_range
from crossread.text.numbers import alternatives


def told_at(lookup: Lookup, article: str) -> str:
    """ISO text that sorts by time; empty where unknown.

    "Two were still inside as of 11.30am" tells more than the day on which the account appeared.
    """
    published = lookup.published(article)
    stated = [
        time.value
        for claim in lookup.claims_of(article)
        for time in claim.times
        if time.value
        and day_range(time.value)
        and _follows(claim.span.text[: time.span.start - claim.span.start])
    ]
    within = [value for value in stated if value.startswith(published[:10])]
    return max(within, default=published) if len(published) == len("2021-06-17") else published


def _follows(before: str) -> bool:
    """Whether the words before a time make it the time of what was known."""
    return _as_of().search(before) is not None


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(load('en/clock')['as_of'])})\s*$", re.IGNORECASE)
