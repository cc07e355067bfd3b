"""Which article comes from which, and from which outlet that is not at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crossread.collate.accounts import read_accounts
from crossread.collate.copies import find_copies
from crossread.collate.evidence import Known, between_articles, credit_evidence, from_outlet
from crossread.collate.groups import Groups
from crossread.collate.rewrites import find_rewrites
from crossread.collate.wires import is_copy_mark, wire_evidence
from crossread.records import Article, Credit, Derivation, Evidence, Reuse, Sentence, Story
from crossread.text.outlets import same_outlet


def find_derivations(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    sentences: tuple[Sentence, ...],
    credits: tuple[Credit, ...],
    reuse: tuple[Reuse, ...],
) -> tuple[Derivation, ...]:
    """Derivations within each story, each with its evidence.

    Shared copy and rewriting may merge two articles into one origin; a credit by itself never does, as an
    account can name a source and still rest on reporting of its own.
    """
    known = Known.of(read_accounts(articles, sentences), credits, reuse)
    by_id = {article.id: article for article in articles}
    found: list[Derivation] = []
    for story in stories:
        members = [by_id[id] for id in story.articles]
        found += _between(members, known)
        found += (edge for article in members for edge in _credited(article, members, known))
    return tuple(sorted(found, key=lambda d: (d.target, d.source or "", d.outlet or "", d.rule)))


def _between(articles: Sequence[Article], known: Known) -> Iterator[Derivation]:
    """Copies first, then rewrites among what is left."""
    joined = Groups(article.id for article in articles)
    for copy in find_copies(articles, known):
        if copy.merges and copy.source:
            joined.join(copy.source, copy.target)
        yield copy
    yield from find_rewrites(articles, known, joined)


def _credited(article: Article, story: Sequence[Article], known: Known) -> Iterator[Derivation]:
    """From every outlet that an article credits, and from the agency whose copy it is marked as."""
    credited: dict[str, list[Credit]] = defaultdict(list)
    for credit in known.credits.get(article.id, ()):
        if not credit.own:
            credited[credit.outlet].append(credit)
    wires = wire_evidence(article, known.credits.get(article.id, ()))
    for outlet, credits in credited.items():
        if outlet in wires and all(is_copy_mark(credit) for credit in credits):
            continue
        evidence = (credit_evidence(credits, article.label),)
        yield _edge(outlet, article, story, evidence, "credited")
    for agency, marks in wires.items():
        yield _edge(agency, article, story, marks, "wire_copy")


def _edge(
    outlet: str, target: Article, story: Sequence[Article], evidence: tuple[Evidence, ...], rule: str
) -> Derivation:
    """From the outlet's own article where it is at hand, else from the outlet. Merges nothing."""
    source = _published_by(outlet, story, target)
    if source:
        return between_articles(source, target, evidence, directed=True, merges=False, rule=rule)
    return from_outlet(outlet, target, evidence, rule=rule)


def _published_by(outlet: str, story: Sequence[Article], besides: Article) -> Article | None:
    """The first other article of the story that an outlet published."""
    for article in story:
        if article.id != besides.id and article.outlet and same_outlet(article.outlet.value, outlet):
            return article
    return None
