"""The dateline that opens a news report: "PORT DUNMORE, Eastmark, March 12 (NNA) - "."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"""
    (?:[A-Z][A-Z.'’-]+)(?:[ ][A-Z][A-Z.'’-]+){0,3}        # the place, in capitals
    (?:,[ ][A-Z][\w.]*(?:[ ][A-Z][\w.]*)?)?                # the state or country
    (?:,[ ](?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}))?  # the day
    (?:[ ]\([^()\n]{2,40}\))?                              # the agency
    \s*(?:—|–|--?)\s*
    """,
    re.VERBOSE,
)


def dateline_end(text: str) -> int:
    """The offset at which a report starts after its dateline; 0 where the text has none.

    >>> text = "PORT DUNMORE, March 12 (NNA) - A fire broke out."
    >>> text[dateline_end(text):]
    'A fire broke out.'
    """
    match = _DATELINE.match(text)
    return match.end() if match and match.end() < len(text) else 0
