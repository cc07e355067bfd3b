"""What the accounts agree on, and what only one of them has."""

from __future__ import annotations

from crossread.records import Claim, Fact
from crossread.report.index import Index
from crossread.report.labels import SOURCE_KIND, STANCE, count
from crossread.report.view import Group, Item, Section

SHARED_ORDER = ("corroborated", "disputed", "repeated")


def agreement_section(index: Index) -> Section:
    """Facts of two or more articles: corroborated first, then disputed, then repeated copies."""
    shared = [fact for fact in index.dossier.facts if fact.status in SHARED_ORDER]
    shared.sort(key=lambda fact: SHARED_ORDER.index(fact.status))
    return Section(
        id="agreement",
        title="Agreement",
        lead="Corroborated: stated by two or more independent origins. Repeated: by several copies of one.",
        items=tuple(_fact(index, fact) for fact in shared if fact.status != "repeated"),
        none="No statement was found in two or more independent origins.",
        folded_title="Repeated by several articles of one origin",
        folded=tuple(_fact(index, fact) for fact in shared if fact.status == "repeated"),
    )


def singles_section(index: Index) -> Section:
    """Facts that one account alone states, by account."""
    single = [fact for fact in index.dossier.facts if fact.status == "single"]
    items = []
    for id, account in index.accounts.items():
        own = [index.claims[fact.lead] for fact in single if fact.articles == (id,)]
        if own:
            passages = tuple(
                index.passage(claim.span, note=authority(claim))
                for claim in sorted(own, key=lambda claim: claim.span)
            )
            label = f"{account.key} {account.label}"
            items.append(Item("", label, (count(len(own), "statement"),), (Group("", passages),)))
    return Section(
        id="singles",
        title="Only one account has",
        lead="Statements that no other account was found to make: the first to check before repeating.",
        items=tuple(items),
        none="No statement stands in one account alone.",
    )


def _fact(index: Index, fact: Fact) -> Item:
    claims = [index.claims[id] for id in fact.claims]
    by_origin: dict[int, list[Claim]] = {}
    for claim in claims:
        by_origin.setdefault(index.accounts[claim.span.article].origin, []).append(claim)
    lead = index.passage(index.claims[fact.lead].span)
    return Item(
        id=fact.id,
        heading=lead.span.text,
        tags=(fact.status, count(len(fact.origins), "origin"), count(len(fact.articles), "article")),
        groups=tuple(
            Group(
                f"Origin {number}" if number else "",
                tuple(index.passage(claim.span, note=authority(claim)) for claim in stated),
            )
            for number, stated in sorted(by_origin.items())
        ),
        reason=fact.reason,
        rule=fact.rule,
        lead=lead,
    )


def authority(claim: Claim) -> str:
    """On whose authority a claim stands, in a few words: ``police (unnamed source), denies``."""
    links = [link for link in claim.attribution if link.kind != "own_voice"]
    if not links:
        return SOURCE_KIND["own_voice"]
    chain = ", who cites ".join(link.source for link in links)
    stance = links[-1].stance
    return chain if stance == "asserts" else f"{chain}: {STANCE[stance]}"
