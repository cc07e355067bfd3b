"""Rules that say which words of a dependency tree head a clause with a truth of its own.

Each is a function from a tree and a word to the clause that the word heads, or None. The first that
fits decides. Relations are those of Universal Dependencies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crossread.annotate.claim_predicates import ClauseTree, clause_words

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj"})
_BELOW = frozenset({*_COMPLEMENTS, "advcl", "acl"})
_BEFORE_NAMES = frozenset({"case", "cc", "punct", "mark"})
_ADVERBIALS = frozenset({"obl", "nmod", "advmod"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by the numbers of its head, its first word and the one after its last.

    ``says`` is where its statement starts: "after" and "while" are no part of it. A clause that may
    stand ``inside`` another is a claim there too; one that ``runs_on`` reaches to the next clause.
    """

    head: int
    first: int
    after: int
    says: int
    inside: bool = False
    runs_on: bool = False


Rule = Callable[[ClauseTree, int], Clause | None]


def find_clauses(tree: ClauseTree) -> list[Clause]:
    """The clauses below the main one, those in front first, the wider before the narrower."""
    found: list[Clause] = []
    for k in tree.downward:
        clause = next((c for rule in RULES if (c := rule(tree, k))), None)
        if clause:
            found.append(clause)
        elif tree.words[k].head >= 0:
            tree.stands[k] = tree.words[k].relation not in _BELOW and tree.stands[tree.words[k].head]
    return sorted(found, key=lambda c: (c.first, -c.after, c.head))


def relative(tree: ClauseTree, k: int) -> Clause | None:
    """A finite clause after a comma that opens with a relative word: "the mill, which burned down".

    Without a comma it picks out what is meant, as in "people who were trapped".
    """
    first = tree.first[k]
    opens = any(tree.lemma(n) in clause_words("relatives") for n in range(first, min(k, first + 4)))
    if not (opens and tree.words[k].head >= 0 and tree.is_finite(k) and tree.after_comma(k)):
        return None
    return Clause(k, first, _closing_comma(tree, k), first, inside=True)


def joined(tree: ClauseTree, k: int) -> Clause | None:
    """A predicate joined to one that stands alone: "..., and no one was killed", "it was clear: he lied".

    Two complements of one verb ("find out why it sank and who built it") are one statement, and so are
    two verbs under one modal or with one object; two reports in one breath ("it sank and two drowned,
    officials said") are two.
    """
    word = tree.words[k]
    if word.relation not in ("conj", "parataxis") or not _is_told(tree, k):
        return None
    head = word.head
    if head >= 0 and not (_stands_alone(tree, head) and not _shares(tree, head, k)):
        return None
    return Clause(k, tree.first[k], tree.after[k], tree.first[k], runs_on=0 <= head < tree.first[k])


def told_why_or_when(tree: ClauseTree, k: int) -> Clause | None:
    """A finite clause that tells when, why or despite what: "after the storm passed"."""
    word = tree.words[k]
    opener = _opener(tree, k)
    if opener is None or word.relation not in ("advcl", "ccomp", "acl") or not tree.is_finite(k):
        return None
    if word.upos == "AUX" and tree.lemma(k) != "be":  # "as he has all summer" leaves its verb out
        return None
    if not (_stands_beside(tree, k) and _is_fact(tree, k, opener)):
        return None
    return Clause(k, tree.first[k], tree.after[k], opener + 1, runs_on=0 <= word.head < tree.first[k])


def with_subject(tree: ClauseTree, k: int) -> Clause | None:
    """What "with" puts beside a clause: "with two crews fighting the blaze"."""
    first = tree.first[k]
    first += first < k and tree.is_comma(first)
    if tree.words[k].relation != "advcl" or tree.lemma(first) != "with" or not tree.has_subject(k):
        return None
    if tree.words[first].head != k:
        return None
    return Clause(k, first, tree.after[k], first + 1, runs_on=0 <= tree.words[k].head < first)


def participle(tree: ClauseTree, k: int) -> Clause | None:
    """A participle set off by a comma: ", killing three", "Built in 1901, ...".

    Some set only the frame of what is said ("Compared with last year, ..."), and a past participle says
    too little without the noun it stands by ("the resolution, adopted on Friday").
    """
    word = tree.words[k]
    if word.relation not in ("advcl", "acl", "conj") or word.upos != "VERB" or "VerbForm=Inf" in word.feats:
        return None
    if tree.is_finite(k) or tree.lemma(k) in clause_words("framing") or not _opens_with(tree, k):
        return None
    if word.relation != "advcl" and "Tense=Past" in word.feats:
        return None
    if not (tree.after_comma(k) or tree.opens_sentence(k) or _joins_participle(tree, k)):
        return None
    first, after, by_noun = tree.first[k], tree.after[k], word.relation == "acl"
    return Clause(k, first, after, first, inside=by_noun, runs_on=not by_noun and 0 <= word.head < first)


