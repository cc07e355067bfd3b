"""The sections of a diff: its differences as items with their passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crossread.records import Change, Difference, DossierDiff
from crossread.report.diff.accounts import Accounts
from crossread.report.differences import differing_words
from crossread.report.labels import DRIFT, STATUS
from crossread.report.view import Group, Item, Section

OPENED = {"new": "opened", "gone": "settled"}
"""What becoming and ceasing is called of a conflict."""

COUNTED = {"origins": "origin", "articles": "article"}
"""Properties that are numbers, with the noun for one."""

PLAIN = ("status", "kind")
"""Properties whose value says by itself what it is of."""

UNTOLD = ("rule",)
"""Properties that say nothing more of a record that is new or gone."""

VALUES = STATUS | DRIFT
"""The English of the values that have one."""

Build = Callable[[Accounts, DossierDiff], Section]


def accounts_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """Accounts that are new, edited or gone, with the words that were edited."""
    return Section(
        id="accounts",
        title="Accounts",
        lead="Edited accounts show every passage with other words; case and punctuation do not count.",
        items=tuple(_item(accounts, found, _article_names(accounts, found)) for found in diff.articles),
        none="The accounts are the same, word for word.",
    )


def origins_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """Which accounts count as one source, where that is not as it was."""
    return Section(
        id="origins",
        title="Origins",
        lead="Which accounts count as one source, where that changed.",
        items=tuple(_item(accounts, found, _origin_names(found)) for found in diff.origins),
        none="The accounts count as the same sources as before.",
    )


def facts_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """Facts of several accounts first; what one account alone has, and what stands as before, is folded."""
    return Section(
        id="facts",
        title="Facts",
        lead="Facts that are new or gone, and those that more or fewer accounts state than before.",
        items=tuple(_finding(accounts, found) for found in diff.facts if not _is_minor(found)),
        none="No fact of several accounts is new, gone or stands on other accounts.",
        folded_title="In one account alone, or on as many accounts as before",
        folded=tuple(_finding(accounts, found) for found in diff.facts if _is_minor(found)),
    )


def conflicts_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """Conflicts opened, changed and settled; those of mere precision or with unmoved sides are folded."""
    items = [(found, _finding(accounts, found, kinds=OPENED)) for found in diff.conflicts]
    return Section(
        id="conflicts",
        title="Conflict",
        lead="Opened, settled, or with other sides; behind each side the number of its origins.",
        items=tuple(item for found, item in items if not _is_slight(found)),
        none="The conflicts are those of before.",
        folded_title="Of precision only, or with the same sides as before",
        folded=tuple(item for found, item in items if _is_slight(found)),
    )


def drift_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """What changed in the retelling, where that is not as it was."""
    return Section(
        id="drift",
        title="Changed in the retelling",
        lead="Changes in the retelling that are new, gone, or held against other words.",
        items=tuple(_finding(accounts, found) for found in diff.drift),
        none="The same passages changed in the retelling as before.",
    )


def quotes_section(accounts: Accounts, diff: DossierDiff) -> Section:
    """Quotes with other words or another speaker; those that came or went are folded."""
    changed = [found for found in diff.quotes if found.kind == "changed"]
    moved = [found for found in diff.quotes if found.kind != "changed"]
    return Section(
        id="quotes",
        title="Quotes",
        lead="Quotes whose words or speaker are not those of before.",
        items=tuple(_finding(accounts, found) for found in changed),
        none="No quote that both dossiers have was changed.",
        folded_title="New and gone",
        folded=tuple(_finding(accounts, found) for found in moved),
    )


SECTIONS: tuple[Build, ...] = (
    accounts_section,
    origins_section,
    facts_section,
    conflicts_section,
    drift_section,
    quotes_section,
)

SECTION_IDS = tuple(build.__name__.removesuffix("_section") for build in SECTIONS)
"""The ids of the sections in their order, by which ``only`` chooses them."""


def _is_minor(found: Difference) -> bool:
    """Whether a fact stands in one account alone, then and now, or no property of it moved."""
    return not found.moves or (found.kind in ("new", "gone") and "single" in _statuses(found))


def _is_slight(found: Difference) -> bool:
    """Whether a conflict came or went that was of mere precision, or no property of it moved."""
    return not found.moves or (found.kind in ("new", "gone") and "precision" in _statuses(found))


def _statuses(found: Difference) -> set[str]:
    return {value for move in found.moves if move.what == "status" for value in (move.was, move.now)}


def _article_names(accounts: Accounts, found: Difference) -> str:
    return accounts.names(found.new or found.old, old=not found.new)


def _origin_names(found: Difference) -> str:
    of = next(move for move in found.moves if move.what == "of")
    return of.now or of.was


def _finding(accounts: Accounts, found: Difference, *, kinds: dict[str, str] | None = None) -> Item:
    """A difference of a record that has words of its own."""
    return _item(accounts, found, "", kinds=kinds or {})


def _item(
    accounts: Accounts, found: Difference, heading: str, *, kinds: dict[str, str] | None = None
) -> Item:
    lead = accounts.passage(found.about, old=not found.new) if found.about else None
    kind = (kinds or {}).get(found.kind, found.kind)
    return Item(
        id=", ".join(found.new or found.old),
        heading=lead.span.text if lead else heading,
        tags=(kind, *filter(None, _tags(found))),
        groups=tuple(_groups(accounts, found.changes)),
        reason=found.reason,
        rule=found.rule,
        lead=lead,
    )


def _tags(found: Difference) -> Iterator[str]:
    """``1 → 2 origins`` for each property that moved; of what is new or gone, what it is or was."""
    for move in found.moves:
        was, now = (VALUES.get(value, value) for value in (move.was, move.now))
        if move.what == "of":
            yield f"was {was}" if was and now else ""
        elif found.kind not in ("new", "gone"):
            yield _labelled(move.what, f"{was or 'none'} → {now or 'none'}", last=now)
        elif move.what not in UNTOLD:
            yield _labelled(move.what, now or was, last=now or was)


def _labelled(what: str, value: str, *, last: str) -> str:
    if what in COUNTED:
        return f"{value} {what if last != '1' else COUNTED[what]}"
    return value if what in PLAIN else f"{what}: {value}"


def _groups(accounts: Accounts, changes: tuple[Change, ...]) -> Iterator[Group]:
    """Passages with other words as pairs, then what went, then what came."""
    for change in changes:
        if change.left and change.right:
            lost, new = differing_words(change.left.text, change.right.text)
            was = accounts.passage(change.left, old=True, changed=lost)
            yield Group("other words", (was, accounts.passage(change.right, old=False, changed=new)))
    went = [accounts.passage(change.left, old=True) for change in changes if change.left and not change.right]
    came = [
        accounts.passage(change.right, old=False) for change in changes if change.right and not change.left
    ]
    if went:
        yield Group("went", tuple(went))
    if came:
        yield Group("came", tuple(came))
