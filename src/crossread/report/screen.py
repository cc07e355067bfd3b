"""A dossier into the view that every format shows: the first ten seconds, then the sections."""

from __future__ import annotations

from crossread.records import Dossier, Origin
from crossread.report.index import Index
from crossread.report.labels import count, plural
from crossread.report.sections.authority import authority_section
from crossread.report.sections.conflicts import conflicts_section
from crossread.report.sections.drift import drift_section
from crossread.report.sections.facts import agreement_section
from crossread.report.sections.origins import origins_section
from crossread.report.sections.people import people_section
from crossread.report.sections.quotes import quotes_section
from crossread.report.sections.singles import left_out_section, singles_section
from crossread.report.sections.timeline import timeline_section
from crossread.report.view import Digest, Figure, Item, Section, View

SECTIONS = (
    agreement_section,
    conflicts_section,
    drift_section,
    origins_section,
    quotes_section,
    authority_section,
    people_section,
    timeline_section,
    singles_section,
    left_out_section,
)

DIGEST_LENGTH = 5
EVENTS_NAMED = 6


def build_view(dossier: Dossier) -> View:
    """Everything a screen shows of a dossier, in the order in which it is read."""
    index = Index(dossier)
    sections = tuple(build(index) for build in SECTIONS)
    by_id = {section.id: section for section in sections}
    return View(
        headline=headline(dossier),
        notes=tuple(_notes(index)),
        figures=_figures(dossier),
        digests=(
            _digest("What they agree on", by_id["agreement"], "corroborated"),
            _digest("What is in conflict", by_id["conflicts"], ""),
            _digest("What changed in the retelling", by_id["drift"], ""),
        ),
        accounts=tuple(index.accounts.values()),
        sections=sections,
        problems=dossier.problems,
    )


def headline(dossier: Dossier) -> str:
    """How many articles, on how many events, and how many independent origins they come down to."""
    articles = count(len(dossier.articles), "article")
    if len(dossier.articles) < 2:
        return articles
    events = f" on {len(dossier.stories)} separate events" if len(dossier.stories) > 1 else ""
    return f"{articles}{events}, {count(len(_at_hand(dossier)), 'independent origin')}"


def _at_hand(dossier: Dossier) -> list[Origin]:
    """The origins that have an article: what all outlets together that are not at hand wrote is not known."""
    return [origin for origin in dossier.origins if origin.articles]


def _notes(index: Index) -> list[str]:
    """What limits the comparison as a whole: one article alone, or articles of several events."""
    dossier = index.dossier
    if not dossier.articles:
        return ["No article could be read, so there is nothing to compare."]
    if len(dossier.articles) == 1:
        return ["One article alone: there is nothing to compare it with."]
    return [*_events(index), *_absent(dossier), *_user_words(dossier)]


def _absent(dossier: Dossier) -> list[str]:
    """Outlets that claims rest on and nobody gave."""
    outlets = list(dict.fromkeys(origin.outlet for origin in dossier.origins if origin.outlet))
    return [f"Some claims rest on outlets not at hand: {', '.join(outlets)}."] if outlets else []


def _user_words(dossier: Dossier) -> list[str]:
    """What the user said, so that no reader takes it for a finding."""
    notes = [word.evidence.note for word in dossier.user_words]
    return [f"Not found but told: {'; '.join(notes)}."] if notes else []


def _events(index: Index) -> list[str]:
    """Which articles tell of which event, where there are several."""
    dossier = index.dossier
    if len(dossier.stories) < 2:
        return []
    numbered = enumerate(dossier.stories[:EVENTS_NAMED], 1)
    told = [f"Event {place}: {index.names(story.articles)}." for place, story in numbered]
    more = len(dossier.stories) - EVENTS_NAMED
    rest = [f"And {count(more, 'more event')}."] if more > 0 else []
    return ["Accounts of different events are not compared with one another.", *told, *rest]


def _figures(dossier: Dossier) -> tuple[Figure, ...]:
    corroborated = sum(fact.status == "corroborated" for fact in dossier.facts)
    against = sum(conflict.status == "contradiction" for conflict in dossier.conflicts)
    counted = (
        (len(dossier.articles), "article", "accounts"),
        (len(_at_hand(dossier)), "independent origin", "origins"),
        (corroborated, "corroborated fact", "agreement"),
        (against, "contradiction", "conflicts"),
        (len(dossier.drift), "change in the retelling", "drift"),
    )
    return tuple(Figure(number, _unit(number, unit), section) for number, unit, section in counted)


def _unit(number: int, unit: str) -> str:
    first, _, rest = unit.partition(" in ")
    return plural(number, first) + (f" in {rest}" if rest else "")


def _digest(title: str, section: Section, tag: str) -> Digest:
    found: list[Item] = [item for item in section.items if not tag or tag in item.tags]
    return Digest(
        title=title,
        section=section.id,
        items=tuple(found[:DIGEST_LENGTH]),
        more=max(0, len(found) - DIGEST_LENGTH),
        none=section.none,
    )
