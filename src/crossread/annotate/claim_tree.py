"""Cut a sentence into clauses by its dependency tree.

The rules of ``claim_rules`` say which predicates head a clause of its own. Clauses at the ends of the
one around them are cut off; those that may stand inside it are given besides. Complements stay with
what governs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossread.annotate.claim_predicates import COMMAS, ClauseTree, clause_words
from crossread.annotate.claim_rules import Clause, find_clauses
from crossread.records import Word
from crossread.text.offsets import Offsets
from crossread.text.stretches import after_label, bracketed, quotations, split_states, trim


def tree_clauses(
    sentence: str, words: Sequence[Word], quoted: Sequence[Offsets] | None = None
) -> list[Offsets]:
    """Offsets of the clauses of a sentence, by start, as ``text.clauses.split_clauses`` gives them.

    ``words`` have offsets into ``sentence``; words whose head is not among them count as roots.
    """
    tree = ClauseTree(words)
    marked = quotations(sentence) if quoted is None else quoted
    held = bracketed(sentence)
    clauses = [whole for c in find_clauses(tree) if (whole := _within_marks(tree, c, marked, held))]
    start = after_label(sentence)
    first = next((k for k, word in enumerate(words) if word.start >= start), len(words))
    pieces = (_offsets(sentence, words, *piece) for piece in _cut(tree, first, len(words), clauses))
    return sorted(part for piece in pieces if piece for part in split_states(sentence, *piece))


def _within_marks(
    tree: ClauseTree, clause: Clause, quoted: Sequence[Offsets], bracketed: Sequence[Offsets]
) -> Clause | None:
    """The clause if cutting it off tears no quotation or bracket apart.

    Inside a quotation a clause can be cut off where the one it is cut from starts there too, and it
    does not run on to what stands behind.
    """
    words = tree.words
    start, end = words[clause.first].start, words[clause.after - 1].end
    if any(a < start < b for a, b in bracketed):
        return None
    around = next(((a, b) for a, b in quoted if a < start < b), None)
    if around is None:
        return clause
    head = words[clause.head].head
    from_here = head < 0 or words[tree.first[head]].start >= around[0]
    return replace(clause, runs_on=False) if from_here and end <= around[1] else None


def _cut(tree: ClauseTree, first: int, after: int, inner: list[Clause]) -> Iterator[Offsets]:
    """The clause from ``first`` without those cut off at its ends, and each of these in its turn."""
    top = _outermost([c for c in inner if first <= c.first and c.after <= after], after)
    for clause in top:
        if not tree.only_joins(first, clause.first) or not _fit(tree, clause, clause.after, after):
            break
        yield from _below(tree, clause, inner)
        first, top = clause.after, top[1:]
    for clause in reversed(top):
        if not tree.only_joins(clause.after, after) or not _fit(tree, clause, first, clause.first):
            break
        yield from _below(tree, clause, inner)
        after, top = clause.first, top[:-1]
    for clause in top:
        if clause.inside and tree.is_enough(clause.says, clause.after):
            yield from _below(tree, clause, inner)
    yield first, after


def _fit(tree: ClauseTree, clause: Clause, first: int, after: int) -> bool:
    """Whether both a clause and what is left without it are long enough."""
    return tree.is_enough(clause.says, clause.after) and tree.is_enough(first, after)


def _below(tree: ClauseTree, clause: Clause, inner: list[Clause]) -> Iterator[Offsets]:
    held = [c for c in inner if c.head != clause.head and clause.first <= c.first and c.after <= clause.after]
    return _cut(tree, clause.says, clause.after, held)


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
    """Whether a word joins a clause to the one before: "and", a comma, a dash; "neither" says more."""
    joins = word.relation == "cc" and word.lemma.lower() in clause_words("joins")
    return joins or sentence[word.start] in COMMAS
