"""Cut a sentence into clauses by its dependency tree.

A clause is what a predicate of its own governs: a coordinate or loosely joined predicate, an
adverbial clause with a subject, a relative clause or a participle set off by a comma (Universal
Dependencies ``conj``, ``parataxis``, ``advcl``, ``acl``). Complements stay with what governs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.annotate.claim_predicates import COMMAS, Clause, ClauseTree
from crossread.records import Word
from crossread.text.clauses import stretches_left_whole, trim
from crossread.text.reporting import Offsets


def tree_clauses(
    sentence: str, words: Sequence[Word], quoted: Sequence[Offsets] | None = None
) -> list[Offsets]:
    """Offsets of the clauses of a sentence, by start, as ``text.clauses.split_clauses`` gives them.

    ``words`` have offsets into ``sentence``; words whose head is not among them count as roots.
    """
    whole = stretches_left_whole(sentence, quoted)
    tree = ClauseTree(words)
    inner = [
        clause for clause in tree.clauses() if not any(a < words[clause.first].start < b for a, b in whole)
    ]
    pieces = _cut(tree, 0, len(words), inner)
    offsets = (_offsets(sentence, words, *piece) for piece in pieces)
    return sorted(piece for piece in offsets if piece)


def _cut(tree: ClauseTree, first: int, after: int, inner: list[Clause]) -> Iterator[Offsets]:
    """The clause from ``first`` without those cut off at its ends, and each of these in its turn."""
    top = _outermost(inner, after)
    for clause in top:
        if not tree.only_links(first, clause.first) or not _fit(tree, clause, clause.after, after):
            break
        yield from _below(tree, clause, inner)
        first, top = clause.after, top[1:]
    for clause in reversed(top):
        if not tree.only_links(clause.after, after) or not _fit(tree, clause, first, clause.first):
            break
        yield from _below(tree, clause, inner)
        after, top = clause.first, top[:-1]
    for clause in top:
        if clause.relative and tree.is_long(clause.first, clause.after):
            yield from _below(tree, clause, inner)
    yield first, after


def _fit(tree: ClauseTree, clause: Clause, first: int, after: int) -> bool:
    """Whether both a clause and what is left without it are long enough."""
    return tree.is_long(clause.first, clause.after) and tree.is_long(first, after)


def _below(tree: ClauseTree, clause: Clause, inner: list[Clause]) -> Iterator[Offsets]:
    held = [c for c in inner if c.head != clause.head and clause.first <= c.first and c.after <= clause.after]
    return _cut(tree, clause.first, clause.after, held)


def _outermost(clauses: list[Clause], after: int) -> list[Clause]:
    """Clauses that stand in no other, in order; one to the right of its governor runs on to the next."""
    kept: list[Clause] = []
    for clause in clauses:
        if not kept or clause.first >= kept[-1].after:
            kept.append(clause)
    ends = [clause.first for clause in kept[1:]] + [after]
    return [replace(c, after=end) if c.runs_on else c for c, end in zip(kept, ends, strict=False)]


def _offsets(sentence: str, words: Sequence[Word], first: int, after: int) -> Offsets | None:
    """Offsets of a run of words without the conjunctions and punctuation in front."""
    while first < after and _only_joins(sentence, words[first]):
        first += 1
    return trim(sentence, words[first].start, words[after - 1].end) if first < after else None


def _only_joins(sentence: str, word: Word) -> bool:
    """Whether a word joins a clause to the one before: "and", a comma, a dash."""
    return word.relation == "cc" or sentence[word.start] in COMMAS
