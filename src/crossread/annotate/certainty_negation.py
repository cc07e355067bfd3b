"""Which words negate a predicate, by how the sentence is built."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.annotate.certainty_tree import Tree, word_set

_MODIFIERS = ("advmod", "cc", "discourse", "det", "case", "mark", "aux")
_ARGUMENTS = ("nsubj", "obj", "iobj", "obl")


def negations(tree: Tree, k: int) -> list[int]:
    """The words that negate the clause of a predicate, in order.

    "did NOT close", "NO one was hurt", "saw NOTHING", "at NO time", "FAILED to close"; not the "not"
    of another clause, of "not only" or of "in the north, not the south".
    """
    return sorted({*_own(tree, k), *_of_arguments(tree, k), *_of_meaning(tree, k)})


def _own(tree: Tree, k: int) -> Iterator[int]:
    """Such as "did NOT close", "NEVER closed", "WITHOUT closing", "it was NO accident"."""
    for c in tree.children(k, *_MODIFIERS):
        form = tree.forms[c]
        adverb = form in word_set("adverbs") and not _is_additive(tree, c)
        if adverb or form in ("without", "cannot") or _is_no(tree, c):
            yield c


def _is_additive(tree: Tree, c: int) -> bool:
    after = tree.forms[c + 1] if c + 1 < len(tree.forms) else ""
    return after in word_set("additive")


def _is_no(tree: Tree, c: int) -> bool:
    return tree.words[c].relation == "det" and tree.forms[c] in word_set("determiners")


def _of_arguments(tree: Tree, k: int) -> Iterator[int]:
    """Such as "NOBODY was hurt", "NO one was hurt", "NOT all were found", "at NO time"."""
    for c in tree.children(k, *_ARGUMENTS):
        if tree.forms[c] in word_set("nobody"):
            yield c
        for d in tree.children(c, "det", "advmod"):
            quantified = tree.forms[d] == "not" and tree.words[c].relation == "nsubj" and d < c
            if _is_no(tree, d) or (quantified and not _is_additive(tree, d)):
                yield d


def _of_meaning(tree: Tree, k: int) -> Iterator[int]:
    """Such as "FAILED to close", "has YET to close", "is UNLIKELY to close"."""
    if tree.forms[k] in word_set("implicatives") and tree.children(k, "xcomp"):
        yield k
    if tree.forms[k] in word_set("opposites"):
        yield k
    for c in tree.children(k, "advmod"):
        if tree.forms[c] == "yet" and tree.forms[c + 1 : c + 2] == ["to"] and tree.children(k, "xcomp"):
            yield c


def is_undone(tree: Tree, k: int) -> bool:
    """Whether a predicate is negated, by itself or by what it completes: "has YET to be CONFIRMED"."""
    if negations(tree, k):
        return True
    head = tree.governor(k)
    return head is not None and tree.words[k].relation == "xcomp" and bool(negations(tree, head))
