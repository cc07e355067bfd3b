"""Reporting clauses of a sentence: who is said to say what, told from cue words and word order.

Pure strings: sentence in, offsets into it out. Callers resolve pronouns and names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from crossread.text import reporting_content as content_of
from crossread.text.adverbials import Range
from crossread.text.cues import Cue, CueStance, cue_words, verb_cue
from crossread.text.grammar import is_adverb, is_auxiliary, is_gerund, is_negation, is_participle, is_word
from crossread.text.noun_phrases import (
    clause_subject,
    ends_in_apposition,
    noun_phrase_after,
    subject_after,
    subject_before,
    verb_group_start,
)
from crossread.text.quotation import pair_marks
from crossread.text.roles import source_sort
from crossread.text.tokens import LONGEST_SENTENCE, Token, tokenize

Position = Literal["before", "after", "inside", "according_to", "passive"]
Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """One source, its cue and what it is said to say. All offsets count code points into the sentence.

    ``position`` tells where the source stands: ``before`` its content ("X said that C"), ``after`` it
    ("C, X said", "C, said X"), ``inside`` it ("C1, X said, C2": the content is the whole clause with
    the source in it), ``according_to`` ("according to X, C", "C, citing X") or ``passive`` ("C is
    believed by X to ...": the content is the whole clause). ``subject`` is None where no source is
    named; it leaves out an apposition. ``content`` leaves out "that", commas and the final stop, and
    is None where the source says nothing ("declined to comment"). ``source`` is the subject with its
    apposition, where a reader of trees tells it.
    """

    subject: Offsets | None
    cue: Offsets
    lemma: str
    stance: CueStance
    position: Position
    content: Offsets | None
    frame: str = "clause"
    rule: str = ""
    source: Offsets | None = None


def reporting_clauses(
    sentence: str, *, quoted: Iterable[Offsets] | None = None, objects: bool = False
) -> list[ReportingClause]:
    """The reporting clauses of a sentence in order of their cue.

    Stacked reports come as clauses whose contents nest: in "The Gull reported that two officials
    said that C" the content of "reported" holds the clause of "said". Cues inside quotation marks do
    not count; ``quoted`` are the stretches that are so marked, by default found in the sentence.
    ``objects`` adds verbs that take a noun phrase ("described", "denounced").
    """
    if len(sentence) > LONGEST_SENTENCE:
        return []
    marks = [q.outer for q in pair_marks(sentence) if not q.depth] if quoted is None else quoted
    tokens = tokenize(sentence, marks)
    found = sorted([*_verb_clauses(tokens, objects), *_source_phrases(tokens)], key=lambda c: c.cue)
    return [_to_offsets(tokens, clause) for clause in _cut_contents(tokens, found)]


@dataclass(frozen=True, slots=True)
class _Found:
    """A reporting clause in token ranges."""

    subject: Range | None
    cue: Range
    lemma: str
    stance: CueStance
    position: Position
    content: Range | None
    frame: str


def _verb_clauses(tokens: list[Token], objects: bool) -> list[_Found]:
    title_case = _is_title_case(tokens)
    found: list[_Found] = []
    for i in range(len(tokens)):
        cue = verb_cue(tokens, i, title_case=title_case)
        if cue and (objects or cue.frame != "object") and (clause := _verb_clause(tokens, i, cue, found)):
            found.append(clause)
    return found


def _verb_clause(tokens: list[Token], i: int, cue: Cue, earlier: list[_Found]) -> _Found | None:
    """The clause of the cue at ``i``, by the first reading that fits its form and surroundings."""
    previous = tokens[i - 1].lower if i else ""
    if previous == "to" or (i > 1 and is_adverb(tokens[i - 1]) and tokens[i - 2].lower == "to"):
        return _infinitive(tokens, i, cue, earlier)
    if cue.lemma == "be_concerned":  # a state of mind: only with a form of be, which is no passive
        return _finite(tokens, i, cue, earlier) if _is_passive(tokens, i) else None
    if is_participle(tokens[i]) and _is_passive(tokens, i):
        return _passive(tokens, i, cue)
    if is_gerund(tokens[i]):
        return _gerund(tokens, i, cue, earlier)
    return _inverted(tokens, i, cue) or _finite(tokens, i, cue, earlier)


def _finite(tokens: list[Token], i: int, cue: Cue, earlier: list[_Found]) -> _Found | None:
    """A subject before its verb: "Ann Lee said the pier was empty", "The pier was empty, she said"."""
    floor = content_of.floor_of(tokens, i)
    subject = subject_before(tokens, i, floor)
    if subject is None:
        subject = _shared_subject(tokens, i, floor, earlier)
        return _made(tokens, i, cue, subject, content_of.to_the_right(tokens, i)) if subject else None
    if cue.stance == "declines":
        return _made(tokens, i, cue, subject, content_of.of_refusal(tokens, i))
    position, content = content_of.of_finite(tokens, subject, i)
    return _made(tokens, i, cue, subject, content, position)


def _inverted(tokens: list[Token], i: int, cue: Cue) -> _Found | None:
    """A verb before its subject: '"...," said Ann Lee', "The pier was empty, said the mayor"."""
    if i == 0:  # "Added Ann Lee: ..."
        subject = subject_after(tokens, i)
        return _made(tokens, i, cue, subject, content_of.whole(tokens, subject[1])) if subject else None
    before = tokens[i - 1]
    if cue.frame != "clause" or not (before.kind == "quoted" or before.text == ","):
        return None
    subject = subject_after(tokens, i)
    if subject is None or (before.text == "," and not content_of.is_clause(tokens, 0, i - 1)):
        return None
    plain = cue.lemma in {"say", "report", "write", "add", "announce"}
    if before.text == "," and (not plain or ends_in_apposition(tokens, i - 1, 0)):
        return None
    return _made(tokens, i, cue, subject, content_of.to_the_left(tokens, i), "after")


def _gerund(tokens: list[Token], i: int, cue: Cue, earlier: list[_Found]) -> _Found | None:
    """A participle that shares the subject of its sentence: "..., adding that the pier was empty"."""
    if i and is_auxiliary(tokens[i - 1]):  # "was saying"
        return _finite(tokens, i, cue, earlier)
    content = content_of.to_the_right(tokens, i)
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if tokens[i].lower in {"citing", "quoting"} and not (following and following.kind == "quoted"):
        return None  # a source phrase: see _source_phrases
    if i and tokens[i - 1].lower == "as":  # "was quoted as saying"
        return _made(tokens, i, cue, subject_before(tokens, i - 2, content_of.floor_of(tokens, i)), content)
    last = next((c for c in reversed(earlier) if c.subject and c.position != "according_to"), None)
    subject = last.subject if last else _governor(tokens, i)
    if subject is None:  # "Despite saying that ..., Ann Lee warned"
        subject = clause_subject(tokens, 0, len(tokens))
    return _made(tokens, i, cue, subject, content)


def _governor(tokens: list[Token], i: int) -> Range | None:
    """The subject that a participle at ``i`` shares: the sentence's, or a nearer one that can speak.

    "Word came after Ann Lee called the port, warning that ..." gives "Ann Lee".
    """
    floor = content_of.floor_of(tokens, i)
    main = clause_subject(tokens, floor, i)
    if main is None or _can_speak(tokens, main):
        return main
    for k in range(i - 1, floor, -1):
        if tokens[k].lower in {"after", "when", "as", "while", "because"}:
            nearer = clause_subject(tokens, k + 1, i)
            if nearer and _can_speak(tokens, nearer):
                return nearer
    return main


def _can_speak(tokens: list[Token], subject: Range) -> bool:
    """Whether a noun phrase has a name in it, is a pronoun, or is of a kind that speaks."""
    held = tokens[slice(*subject)]
    named = any(t.capital and t.start > 0 for t in held) or is_word(held[0], "pronouns")
    return named or source_sort(" ".join(t.text for t in held)) is not None


def _infinitive(tokens: list[Token], i: int, cue: Cue, earlier: list[_Found]) -> _Found | None:
    """Only a failed attempt counts: "was unable to confirm"; what somebody wants to say is not said."""
    window = {t.lower for t in tokens[max(0, i - 4) : i]}
    if not window & {"unable", "failed"} or any(c.stance == "declines" for c in earlier[-1:]):
        return None
    subject = clause_subject(tokens, content_of.floor_of(tokens, i), i)
    made = _made(tokens, i, cue, subject, content_of.to_the_right(tokens, i))
    return replace(made, stance="declines")


def _is_passive(tokens: list[Token], i: int) -> bool:
    """Whether a participle is passive: after a form of be, or before "by" or "to" without a subject."""
    start = verb_group_start(tokens, i, 0)
    group = tokens[start:i]
    if any(is_word(t, "forms_of_be") for t in group):
        return True
    after = [t.lower for t in tokens[i + 1 : i + 5] if not is_adverb(t)]
    return after[:1] == ["by"] and after[1:2] != [] and after[1] not in cue_words("channels")


def _passive(tokens: list[Token], i: int, cue: Cue) -> _Found | None:
    """The source is the agent, if any: "is believed by officials to", "was described as"."""
    if cue.lemma in {"tell", "inform", "ask", "remind", "urge", "advise", "order", "quote"}:
        return None  # its subject hears; whoever speaks is not named here
    by = next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].lower == "by"), None)
    end = noun_phrase_after(tokens, by + 1) if by is not None else None
    agent = (by + 1, end) if by is not None and end is not None else None
    patient = subject_before(tokens, i, content_of.floor_of(tokens, i))
    if patient and tokens[patient[0]].lower == "it":  # "it is believed that C"
        return _made(tokens, i, cue, agent, content_of.to_the_right(tokens, i), "passive")
    start = patient[0] if patient else content_of.clause_start(tokens, i)
    return _made(tokens, i, cue, agent, content_of.whole(tokens, start), "passive")


def _source_phrases(tokens: list[Token]) -> list[_Found]:
    """Sources without a verb of their own: "according to X", "citing X"."""
    found: list[_Found] = []
    for i, token in enumerate(tokens):
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        if (token.lower, following) == ("according", "to") or (token.lower, following) == ("as", "per"):
            end = content_of.source_end(tokens, i + 2)
            found.append(_phrase((i, i + 2), (i + 2, end), "according to", tokens))
        elif token.lower in {"citing", "quoting"} and i + 1 < len(tokens):
            end = content_of.source_end(tokens, i + 1)
            found.append(_phrase((i, i + 1), (i + 1, end), "cite", tokens))
    return [f for f in found if f.subject and f.subject[0] < f.subject[1]]


def _phrase(cue: Range, subject: Range, lemma: str, tokens: list[Token]) -> _Found:
    content = content_of.around_phrase(tokens, cue[0], subject[1])
    return _Found(subject, cue, lemma, "asserts", "according_to", content, "clause")


def _shared_subject(tokens: list[Token], i: int, floor: int, earlier: list[_Found]) -> Range | None:
    """The subject of the verb that "and" joins to this one: "Ann Lee thanked them and said ..."."""
    start = verb_group_start(tokens, i, floor)
    if not start or tokens[start - 1].lower not in {"and", "but", "then", ",", "—", "–", "-"}:
        return None
    last = next((c for c in reversed(earlier) if c.subject and c.position == "before"), None)
    return last.subject if last else clause_subject(tokens, floor, i)


def _made(
    tokens: list[Token],
    i: int,
    cue: Cue,
    subject: Range | None,
    content: Range | None,
    position: Position = "before",
) -> _Found:
    stance = cue.stance
    group = tokens[verb_group_start(tokens, i, 0) : i]
    if any(is_negation(t) for t in group):
        stance = "doubts" if cue.frame == "thought" else "declines"
    return _Found(subject, (i, i + 1), cue.lemma, stance, position, content, cue.frame)


def _cut_contents(tokens: list[Token], found: list[_Found]) -> list[_Found]:
    """End a content where the next reporting clause of the same level starts: "X said C, adding that D"."""
    cut: list[_Found] = []
    for n, clause in enumerate(found):
        content = clause.content
        for later in found[n + 1 :]:
            content = content_of.cut_before(tokens, content, clause.subject, later.subject, later.cue)
        before = cut[-1] if cut else None
        if clause.lemma == "cite" and before and before.position == "after":  # "C, X reported, citing Y"
            content = before.content
        cut.append(replace(clause, content=content))
    return cut


def _is_title_case(tokens: list[Token]) -> bool:
    """Whether most longer words are capitalised, as in an American headline."""
    long = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    return len(long) > 2 and sum(t.capital for t in long) > 0.7 * len(long)


def _to_offsets(tokens: list[Token], found: _Found) -> ReportingClause:
    def offsets(span: Range | None) -> Offsets | None:
        return (tokens[span[0]].start, tokens[span[1] - 1].end) if span and span[0] < span[1] else None

    cue = tokens[found.cue[0]].start, tokens[found.cue[1] - 1].end
    return ReportingClause(
        offsets(found.subject),
        cue,
        found.lemma,
        found.stance,
        found.position,
        offsets(found.content),
        found.frame,
    )
