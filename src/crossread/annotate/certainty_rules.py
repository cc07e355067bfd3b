"""Rules that say of a word of doubt or certainty what it is said of, by how the sentence is built.

Each rule looks at one cue, words that ``data/en/certainty.toml`` lists under the rule's name, and gives
the word that heads what the cue is said of; None where it is none: the month of May, "a might".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.annotate.certainty_negation import is_undone, negations
from crossread.annotate.certainty_tree import Tree, word_set
from crossread.records import Certainty


@dataclass(frozen=True, slots=True)
class Cue:
    """Listed words by the numbers of their first, last and governing word, and the level they set."""

    first: int
    last: int
    head: int
    level: Certainty


@dataclass(frozen=True, slots=True)
class Scope:
    """What a cue is said of, by its head word, and the words that belong to the cue besides.

    ``of_noun`` marks what is said of a thing, "an ALLEGED arsonist", and not of a clause; ``through`` is
    the participle that says it, "a ship BELIEVED to be adrift", which may be a claim of its own.
    """

    target: int
    also: tuple[int, ...] = ()
    of_noun: bool = False
    through: int | None = None


Rule = Callable[[Tree, Cue], Scope | None]


def modal_verb(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The fire MAY have begun here"; not "in May", "could hear", "must close", "could not open"."""
    target = tree.governor(cue.head)
    if tree.words[cue.head].relation != "aux" or target is None:
        return None
    form = tree.forms[cue.head]
    perfect = any(tree.forms[c] in ("have", "'ve") for c in tree.children(target, "aux"))
    if form == "must" and not perfect:
        return None
    able = tree.forms[target] in word_set("abilities") and not perfect
    if form == "could" and (able or negations(tree, target)):
        return None
    return Scope(target)


