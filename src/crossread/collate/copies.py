"""Articles that share copy: the same bytes, or the same words in much of what they tell."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from crossread.collate.accounts import Account
from crossread.collate.evidence import Known, between_articles, credit_evidence, passages
from crossread.collate.wires import wire_evidence
from crossread.records import Article, Derivation, Evidence, Reuse

_ONE_COPY = 0.3
_ONE_AGENCYS_COPY = 0.12
_WORTH_TELLING = 0.05
_LEAST_WORDS = 20


def find_copies(articles: Sequence[Article], known: Known) -> Iterator[Derivation]:
    """Derivations between articles of one story that share words beyond what they quote.

    Two articles are one copy when the shared passages make up 30% of the shorter account's own words (12%
    where both are marked as one agency's copy), at least 20 words, or when their bytes are the same.
    Among the stories kept for measuring copies share 96% and more, and other accounts at most 15%. Lesser
    sharing is told as well but merges nothing. Who had the copy first does not show in the words.
    """
    agencies = {
        article.id: wire_evidence(article, known.credits.get(article.id, ())).keys() for article in articles
    }
    for left, right in combinations(articles, 2):
        common = agencies[left.id] & agencies[right.id]
        found = _one_copy(left, right, known, common)
        if found is not None:
            yield found


def _one_copy(left: Article, right: Article, known: Known, agencies: Collection[str]) -> Derivation | None:
    reuse = [r for r in known.reuse.get((left.id, right.id), ()) if r.kind == "verbatim"]
    copied, own = _copied_words(known.accounts[left.id], known.accounts[right.id], reuse)
    share = copied / own if own else 0.0
    same_bytes = left.sha256 == right.sha256
    least = _ONE_AGENCYS_COPY if agencies else _ONE_COPY
    merges = same_bytes or (share >= least and copied >= _LEAST_WORDS)
    if not merges and share < _WORTH_TELLING:
        return None
    evidence: list[Evidence] = []
    if same_bytes:
        evidence.append(Evidence("same_bytes", f"{left.label} and {right.label} are the same file", ()))
    if reuse:
        note = f"{copied} of the {own} words of the shorter account, quotes aside, stand in the other too"
        evidence.append(Evidence("verbatim", note, passages(reuse)))
    for agency in sorted(agencies):
        evidence += [e for a in (left, right) for e in wire_evidence(a, known.credits.get(a.id, ()))[agency]]
    return _directed(left, right, tuple(evidence), known, merges=merges)


def _directed(
    left: Article, right: Article, evidence: tuple[Evidence, ...], known: Known, *, merges: bool
) -> Derivation:
    """The derivation from left to right, turned round where only the left credits the right's outlet."""
    by_right, by_left = known.credits_to(right.id, left), known.credits_to(left.id, right)
    source, target, credits = (right, left, by_left) if by_left and not by_right else (left, right, by_right)
    if credits:
        evidence = (*evidence, credit_evidence(credits, target.label))
    return between_articles(
        source,
        target,
        evidence,
        directed=bool(credits),
        merges=merges,
        rule="one_copy" if merges else "shared_passages",
    )


def _copied_words(left: Account, right: Account, reuse: Sequence[Reuse]) -> tuple[int, int]:
    """Words of the shorter account outside quotes that are in shared passages, and how many it has."""
    lengths = [sum(len(telling.words) for telling in account.tellings) for account in (left, right)]
    shorter, spans = (
        (left, [r.left for r in reuse]) if lengths[0] <= lengths[1] else (right, [r.right for r in reuse])
    )
    copied = sum(
        any(span.start <= start and end <= span.end for span in spans)
        for telling in shorter.tellings
        for start, end in telling.words
    )
    return copied, min(lengths)
