"""Denials that need no other claim: told with what they dispute, or one sentence retold with a "not"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from crossread.judge.built import conflict_of_claims, conflict_of_spans
from crossread.judge.denying import calls_untrue, disputed_words, disputes
from crossread.judge.lookup import Lookup, components
from crossread.records import Claim, Conflict, Span
from crossread.text.fold import fold_words
from crossread.text.terms import terms

MIN_WORDS = 4
"""Words of a sentence from which on its retelling with a "not" can be known by its words alone."""

ALREADY_TOLD = 0.5
"""Share of the terms of what is disputed that a side of another conflict must have, to be of it."""

HEADLINED = 0.5
"""Share of the terms of a headline that the paragraph must have in which another account calls it untrue."""

HEADLINE_TERMS = 3
"""Terms that it must have at the least."""

_NEGATION = re.compile(r"\bnot\b|n[’']t\b|\bnever\b", re.IGNORECASE)


def disputed_in_place(lookup: Lookup, told: set[Span]) -> Iterator[Conflict]:
    """Rule ``disputed_in_place``: "the port rejected the union's claims of neglect".

    The words for what is asserted are the one side, the claim that disputes it the other. What another
    rule has ``told``, in these words or others, is left out; claims that are one fact make one conflict.
    """
    by_fact: dict[str, list[Claim]] = defaultdict(list)
    for claim in lookup.statements:
        if disputed_words(claim) and not _is_told(_asserted(lookup, claim), claim, told):
            by_fact[lookup.group_of[claim.id]].append(claim)
    for fact, claims in by_fact.items():
        held = [("disputed", claim.span) for claim in claims]
        yield conflict_of_spans(
            lookup,
            [("asserted", _asserted(lookup, claim)) for claim in claims] + held,
            kind="denial",
            status="contradiction",
            rule="disputed_in_place",
            reason="what one party asserts another disputes, as the account itself tells",
            fact=fact,
        )


def called_untrue(lookup: Lookup, told: set[Span]) -> Iterator[Conflict]:
    """Rule ``called_untrue``: "the story of the sunken ferry is a hoax" against a headline of it."""
    untrue = [claim for claim in lookup.statements if calls_untrue(claim) and claim.span not in told]
    titles = [claim for claim in lookup.statements if claim.block == "title" and not calls_untrue(claim)]
    pairs = [(title, claim) for title in titles for claim in untrue if _headlined(lookup, title, claim)]
    denying = {claim.id for _, claim in pairs}
    for claims in components(pairs):
        yield conflict_of_claims(
            lookup,
            [("called untrue" if claim.id in denying else "asserted", claim) for claim in claims],
            kind="denial",
            status="contradiction",
            rule="called_untrue",
            reason="one account headlines what another calls untrue",
        )


def _headlined(lookup: Lookup, title: Claim, untrue: Claim) -> bool:
    """Whether the paragraph of what is called untrue has most terms of another account's headline."""
    if not lookup.in_two_accounts(title, untrue) or disputes(title):
        return False
    words = lookup.words(title)
    shared = len(words & set(terms(lookup.paragraph(untrue))))
    return shared >= max(HEADLINE_TERMS, HEADLINED * len(words))


def _is_told(asserted: Span, claim: Claim, told: set[Span]) -> bool:
    """Whether what a claim disputes stands on a side already, in its own words or in others."""
    matter = set(terms(asserted.text))
    return any(
        claim.span.overlaps(span) or len(matter & set(terms(span.text))) >= ALREADY_TOLD * len(matter)
        for span in told
    )


def _asserted(lookup: Lookup, claim: Claim) -> Span:
    start, end = disputed_words(claim) or (claim.span.start, claim.span.end)
    return lookup.articles[claim.span.article].span(start, end)


def negated_retellings(lookup: Lookup, told: set[Span]) -> Iterator[Conflict]:
    """Rule ``retold_with_not``: one sentence in two accounts, in the same words but for a "not"."""
    sentences: dict[tuple[str, tuple[str, ...]], tuple[set[Span], set[Span]]]
    sentences = defaultdict(lambda: (set(), set()))
    for span, story in {claim.context: lookup.story(claim) for claim in lookup.claims.values()}.items():
        negations = len(_NEGATION.findall(span.text))
        words = tuple(fold_words(_NEGATION.sub(" ", span.text)))
        if len(words) >= MIN_WORDS:
            sentences[story, words][negations % 2].add(span)
    for plain, negated in sentences.values():
        if _apart(plain, negated) and not any(a.overlaps(b) for a in plain | negated for b in told):
            held = [("affirmed", span) for span in sorted(plain)]
            yield conflict_of_spans(
                lookup,
                held + [("negated", span) for span in sorted(negated)],
                kind="denial",
                status="contradiction",
                rule="retold_with_not",
                reason="two accounts have one sentence, one of them with a “not”",
            )


def _apart(plain: set[Span], negated: set[Span]) -> bool:
    """Whether the two forms stand in different accounts, and no account has both."""
    if not plain or not negated:
        return False
    return all(a.article != b.article for a, b in product(plain, negated))
