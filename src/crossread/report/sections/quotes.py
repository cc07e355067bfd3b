"""Who is quoted, with the versions of one utterance together."""

from __future__ import annotations

from crossread.records import Quote, Utterance
from crossread.report.differences import differing_words
from crossread.report.index import Index
from crossread.report.labels import SOURCE_KIND, count
from crossread.report.view import Group, Item, Section

NO_SPEAKER = "speaker not found"


def quotes_section(index: Index) -> Section:
    """Utterances with several versions, then quotes that stand once, by speaker."""
    several = [found for found in index.dossier.utterances if len(found.quotes) > 1]
    grouped = {id for found in several for id in found.quotes}
    lone = [quote for quote in index.dossier.quotes if quote.id not in grouped]
    by_speaker: dict[str, list[Quote]] = {}
    for quote in lone:
        by_speaker.setdefault(_speaker(quote), []).append(quote)
    return Section(
        id="quotes",
        title="Quotes",
        lead="Versions of one utterance stand together, fullest first; words that differ are underlined.",
        items=tuple(
            [_utterance(index, found) for found in several]
            + [_said(index, name, by_speaker[name]) for name in sorted(by_speaker, key=_unknown_last)]
        ),
        none="No account quotes anyone.",
    )


def _unknown_last(name: str) -> tuple[bool, str]:
    return name == NO_SPEAKER, name.casefold()


def _utterance(index: Index, found: Utterance) -> Item:
    quotes = [index.quotes[id] for id in found.quotes]
    named = [_speaker(quote) for quote in quotes if quote.speaker]
    fullest = quotes[0].span.text
    groups = [Group("", (index.passage(quotes[0].span, note=_note(quotes[0])),))]
    for quote in quotes[1:]:
        _, new = differing_words(fullest, quote.span.text)
        groups.append(Group("", (index.passage(quote.span, note=_note(quote), changed=new),)))
    return Item(
        id=found.id,
        heading=max(named, key=len, default=NO_SPEAKER),
        tags=(count(len(quotes), "version"),),
        groups=tuple(groups),
        rule=found.rule,
    )


def _said(index: Index, name: str, quotes: list[Quote]) -> Item:
    passages = tuple(index.passage(quote.span, note=_note(quote)) for quote in quotes)
    return Item("", name, (count(len(quotes), "quote"),), (Group("", passages),))


def _speaker(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker else NO_SPEAKER


def _note(quote: Quote) -> str:
    if quote.speaker is None:
        return NO_SPEAKER
    relayed = f", relaying {quote.relayed_from.name}" if quote.relayed_from else ""
    return f"{quote.speaker.name}, {SOURCE_KIND[quote.speaker.kind]}{relayed}"
