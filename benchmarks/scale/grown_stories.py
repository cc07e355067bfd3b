"""Stories of any number of articles about one event: independent accounts, and altered copies of them.

One article in five is an account of its own, as far as a set of articles has an event with so many, and the
others are copies, altered in each way and by each strength in turn. Copies of every fifth kind credit the
outlet that they follow, others bear an agency's marks. All choices follow from hashes, and a smaller story
is no part of a larger one's chance: its articles are among the larger one's where their originals are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import count, islice, product
from pathlib import Path

from altered import changes_frame, changes_order, changes_quotes, changes_words
from altered.manuscript import Manuscript, typeset
from altered.recipes import STRENGTHS, Change, retell, rework, rewrite
from altered.sources import invented_events, real_accounts
from crossread.records import Article

COPIES_OF_EACH = 4
"""Copies for each independent account: most of what is written about a large event is reprinted."""

_TOWNS = (
    "Ostrey Lanning Velmouth Kestwick Ferrant Dunmore Merrow Eastmark Corrin Brannock Tidewater Harrowgate"
)
_PAPERS = (
    "Ledger Courier Herald Gazette Post Review Chronicle Monitor Tribune Mail Observer Bulletin Star Echo"
)

OUTLETS = tuple(f"{town} {paper}" for paper, town in product(_PAPERS.split(), _TOWNS.split()))
"""Invented outlets, each of one article; past their number they have a second one."""

CHANGES: tuple[Change, ...] = (
    changes_order.truncate,
    rework,
    changes_words.synonyms,
    rewrite,
    changes_order.drop,
    changes_quotes.cut_quotes,
    retell,
)

Frame = Callable[[Manuscript, str, str], Manuscript]
"""Sets what stands around a copy: the copy, the outlet that it follows, and what chance depends on."""

FRAMES: tuple[Frame, ...] = (
    lambda copy, _outlet, seed: changes_frame.own_byline(copy, seed),
    lambda copy, outlet, seed: changes_frame.credit(copy, outlet, seed),
    lambda copy, _outlet, _seed: copy,
    lambda copy, _outlet, _seed: changes_frame.agency_marks(copy),
    lambda copy, _outlet, _seed: changes_frame.dated(copy, 1),
)


def most_accounts(shared: Path) -> Sequence[Manuscript]:
    """The independent accounts of the event that has most of them, real where those are at hand."""
    events: Mapping[str, Sequence[Manuscript]] = real_accounts(shared) or {
        name: event.accounts for name, event in invented_events().items()
    }
    return max(events.values(), key=len)


def grown_story(accounts: Sequence[Manuscript], size: int) -> list[Article]:
    """``size`` articles of one event, of which each that has copies here stands before them."""
    originals = [
        replace(account, key=f"account{number:03}", outlet=OUTLETS[number % len(OUTLETS)])
        for number, account in enumerate(accounts[: max(1, size // (COPIES_OF_EACH + 1))])
    ]
    copies = (_copy(originals[n % len(originals)], n, len(originals)) for n in count())
    made = (*originals, *islice(copies, size - len(originals)))
    return [typeset(manuscript).article for manuscript in made]


def _copy(source: Manuscript, number: int, taken: int) -> Manuscript:
    """The copy of this number: its kind of change, its strength and its frame are the next in turn."""
    turn = number // taken + number
    key = f"copy{number:04}"
    copy = replace(source, key=key, outlet=OUTLETS[(taken + number) % len(OUTLETS)])
    altered = CHANGES[turn % len(CHANGES)](copy, STRENGTHS[turn % len(STRENGTHS)], key)
    return FRAMES[(turn // len(CHANGES)) % len(FRAMES)](altered, source.outlet, key)
