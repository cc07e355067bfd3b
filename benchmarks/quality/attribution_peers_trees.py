"""Trees of Universal Dependencies as spaCy's English pipelines would draw them.

The peers are written for the labels of en_core_web_sm: "dobj" for "obj", a preposition between a verb and
its noun, "is" above what it says of its subject, and a quote below "said". A tree is changed by turning
an edge round, which leaves it a tree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crossread.records import Word

LABELS = {
    "root": "ROOT",
    "obj": "dobj",
    "iobj": "dative",
    "nsubj:pass": "nsubjpass",
    "csubj:pass": "csubjpass",
    "nsubj:outer": "nsubj",
    "aux:pass": "auxpass",
    "nmod:poss": "poss",
    "acl:relcl": "relcl",
    "advcl:relcl": "relcl",
    "compound:prt": "prt",
    "det:predet": "predet",
    "cc:preconj": "preconj",
    "obl": "npadvmod",
    "obl:npmod": "npadvmod",
    "obl:tmod": "npadvmod",
    "obl:unmarked": "npadvmod",
    "nmod": "npadvmod",
    "nmod:npmod": "npadvmod",
    "nmod:tmod": "npadvmod",
    "nmod:unmarked": "npadvmod",
    "obl:agent": "agent",
    "discourse": "intj",
    "vocative": "npadvmod",
    "fixed": "prep",
    "parataxis": "ccomp",
}
CLAUSAL = ("nsubj", "csubj", "aux", "mark", "cc", "punct", "parataxis", "advcl", "expl", "discourse", "ccomp")
"""What hangs on a copula once it is the head of its clause."""

NOMINAL = ("obl", "nmod", "attr", "advcl", "acl", "conj", "root", "parataxis", "xcomp", "ccomp", "appos")
"""What a noun behind a preposition may be."""

ENDINGS = ("'s", "’s", "'", "’")
SAYING = frozenset(
    ("say", "tell", "add", "ask", "write", "explain", "note", "continue", "reply", "argue", "warn", "tweet")
)


@dataclass
class Node:
    """A word with a head and a label that change as the tree does."""

    word: Word
    head: int
    label: str

    @property
    def relation(self) -> str:
        """The label without its subtype."""
        return self.label.partition(":")[0]


class Tree:
    """One sentence's tree on its way from one style to the other."""

    def __init__(self, words: Iterable[Word]) -> None:
        self.nodes = [Node(word, word.head, word.deprel) for word in words]

    def heads_and_labels(self) -> tuple[list[int], list[str]]:
        """Heads (-1 for the root) and labels, as spaCy's pipelines give them."""
        for number, node in enumerate(self.nodes):
            self._raise_copula(number, node)
            self._raise_saying(number, node)
            self._end_name(number, node)
        for number, node in enumerate(self.nodes):
            self._raise_preposition(number, node)
        return [node.head for node in self.nodes], [_label(node) for node in self.nodes]

    def _turn(self, child: int, label: str) -> None:
        """Put a word in its head's place, and the head below it."""
        node, head = self.nodes[child], self.nodes[self.nodes[child].head]
        node.head, node.label = head.head, head.label
        head.head, head.label = child, label

    def _move(self, old: int, new: int, relations: Iterable[str] | None = None) -> None:
        for number, node in enumerate(self.nodes):
            if node.head == old and number != new and (relations is None or node.relation in relations):
                node.head = new

    def _raise_copula(self, number: int, node: Node) -> None:
        """ "The pier was not safe": "was" is the head, "safe" its complement."""
        if node.label == "cop":
            told = node.head
            self._turn(number, "acomp" if self.nodes[told].word.upos == "ADJ" else "attr")
            self._move(told, number, CLAUSAL)

    def _raise_saying(self, number: int, node: Node) -> None:
        """ "It sank, he said": what is said hangs on "said"."""
        if node.label == "parataxis" and node.word.lemma in SAYING and self._has_subject(number):
            self._turn(number, "ccomp")

    def _has_subject(self, number: int) -> bool:
        return any(node.head == number and node.relation == "nsubj" for node in self.nodes)

    def _end_name(self, number: int, node: Node) -> None:
        """ "Mara Ellison": the last word of a name is its head."""
        after = (other.label for other in self.nodes[number + 1 :] if other.head == node.head)
        if node.label == "flat" and "flat" not in after:
            old = node.head
            self._turn(number, "compound")
            self._move(old, number)
            for other in self.nodes[old + 1 : number]:
                other.label = "compound" if other.label == "flat" else other.label

    def _raise_preposition(self, number: int, node: Node) -> None:
        """ "on Monday": "Monday" hangs on "on", and "on" on the verb; so does each word of "according to"."""
        noun = node.head
        if node.label != "case" or node.word.lemma in ENDINGS or noun < number:
            return
        label = self.nodes[noun].label
        if label.partition(":")[0] in NOMINAL:
            self._turn(number, "pobj")
            if label.partition(":")[0] in ("obl", "nmod", "attr"):
                node.label = "agent" if label == "obl:agent" else "prep"
            self._lower_under_fixed(number, noun)

    def _lower_under_fixed(self, number: int, noun: int) -> None:
        fixed = [n for n, node in enumerate(self.nodes) if node.head == number and node.label == "fixed"]
        for above, below in zip([number, *fixed], fixed, strict=False):
            self.nodes[below].head = above
        if fixed:
            self.nodes[noun].head = fixed[-1]


def _label(node: Node) -> str:
    if node.relation == "advmod" and node.word.lemma in ("not", "never"):
        return "neg"
    return LABELS.get(node.label, node.relation)