def apposition(tree: ClauseTree, k: int) -> Clause | None:
    """Who or what somebody is: "Mara Ellison, the mayor of Port Aldan"; the name is part of it."""
    word = tree.words[k]
    if word.relation != "appos" or word.upos != "NOUN" or not tree.governed(k, "det", "nmod", "amod"):
        return None
    if not tree.after_comma(k) or tree.words[word.head].upos != "PROPN":
        return None
    name = (n for n in range(tree.first[word.head], k) if tree.words[n].relation not in _BEFORE_NAMES)
    return Clause(k, tree.first[k], tree.after[k], next(name), inside=True)


RULES: tuple[Rule, ...] = (relative, joined, told_why_or_when, with_subject, participle, apposition)


def _is_told(tree: ClauseTree, k: int) -> bool:
    """Whether a joined word is a predicate of its own: "put" and "cut" look like infinitives."""
    word = tree.words[k]
    if tree.is_told(k):
        return True
    return (
        word.head >= 0 and "VerbForm=Inf" in word.feats and "VerbForm=Inf" not in tree.words[word.head].feats
    )


def _stands_alone(tree: ClauseTree, k: int) -> bool:
    """Whether a predicate is told as a fact in the main line, or reported before what governs it."""
    return tree.is_told(k) and (tree.stands[k] or _is_report(tree, k))


def _is_report(tree: ClauseTree, k: int) -> bool:
    """Whether a complement stands before what governs it, opened by no word such as "that" or "why"."""
    word = tree.words[k]
    if word.relation not in _COMPLEMENTS or k > word.head:
        return False
    return tree.lemma(tree.first[k]) not in clause_words("complements")


def _shares(tree: ClauseTree, head: int, k: int) -> bool:
    """Whether a joined predicate leans on words of the first: a modal, a negation, an object to come."""
    if tree.has_subject(k) or tree.words[k].relation == "parataxis":
        return False
    if tree.governed(k, "aux", "cop"):
        return False
    return tree.is_modal(head) or _shares_object(tree, head, k)


def _shares_object(tree: ClauseTree, head: int, k: int) -> bool:
    """Whether two verbs stand side by side and what follows belongs to both: "boarded and searched it"."""
    passive = tree.governed(head, "aux") or any("pass" in tree.words[n].deprel for n in tree.below[head])
    if passive or tree.governed(head, "obj"):
        return False
    between = all(tree.words[n].relation in clause_words("links") for n in range(head + 1, k))
    return between and bool(tree.governed(k, "obj"))


def _opener(tree: ClauseTree, k: int) -> int | None:
    """The word that opens a clause and tells when, why or despite what.

    What measures the time ("two years after", "only when") needs the clause to be whole.
    """
    openers = clause_words("facts") | clause_words("events")
    n = tree.first[k]
    while n < k and (tree.only_joins(n, n + 1) or tree.lemma(n) in clause_words("before_opener")):
        n += 1
    word = tree.words[n]
    return n if tree.lemma(n) in openers and (word.upos == "SCONJ" or word.head == k) else None


def _stands_beside(tree: ClauseTree, k: int) -> bool:
    """Whether a clause stands beside one told as a fact, or beside what somebody was told to do.

    By anything but a predicate it measures: "piled as high as it could go".
    """
    head = tree.words[k].head
    if head < 0:
        return True
    above = tree.words[head]
    if above.upos not in ("VERB", "AUX") and not (tree.is_finite(head) or tree.has_subject(head)):
        return False
    beside = tree.stands[head] or _is_report(tree, head)
    return beside or (above.relation == "xcomp" and above.head >= 0 and tree.stands[above.head])


def _is_fact(tree: ClauseTree, k: int, opener: int) -> bool:
    """Whether a clause tells what is the case: "before she could leave" and "when it rains" do not."""
    if tree.lemma(opener) in clause_words("events"):
        return tree.is_past(k) and not tree.is_modal(k)
    head = tree.words[k].head
    return tree.is_past(k) or head < 0 or not tree.is_modal(head) or tree.lemma(opener) != "after"


def _opens_with(tree: ClauseTree, k: int) -> bool:
    """Whether a participle opens its clause: "thereby killing three", but not "by killing three"."""
    return all(tree.words[n].relation in clause_words("links") for n in range(tree.first[k], k))


def _joins_participle(tree: ClauseTree, k: int) -> bool:
    """Whether a participle is joined to a finite verb or one set off: ", killing two and hurting one"."""
    head = tree.words[k].head
    joined = tree.words[k].relation == "conj" and head >= 0
    return joined and (tree.is_finite(head) or tree.after_comma(head))


def _closing_comma(tree: ClauseTree, k: int) -> int:
    """The end of a relative clause: a comma hands over to the clause around it.

    What follows is then an adverbial, or what somebody is to do ("forced Ellison, who ..., to resign").
    """
    after = tree.after[k]
    for n in range(k + 1, after - 1):
        to_do = tree.lemma(n + 1) == "to" and tree.words[n + 1].upos == "PART"
        if tree.is_comma(n) and (to_do or _phrase_after(tree, n, after) in _ADVERBIALS):
            return n
    return after


def _phrase_after(tree: ClauseTree, n: int, after: int) -> str:
    """The relation of the phrase that starts after a comma: that of its first word governed before it."""
    return next((word.relation for word in tree.words[n + 1 : after] if word.head < n), "")
