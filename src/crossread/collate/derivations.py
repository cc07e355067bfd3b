"""Which article comes from which, and from which outlet that is not at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crossread.collate.accounts import read_accounts
from crossread.collate.copies import find_copies, near_copies, wire_passages
from crossread.collate.direction import direct, is_later
from crossread.collate.editions import find_editions
from crossread.collate.evidence import Known, Tie, credit_evidence, from_outlet
from crossread.collate.groups import Groups
from crossread.collate.oddities import Oddities, find_oddities
from crossread.collate.reduction import reduced
from crossread.collate.rewrites import find_rewrites
from crossread.collate.wires import is_copy_mark
from crossread.records import Article, Credit, Derivation, Reuse, Sentence, Story
from crossread.text.outlets import same_outlet


def find_derivations(
    articles: tuple[Article, ...],
    stories: tuple[Story, ...],
    sentences: tuple[Sentence, ...],
    credits: tuple[Credit, ...],
    reuse: tuple[Reuse, ...],
) -> tuple[Derivation, ...]:
    """Derivations within each story, each with its evidence; at most one between two articles.

    Versions of one article, shared copy and rewriting merge two articles into one origin; a credit or a
    link by itself never does, as an account can name a source and still rest on reporting of its own. What
    ties two articles is one question (``find_...``), which comes from which another (``direct``).
    """
    known = Known.of(read_accounts(articles, sentences), credits, reuse)
    by_id = {article.id: article for article in articles}
    found: list[Derivation] = []
    for story in stories:
        found += _within([by_id[id] for id in story.articles], known)
    return tuple(sorted(found, key=lambda d: (d.target, d.source or "", d.outlet or "", d.rule)))


def _within(story: Sequence[Article], known: Known) -> Iterator[Derivation]:
    """Derivations of one story: versions, copies, rewrites among what is left, then mere credits."""
    near = near_copies(story, known)
    groups = Groups(article.id for article in story)
    ties: dict[frozenset[str], Tie] = {}
    for tie in (*find_editions(story, known, near), *find_copies(story, known, near)):
        ties.setdefault(_pair(tie), tie)
    _join(ties.values(), groups)
    for tie in find_rewrites(story, known, groups):
        ties[_pair(tie)] = _both(tie, ties.get(_pair(tie)))
    for tie in _naming(story, known):
        ties.setdefault(_pair(tie), tie)
    oddities = find_oddities(story, known, groups)
    between = [
        direct(_with_oddities(tie, oddities), known) for tie in reduced(list(ties.values()), known, groups)
    ]
    yield from between
    yield from wire_passages(story, known, near)
    told = {(d.source, d.target) for d in between if d.directed}
    for article in story:
        yield from _from_outlets(article, story, known, told)


def _pair(tie: Tie) -> frozenset[str]:
    return frozenset((tie.left.id, tie.right.id))


def _join(ties: Iterable[Tie], groups: Groups) -> None:
    for tie in ties:
        if tie.merges:
            groups.join(tie.left.id, tie.right.id)


def _both(tie: Tie, lesser: Tie | None) -> Tie:
    """A rewrite, with the evidence of the passages that it shares word for word too."""
    return replace(tie, evidence=(*tie.evidence, *lesser.evidence)) if lesser else tie


def _with_oddities(tie: Tie, oddities: Oddities) -> Tie:
    told = [span for evidence in tie.evidence for span in evidence.spans]
    return replace(tie, evidence=(*tie.evidence, *oddities.shared(tie.left, tie.right, told)))


def _naming(story: Sequence[Article], known: Known) -> Iterator[Tie]:
    """Ties of articles of which one credits the other's outlet, or links to its page, and no more.

    Rule ``linked``: a link in the account. Rule ``credited``: of an outlet's articles the credit can mean
    the first that was not published after it.
    """
    by_id = {article.id: article for article in story}
    for target, source in known.links:
        if target in by_id and source in by_id and not _one_outlet(by_id[target], by_id[source]):
            yield Tie(by_id[source], by_id[target], "linked", False, ())
    for article in story:
        for outlet in _credited(article, known):
            if source_article := _published_by(outlet, story, article):
                yield Tie(source_article, article, "credited", False, ())


def _one_outlet(left: Article, right: Article) -> bool:
    return bool(left.outlet and right.outlet and same_outlet(left.outlet.value, right.outlet.value))


def _credited(article: Article, known: Known) -> dict[str, list[Credit]]:
    """Credits of other outlets, by outlet, but for those that only mark the article as an agency's copy."""
    credited: dict[str, list[Credit]] = defaultdict(list)
    for credit in known.credits.get(article.id, ()):
        if not credit.own:
            credited[credit.outlet].append(credit)
    marked = known.agencies[article.id]
    return {o: c for o, c in credited.items() if o not in marked or not all(is_copy_mark(x) for x in c)}


def _from_outlets(
    article: Article, story: Sequence[Article], known: Known, told: set[tuple[str | None, str]]
) -> Iterator[Derivation]:
    """From every outlet that an article credits, and from the agency whose copy it is marked as.

    An outlet of which an article at hand is known to be the source is told there.
    """
    sources = [other for other in story if (other.id, article.id) in told and other.outlet]
    at_hand = [source.outlet.value for source in sources if source.outlet]
    for outlet, credits in _credited(article, known).items():
        if not any(same_outlet(outlet, name) for name in at_hand):
            yield from_outlet(outlet, article, (credit_evidence(credits, article.label),), rule="credited")
    for agency, marks in known.agencies[article.id].items():
        if not any(same_outlet(agency, name) for name in at_hand):
            yield from_outlet(agency, article, marks, rule="wire_copy")


def _published_by(outlet: str, story: Sequence[Article], besides: Article) -> Article | None:
    """The first other article of the story that an outlet published, if not clearly later."""
    for article in story:
        published = article.outlet and same_outlet(article.outlet.value, outlet)
        if published and article.id != besides.id and not is_later(article, besides):
            return article
    return None
