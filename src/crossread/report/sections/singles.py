"""What only one origin has, and what each account leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import LeftOut, OnlyOne
from crossread.report.index import Index
from crossread.report.labels import GROUND, count
from crossread.report.sections.facts import authority
from crossread.report.view import Group, Item, Section

SHOWN = 12
"""How many notable statements are shown: what fits a screen. The dossier has them all."""


def singles_section(index: Index) -> Section:
    """The most notable facts of one origin, then all statements of one account by account."""
    notable = index.dossier.only_one
    more = f" The {SHOWN} most notable of {len(notable)}." if len(notable) > SHOWN else ""
    by_account = tuple(_by_account(index))
    return Section(
        id="singles",
        title="Only one account has",
        lead="Statements that no other origin was found to make: the first to check before repeating." + more,
        items=tuple(_notable(index, one) for one in notable[:SHOWN]) or by_account,
        none="No statement stands in one account alone.",
        folded_title="All statements of one account alone",
        folded=by_account if notable else (),
    )


def left_out_section(index: Index) -> Section:
    """By account, the facts that most other origins state and it does not, in the words of one that does."""
    facts = {fact.id: fact for fact in index.dossier.facts}
    by_account: dict[str, list[LeftOut]] = {}
    for left in index.dossier.left_out:
        by_account.setdefault(left.article, []).append(left)
    items = []
    for article, found in by_account.items():
        groups = tuple(
            Group(
                f"{left.reason} [{left.rule}: {left.id}]",
                (index.passage(index.claims[facts[left.fact].lead].span),),
            )
            for left in found
        )
        items.append(Item("", index.names([article]), (count(len(found), "statement"),), groups))
    return Section(
        id="left_out",
        title="Left out",
        lead="What an account does not have, though more than half of the other origins state it.",
        items=tuple(items),
        none="No account was found to leave out what most others state.",
    )


def _notable(index: Index, one: OnlyOne) -> Item:
    claim = index.claims[one.claim]
    lead = index.passage(claim.span, note=authority(claim))
    return Item(
        id=one.id,
        heading=lead.span.text,
        tags=(index.names([claim.span.article]), *(GROUND[ground.rule] for ground in one.grounds)),
        groups=(Group("", (lead,)),),
        reason=one.reason,
        rule=one.rule,
        lead=lead,
    )


def _by_account(index: Index) -> Iterator[Item]:
    single = [fact for fact in index.dossier.facts if fact.status == "single"]
    for id, account in index.accounts.items():
        own = [index.claims[fact.lead] for fact in single if fact.articles == (id,)]
        if own:
            passages = tuple(
                index.passage(claim.span, note=authority(claim))
                for claim in sorted(own, key=lambda claim: claim.span)
            )
            label = f"{account.key} {account.label}"
            yield Item("", label, (count(len(own), "statement"),), (Group("", passages),))
