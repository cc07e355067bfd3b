"""Conflicts of denial: one side says it is so, another denies it."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.judge.denying import claims_denied, denies, disputes, names_report, negates, points_back
from crossread.judge.disputes import called_untrue, disputed_in_place, negated_retellings
from crossread.judge.lookup import Lookup, is_statement
from crossread.records import Claim, Conflict, content_id
from crossread.text.fold import fold_words
from crossread.text.terms import terms

SAME_MATTER = 0.3
"""Cosine from which on a denial is taken to be of another claim."""

MATTER_TERMS = 2
"""Content terms that a denial and what it denies must share besides the name of the one who denies."""

OPPOSITE = 0.4
"""Cosine from which on two claims that differ in polarity are taken to contradict each other."""

COVERED = 0.55
"""Share of the weight of each claim, the negated and the affirmed, that the other must have."""


def denial_conflicts(lookup: Lookup) -> Iterator[Conflict]:
    """Rules ``denied_report``, ``denied_before``, ``denied``, ``opposite``, ``disputed_in_place``,
    ``called_untrue`` and ``retold_with_not``, in this order.

    A denial counts once, by the first rule that finds what it denies. Denials of one fact are one
    conflict, and so are denials that are themselves one fact or stand in one sentence.
    """
    by_rule: dict[str, str] = {}
    found: list[tuple[Claim, Claim]] = []
    for rule in (_denied_report, _denied_before, _denied, _opposite):
        for asserted, denying in rule(lookup):
            if denying.id not in by_rule:
                by_rule[denying.id] = rule.__name__.lstrip("_")
                found.append((asserted, denying))
    conflicts = [_conflict(lookup, pairs, by_rule[pairs[0][1].id]) for pairs in _by_fact(lookup, found)]
    yield from conflicts
    told = {span for conflict in conflicts for side in conflict.sides for span in side.spans}
    yield from disputed_in_place(lookup, told)
    yield from called_untrue(lookup, told)
    yield from negated_retellings(lookup, told)


def _by_fact(lookup: Lookup, found: list[tuple[Claim, Claim]]) -> list[list[tuple[Claim, Claim]]]:
    """The pairs, put together where what they assert or what they deny is one fact."""
    bundles: list[tuple[set[str], list[tuple[Claim, Claim]]]] = []
    for pair in found:
        facts, joined = {lookup.group_of[pair[0].id], _matter(lookup, pair[1]), _place(pair[1])}, [pair]
        apart = []
        for bundle in bundles:
            if bundle[0] & facts:
                facts, joined = facts | bundle[0], bundle[1] + joined
            else:
                apart.append(bundle)
        bundles = [*apart, (facts, joined)]
    return [pairs for _, pairs in bundles]


def _matter(lookup: Lookup, denying: Claim) -> str:
    """The fact of a denial; of a bare "denied the report", which is alike in that word, with who denies.

    One who denies is known by the first word of the name: "Norway", "the Norwegian ministry".
    """
    fact = lookup.group_of[denying.id]
    if denying.rule != "denies":
        return fact
    named = [*(term for authority in denying.attribution[:1] for term in terms(authority.source)), ""]
    return f"{fact}:{named[0]}"


def _place(denying: Claim) -> str:
    """The sentence of a denial: what one sentence denies in two ways is one denial."""
    return f"{denying.context.article}:{denying.context.start}"


def _denied_before(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """What is denied was told just before: "Two sources named the ship. A spokesman rejected that claim".

    So does a clause on the end of what it denies: "The pier was rotten, a claim the port has denied".
    """
    before: list[Claim] = []
    for claim in lookup.statements:
        if before and before[-1].span.article != claim.span.article:
            before = []
        back = disputes(claim) and (points_back(claim) or claims_denied().search(claim.context.text))
        told = [other for other in before if not disputes(other) and not other.span.overlaps(claim.span)]
        if back and told and told[-1] is before[-1]:
            yield _what_was_told(lookup, told, claim), claim
        before.append(claim)


def _what_was_told(lookup: Lookup, told: list[Claim], denying: Claim) -> Claim:
    """What a denial points back to: of the sentence just before, what it speaks of or what a source says."""
    near = [claim for claim in told if claim.context == told[-1].context]
    breath = _same_breath(lookup, denying)

    def rank(claim: Claim) -> tuple[float, bool, int]:
        alike = max(lookup.likeness(claim, other) for other in breath)
        return alike, bool(claim.attribution or claim.hedges), claim.span.start

    return max(near, key=rank)


def _denied_report(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """What a bare "the port denied the report" is of: the last that the article told of the one who denies.

    That is a claim on somebody's authority, a hedged one or a headline, which shares a word with the name.
    """
    for claim in lookup.statements:
        if claim.rule == "denies" and names_report(claim):
            named = {term for authority in claim.attribution[:1] for term in terms(authority.source)}
            before = [other for other in lookup.statements if _stands_before(other, claim)]
            told = [c for c in before if named & lookup.words(c) and _is_report(c) and not disputes(c)]
            if told:
                yield max(told, key=lambda c: c.span.start), claim


def _stands_before(other: Claim, claim: Claim) -> bool:
    return other.span.article == claim.span.article and other.span.start < claim.context.start


def _is_report(claim: Claim) -> bool:
    return bool(claim.attribution or claim.hedges) or claim.block == "title"


def _denied(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """A claim with a word of denial, against the claim most like it that has none.

    "The mayor denied that the gates were locked" against "the gates were locked".
    """
    for denying in lookup.statements:
        asserted = _most_alike(lookup, denying, SAME_MATTER) if denies(denying) else None
        if asserted and _has_matter(lookup, asserted, denying):
            yield asserted, denying


def _has_matter(lookup: Lookup, asserted: Claim, denying: Claim) -> bool:
    """Whether a claim has what is denied, not just the name of the one who denies it."""
    sources = {term for authority in denying.attribution for term in terms(authority.source)}
    return len((lookup.words(denying) - sources) & lookup.words(asserted)) >= MATTER_TERMS


def _opposite(lookup: Lookup) -> Iterator[tuple[Claim, Claim]]:
    """Two claims alike in all but a negation: "the alarm rang" against "the alarm did not ring"."""
    for denying in lookup.statements:
        # a "not" in a clause inside the claim, "if it does not rain", leaves the claim itself affirmed
        negated = denying.polarity == "negated" and negates(denying)
        if denying.certainty != "unknown" and negated and not denies(denying):
            asserted = _most_alike(lookup, denying, OPPOSITE)
            stated = asserted and asserted.certainty != "unknown" and not negates(asserted)
            if asserted and stated and _cover(lookup, asserted, denying):
                yield asserted, denying


def _cover(lookup: Lookup, asserted: Claim, denying: Claim) -> bool:
    """Whether each of two claims has most of what the other says, so that only the negation differs.

    Names alone do not do: what is negated is what was done or is so.
    """
    names = (span.text for claim in (asserted, denying) for span in (*claim.participants, *claim.places))
    said = lookup.words(asserted) & lookup.words(denying) - {term for name in names for term in terms(name)}
    if not said or len(lookup.words(asserted) & lookup.words(denying)) < MATTER_TERMS:
        return False
    return min(lookup.shared(denying, asserted), lookup.shared(asserted, denying)) >= COVERED


def _most_alike(lookup: Lookup, denying: Claim, at_least: float) -> Claim | None:
    """The affirmed claim most like a denial, where it is alike enough."""
    scored = ((lookup.likeness(denying, claim), claim.id, claim) for claim in lookup.sharing(denying))
    alike = sorted((item for item in scored if item[0] >= at_least), key=lambda item: item[:2], reverse=True)
    for _, _, claim in alike:
        if lookup.one_tells_both(claim, denying) or _one_voice(claim, denying):
            continue
        if claim.polarity == "affirmed" and not disputes(claim):
            return claim
    return None


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether two claims are one passage, or words of one source: nobody denies himself.

    Across articles that is asked of quoted words alone, whose versions are compared as quotes.
    """
    if a.span.overlaps(b.span):
        return True
    if a.span.article != b.span.article and not (a.quote and b.quote):
        return False
    sources = [set(fold_words(authority.source)) for claim in (a, b) for authority in claim.attribution[:1]]
    return len(sources) == 2 and bool(sources[0] & sources[1])


