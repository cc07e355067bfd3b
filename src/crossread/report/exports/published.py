"""When an article was published, as formats that know only plain dates can say it."""

from __future__ import annotations

import re

from crossread.records import Article

_STAMP = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
)


def stated_date(article: Article) -> str | None:
    """The year, month or day of publication in ISO 8601, without a time of day.

    None where the article does not tell it: a date inferred from other accounts is no date to cite.
    """
    if article.published is None or article.published.how == "inferred":
        return None
    found = _STAMP.fullmatch(article.published.value)
    return "-".join(part for part in found.groups() if part) if found else None


def how_dated(article: Article) -> str:
    """Where the date of publication comes from, in words; empty where there is none."""
    published = article.published
    if published is None:
        return ""
    note = f", {published.note}" if published.note else ""
    return f"published {published.value} ({published.how}{note})"