def hedging_adverb(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The owner ALLEGEDLY set the fire", "PERHAPS 12 people"; not "a likely voter"."""
    target = tree.governor(cue.head)
    if cue.first == cue.last and tree.words[cue.head].upos == "ADJ":
        return None
    if target is None:
        return Scope(cue.head)
    if tree.is_predicate(target) or tree.words[target].relation in ("root", "advcl"):
        return _scope(tree, target)
    return Scope(target, of_noun=True)


def _scope(tree: Tree, k: int) -> Scope:
    """The clause of a predicate, or the noun that a participle describes: "a ship SUSPECTED of smuggling"."""
    noun = tree.governor(k)
    if noun is not None and tree.words[k].deprel == "acl" and not tree.children(k, "mark", "nsubj"):
        return Scope(noun, of_noun=True, through=k)
    return Scope(k)


def hedging_adjective(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "an ALLEGED arsonist", "the LIKELY cause"; not "likely voters" or "became apparent"."""
    noun = tree.governor(cue.head)
    if noun is None or tree.words[cue.head].relation not in ("amod", "compound"):
        return None
    if tree.forms[cue.head] == "likely" and tree.forms[noun] not in word_set("told_likely"):
        return None
    return Scope(noun, of_noun=True)


def hedging_predicate(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The pier is LIKELY to close", "It is POSSIBLE that it closed"; not "more likely than men"."""
    k = cue.head
    if any(tree.forms[c] in _COMPARING for c in tree.children(k, "advmod")):
        return None
    if tree.words[k].upos != "ADJ" or not (tree.children(k, "cop") or tree.complements(k)):
        return None
    if tree.words[k].relation == "amod" or (tree.forms[k] == "impossible" and not negations(tree, k)):
        return None
    holds = any(tree.children(c, "nsubj", "expl") for c in tree.complements(k))
    if tree.forms[k] == "possible" and not holds:
        return None  # "it was possible to cross" tells what one could do
    return Scope(k)


_COMPARING = frozenset({"more", "less", "as", "equally"})


def raising_verb(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The pier SEEMS to have sunk", "It APPEARS that it sank"; not "he appeared in court"."""
    k = cue.head
    aside = _interrupted(tree, k)
    likened = [c for n in tree.children(k, "advcl", "obl") for c in tree.below[n]]
    as_if = any(tree.forms[c] in ("like", "as") for c in likened)
    return Scope(k if aside is None else aside) if tree.complements(k) or aside is not None or as_if else None


def _interrupted(tree: Tree, k: int) -> int | None:
    """The predicate into which a clause is put between commas: "the hull, they BELIEVE, split"."""
    return tree.governor(k) if tree.words[k].relation == "parataxis" else None


def evidential_verb(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The marks SUGGEST that it was dragged"; not "she suggested a walk"."""
    return Scope(cue.head) if tree.complements(cue.head) or cue.first != cue.last else None


def passive_belief(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The shed is BELIEVED to have been empty", "a depot SAID to hold arms"; not "he said"."""
    k = cue.head
    if tree.words[k].upos not in ("VERB", "ADJ") or tree.children(k, "obj"):
        return None
    if any(tree.forms[c] in _BE for c in tree.children(k, "aux", "cop")):
        told = tree.complements(k)
    else:  # "a depot SAID to hold arms" has no "is", and no subject of its own as "he said" has
        told = [] if tree.children(k, "nsubj", "aux", "mark") else tree.children(k, "xcomp")
    return _scope(tree, k) if told or any(_is_of(tree, c) for c in tree.children(k, "advcl")) else None


def _is_of(tree: Tree, k: int) -> bool:
    """Whether a clause follows an "of": "suspected OF setting the fire"."""
    return any(tree.forms[c] == "of" for c in tree.children(k, "mark", "case"))


_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})


def belief_verb(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "Divers THINK that the hull split", "the hull, they BELIEVE, split"; not "expects rain"."""
    k = cue.head
    if tree.words[k].upos != "VERB" or tree.words[k].relation in ("amod", "acl"):
        return None
    if (aside := _interrupted(tree, k)) is not None and not tree.complements(k):
        return Scope(aside)
    return Scope(k) if tree.children(k, "ccomp", "parataxis") else None


def reporting_noun(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "RUMOURS that the owner fled", "there is SPECULATION that ..."; not "he filed a claim"."""
    k = cue.head
    if tree.words[k].upos != "NOUN":
        return None
    told = [c for c in tree.children(k, "acl", "ccomp", "csubj") if tree.words[c].deprel != "acl:relcl"]
    if not any(tree.children(c, "mark", "nsubj") for c in told) and not tree.children(k, "cop"):
        return None
    return Scope(k, of_noun=not tree.is_predicate(k))


def open_question(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "UNCLEAR why it sank", "asked WHETHER it sank", "Is it?"; not "whether or not it rains"."""
    k = cue.head
    if tree.forms[k] not in ("whether", "?"):
        return None if tree.words[k].relation in ("amod", "compound") else Scope(k)
    target = tree.governor(k)
    if target is None or (tree.words[target].relation == "advcl" and not tree.is_carried(target)):
        return None
    return Scope(target)


def unsettled(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "The report was NOT CONFIRMED", "NOT CLEAR if it sank", "do NOT KNOW why it sank"."""
    k = cue.head
    if not is_undone(tree, k):
        return None
    words = tuple(negations(tree, k) or negations(tree, tree.words[k].head))
    if tree.forms[k] in word_set("settled_by_clause"):
        return Scope(k, words) if _leaves_open(tree, k) else None
    return Scope(k, words)


def _leaves_open(tree: Tree, k: int) -> bool:
    """Whether a question is below a verb, or a clause that the verb would make known: "did not say that"."""
    below = (*tree.complements(k), *tree.children(k, "advcl"))
    if any(_asks(tree, c) for c in below):
        return True
    told = [c for c in tree.children(k, "ccomp", "csubj") if not tree.is_presupposed(c)]
    return bool(told) and tree.forms[k] not in word_set("neg_raising")


_ASKING = frozenset({"whether", "if", "how", "why", "who", "whom", "what", "where", "when", "which", "whose"})


def _asks(tree: Tree, k: int) -> bool:
    first, _ = tree.reach(k)
    return tree.forms[first] in _ASKING


def conditional(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "IF the wind drops, the ferry sails", "WOULD have sailed"; not "even if", "said it would"."""
    k = cue.head
    held = tree.governor(k)
    if held is None:
        return None
    if tree.words[k].relation == "aux":
        return Scope(held) if _is_imagined(tree, held) else None
    top = tree.governor(held)
    if tree.words[k].relation != "mark" or tree.words[held].relation != "advcl" or top is None:
        return None
    before = tree.forms[cue.first - 1] if cue.first else ""
    if tree.is_carried(held) or before in word_set("no_condition"):
        return None
    return Scope(top)


def _is_imagined(tree: Tree, k: int) -> bool:
    """Whether a "would" tells what is not so: "would have sailed", or "would sail" under a condition."""
    if any(tree.forms[c] == "have" for c in tree.children(k, "aux")):
        return True
    marks = [m for c in tree.children(k, "advcl") for m in tree.children(c, "mark")]
    return any(tree.forms[m] in ("if", "unless") for m in marks)


def booster(tree: Tree, cue: Cue) -> Scope | None:
    """Such as "It was UNDOUBTEDLY arson", "the toll was CONFIRMED", "there is NO DOUBT that it sank"."""
    k = cue.head
    if cue.first == cue.last and is_undone(tree, k):
        return None
    head = tree.governor(k)
    if head is None or tree.is_predicate(k) or tree.words[k].upos == "VERB":
        return Scope(k)
    if tree.forms[k] == "certain":
        return None
    return Scope(head, of_noun=not tree.is_predicate(head))


RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        unsettled,
        open_question,
        modal_verb,
        hedging_adverb,
        hedging_adjective,
        hedging_predicate,
        raising_verb,
        passive_belief,
        evidential_verb,
        belief_verb,
        reporting_noun,
        conditional,
        booster,
    )
}
"""By name; where words stand under several rules, the first that fits is taken."""