def _same_breath(lookup: Lookup, denied: Claim) -> list[Claim]:
    """A denial and what its source says on in the same sentence: "rejected the claim, stating that ..."."""
    source = [authority.source for authority in denied.attribution[:1]]

    def goes_on(claim: Claim) -> bool:
        own = [authority.source for authority in claim.attribution[:1]]
        return bool(source) and claim.context == denied.context and own == source

    return [claim for claim in lookup.statements if claim is denied or goes_on(claim)]


def _with_fact(lookup: Lookup, claims: list[Claim], *, denying: bool) -> list[Claim]:
    """Claims with the others of their facts that stand on the same side, in reading order."""
    facts = {lookup.group_of[claim.id] for claim in claims}
    found = {claim.id: claim for claim in claims}
    for claim in (c for group in lookup.groups if group.id in facts for c in lookup.members(group)):
        # "denied" and no more is alike in the word of denial alone
        if not is_statement(claim) or claim.rule == "denies" or claim.certainty == "unknown":
            continue
        if (disputes(claim) or negates(claim)) == denying:
            found[claim.id] = claim
    return sorted(found.values(), key=lambda claim: claim.span)


def _conflict(lookup: Lookup, pairs: list[tuple[Claim, Claim]], rule: str) -> Conflict:
    breath = [claim for _, denied in pairs for claim in _same_breath(lookup, denied)]
    asserted = _with_fact(lookup, [asserted for asserted, _ in pairs], denying=False)
    denied = _with_fact(lookup, breath, denying=True)
    held = [("asserted", claim.span) for claim in asserted] + [("denied", claim.span) for claim in denied]
    return Conflict(
        id=content_id("x", "denial", *sorted(claim.id for pair in pairs for claim in pair)),
        type="denial",
        status="contradiction",
        about=pairs[0][1].span,
        sides=lookup.sides(held),
        fact=lookup.group_of[pairs[0][0].id],
        rule=rule,
        reason="one statement denies what the other asserts",
    )
