"""Cut a sentence into stretches that each make one claim, with the reporting clauses above each.

Reporting clauses nest: in "The Gull reported that officials said the pier was empty" the content of
the first holds the second. Each content is cut on its own, and so is what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crossread.annotate.claim_tree import tree_clauses
from crossread.annotate.reporting_tree_attitudes import ATTITUDE_RULES
from crossread.annotate.reporting_tree_nouns import ADJECTIVE_RULES, NOUN_RULES
from crossread.records import Parse
from crossread.text.clauses import split_clauses
from crossread.text.cues import lemmas
from crossread.text.data import ENGLISH, load_for
from crossread.text.grammar import words
from crossread.text.offsets import Offsets, overlap, within
from crossread.text.predicates import has_predicate
from crossread.text.reporting import ReportingClause
from crossread.text.terms import terms

_ATTITUDES = frozenset(rule.__name__ for rule in (*ATTITUDE_RULES, *NOUN_RULES, *ADJECTIVE_RULES))
"""Rules of readings such as "wants to close the pier", which tell what somebody thinks of a thing."""

MIN_TERMS = 2
"""A clause with fewer content terms says too little to be held against another."""

_OPENING = {"“": "”", '"': '"', "‘": "’"}
_CLOSING = {"”": "“", '"': '"', "’": "‘"}
_MAX_CHAIN = 3  # a deeper chain is a misreading more often than not


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the sentence with the reporting clauses it stands under, outermost first."""

    start: int
    end: int
    under: tuple[ReportingClause, ...]
    rule: str


def claim_pieces(
    sentence: str,
    clauses: Sequence[ReportingClause],
    quoted: Sequence[Offsets] | None = None,
    *,
    parse: Parse | None = None,
    language: str = ENGLISH,
) -> list[Piece]:
    """The pieces of a sentence in order of their start; offsets count from the sentence's start.

    ``clauses`` are its reporting clauses. ``quoted`` are the stretches in quotation marks, marks
    included, where the caller knows better than the sentence alone can tell: a quote may have opened
    a sentence earlier. ``parse`` is of the sentence and counts offsets as it does; where it is empty,
    clauses are told from word forms.
    """
    clauses = [c for c in clauses if _makes_claims(c, language) and not _only_shows(sentence, c, language)]
    cutter = _Cutter(sentence, quoted, parse or Parse(), language)
    stances = [piece for clause in clauses if (piece := _stance(cutter, clause))]
    content = [c for c in clauses if c.position != "passive" and not _keeps_its_source(sentence, c, language)]
    pieces = [
        piece
        for cut in cutter.cut((0, len(sentence)), content, ())
        for told in [_named(_after_telling(sentence, cut, clauses, language), clauses)]
        for piece in [_before_telling(sentence, told, clauses, language)]
        if not any(overlap((piece.start, piece.end), (s.start, s.end)) for s in stances)
        and (not _tells(piece, clauses) or _says_more(sentence, piece, clauses, language))
        and not _breaks_off(sentence, piece, clauses, language)
    ]
    passive = [c for c in clauses if c.position == "passive"]
    found = [*pieces, *stances, *_presupposed(sentence, pieces, language)]
    whole = (_without_that(sentence, _linked(sentence, piece, language), language) for piece in found)
    tidy = (_without_stray_marks(sentence, _believed(piece, passive)) for piece in whole)
    return sorted(tidy, key=lambda p: (p.start, p.end))


def _without_stray_marks(sentence: str, piece: Piece) -> Piece:
    """The piece without a quotation mark at its edge whose partner is not in it."""
    start, end = piece.start, piece.end
    while start < end and sentence[start] in "”’»,;. ":
        start += 1
    inner = sentence[start:end]
    if inner[:1] in _OPENING and _OPENING[inner[0]] not in inner[1:]:
        start += 1 + len(inner[1:]) - len(inner[1:].lstrip(" ,"))
    elif inner[-1:] in _CLOSING and _CLOSING[inner[-1]] not in inner[:-1]:
        end -= 1
    while end > start and sentence[end - 1] in " ,;." and (start, end) != (piece.start, piece.end):
        end -= 1
    return replace(piece, start=start, end=end) if start < end else piece


def _linked(sentence: str, piece: Piece, language: str) -> Piece:
    """A claim without the "that" which links it to its cue: "... and [that] two were lost"."""
    first, _, rest = sentence[piece.start : piece.end].partition(" ")
    linked = piece.under and rest and first.lower() in words("that", language)
    return replace(piece, start=piece.end - len(rest)) if linked else piece


def _without_that(sentence: str, piece: Piece, language: str) -> Piece:
    """An act of reporting without what joins its content to it: "anunció ayer [que]", "informó [de que]"."""
    end = piece.end
    for kind in ("that", "before_that") if piece.rule == "act_of_reporting" else ():
        left, _, last = sentence[piece.start : end].rstrip().rpartition(" ")
        if left and last in words(kind, language):
            end = piece.start + len(left)
    return replace(piece, end=end)


def _named(piece: Piece, clauses: list[ReportingClause]) -> Piece:
    """The piece by its right name: where no cue stands in it, it tells of the event."""
    if piece.rule != "act_of_reporting" or any(piece.start <= c.cue[0] < piece.end for c in clauses):
        return piece
    return replace(piece, rule="reported_clause" if piece.under else "own_clause")


def _presupposed(sentence: str, pieces: list[Piece], language: str) -> Iterator[Piece]:
    """What a noun phrase takes for granted: "The use of a fireboat shows ..." says that one was used."""
    pattern = _patterns(language).get("presupposed")
    for match in re.finditer(pattern, sentence) if pattern else ():
        around = next((p for p in pieces if p.start <= match.start() and match.end() <= p.end), None)
        if around:
            yield Piece(match.start(), match.end(), around.under, "presupposed")


def _makes_claims(clause: ReportingClause, language: str) -> bool:
    """Whether something is stated: a noun phrase or a wish states nothing, but a denial of one does.

    Where a wish or an order is only negated, nobody declines to speak: "the crew was not told to leave" is a
    statement like any other.
    """
    wished = clause.frame == "object" or clause.rule in _ATTITUDES
    refuses = clause.stance == "declines" and clause.lemma in lemmas("refusals", language)
    return not wished or clause.stance == "denies" or refuses


def _only_shows(sentence: str, clause: ReportingClause, language: str) -> bool:
    """Whether the cue reports nothing: "suspected traffickers", "it showed the way", "denied entry"."""
    refused = clause.stance == "denies" and clause.content and _patterns(language).get("access")
    if refused and re.match(refused, sentence[slice(*(clause.content or (0, 0)))]):
        return True
    if clause.position == "passive":
        return False
    if clause.frame != "thought" and clause.lemma not in lemmas("signs", language):
        return False
    following = sentence[clause.cue[1] :].split(None, 1)[:1]
    return clause.lemma not in lemmas("beliefs", language) and words("that", language).isdisjoint(following)


def _patterns(language: str) -> dict[str, str]:
    """Expressions of a language: what is denied without being false, what is taken for granted."""
    patterns: dict[str, str] = load_for(language, "pieces").get("patterns", {})
    return patterns


def _keeps_its_source(sentence: str, clause: ReportingClause, language: str) -> bool:
    """Whether what is said cannot be told apart from who says it: refusals, and noun phrases as content."""
    if clause.content is None or clause.stance == "declines":
        return True
    return (
        not has_predicate(sentence[slice(*clause.content)], language=language) and clause.position != "after"
    )


def _stance(cutter: _Cutter, clause: ReportingClause) -> Piece | None:
    """A denial or a refusal to speak: what counts is that someone denies, so the source stays in.

    "The port rejected accusations of neglect", "the mayor declined to comment". A passive keeps
    its source as it is: "the plan was not ordered by the mayor".
    """
    if clause.subject is None or clause.position == "passive" or clause.stance not in ("denies", "declines"):
        return None
    if not _keeps_its_source(cutter.sentence, clause, cutter.language):
        return None
    end = clause.content[1] if clause.content else cutter.clause_end(clause.cue[1])
    return Piece(min(clause.subject[0], clause.cue[0]), end, (clause,), clause.stance)


def _breaks_off(sentence: str, piece: Piece, clauses: Sequence[ReportingClause], language: str) -> bool:
    """Whether nothing but a source and its cue is left of an act of reporting: "Mara Ellison, who warned"."""
    cue = next((c.cue for c in clauses if 0 <= piece.end - c.cue[1] <= 1 and piece.start <= c.cue[0]), None)
    before = sentence[piece.start : cue[0]] if cue else ""
    return (
        piece.rule == "act_of_reporting" and cue is not None and not has_predicate(before, language=language)
    )


def _tells(piece: Piece, clauses: Sequence[ReportingClause]) -> bool:
    """Whether a piece reports, be it what the sentence before says: "—¿Quién? —preguntó Elena Duarte"."""
    return piece.rule == "act_of_reporting" or any(
        c.position == "after" and c.content is None and piece.start <= c.cue[0] < piece.end for c in clauses
    )


def _says_more(sentence: str, piece: Piece, clauses: list[ReportingClause], language: str) -> bool:
    """Whether an act of reporting tells more than who reports: where, when, to whom.

    What stands between the source and its cue is an apposition, which only says more of the source.
    """
    rest = list(sentence)
    for clause in clauses:
        places = [offset for part in (clause.subject, clause.cue) if part for offset in part]
        rest[min(places) : max(places)] = " " * (max(places) - min(places))
    return len(terms("".join(rest[piece.start : piece.end]), language=language)) >= MIN_TERMS


def _after_telling(sentence: str, piece: Piece, clauses: list[ReportingClause], language: str) -> Piece:
    """The piece without the telling that opens it: "she said, although a fault was possible".

    Dashes set it off in dialogue: "—contó un vecino—, no se veía nada".
    """
    for clause in clauses:
        if clause.subject is None:
            continue
        opening, end = min(clause.subject[0], clause.cue[0]), max(clause.subject[1], clause.cue[1])
        if not piece.start <= opening <= piece.start + 1:
            continue
        seam = r"\s*(?:,|[—–―][,.;:]?)\s*" if clause.cue[1] == end else r"[—–―][,.;:]?\s*"
        rest = re.match(seam, sentence[end : piece.end])
        if rest and has_predicate(sentence[end + rest.end() : piece.end], language=language):
            start = end + rest.end()
            return replace(piece, start=start, under=(*piece.under, clause), rule="reported_clause")
    return piece


def _before_telling(sentence: str, piece: Piece, clauses: list[ReportingClause], language: str) -> Piece:
    """The piece without the telling that closes it: "El ferri zarpó [y la naviera dijo que]"."""
    for clause in clauses if piece.rule == "act_of_reporting" else ():
        if clause.subject is None or not piece.start < clause.subject[0] < clause.cue[1] <= piece.end:
            continue
        left, _, joint = sentence[piece.start : clause.subject[0]].rstrip().rpartition(" ")
        rest = sentence[clause.cue[1] : piece.end]
        opens = not words("that", language).isdisjoint(rest.split()[-1:]) and not terms(
            rest, language=language
        )
        joined = joint in words("joins_verbs", language)
        if opens and joined and has_predicate(left, language=language):
            return replace(piece, end=piece.start + len(left.rstrip(" ,")), rule="own_clause")
    return piece


def _believed(piece: Piece, passive: list[ReportingClause]) -> Piece:
    """The piece with those who are said in passing to believe it: "a pier believed by officials to ..."."""
    inside = [c for c in passive if c.subject and piece.start <= c.cue[0] and c.cue[1] <= piece.end]
    return replace(piece, under=(*piece.under, *inside)) if inside else piece


class _Cutter:
    """Cuts one sentence, leaving its quoted stretches whole."""

    def __init__(self, sentence: str, quoted: Sequence[Offsets] | None, parse: Parse, language: str) -> None:
        self.sentence = sentence
        self.language = language
        self._quoted = quoted
        self._parse = parse

    def cut(
        self, stretch: Offsets, clauses: Sequence[ReportingClause], under: tuple[ReportingClause, ...]
    ) -> Iterator[Piece]:
        """Cut a stretch at the reporting clauses inside it, then each content in its turn."""
        inner = [c for c in clauses if c.content and within(c.content, stretch)]
        under = (*under, *(c for c in inner if c.content == stretch))
        inner = [c for c in inner if c.content != stretch]
        outer = _outermost(inner) if len(under) < _MAX_CHAIN else []
        position = stretch[0]
        for clause in outer:
            a, b = clause.content or (position, position)
            edge = b if _runs_on(self.sentence, position, clause, self.language) else a
            yield from self._pieces((position, edge), under, "act_of_reporting")
            yield from self.cut((a, b), [c for c in inner if c is not clause], (*under, clause))
            position = b
        rule = "act_of_reporting" if outer else ("reported_clause" if under else "own_clause")
        yield from self._pieces((position, stretch[1]), under, rule)

    def _pieces(self, stretch: Offsets, under: tuple[ReportingClause, ...], rule: str) -> Iterator[Piece]:
        for a, b in self._clauses(*stretch):
            yield Piece(a, b, under, rule)

    def _clauses(self, start: int, end: int) -> list[Offsets]:
        """Offsets of the clauses of ``start:end``, counted from the sentence's start."""
        if start >= end:
            return []
        inside = [(a - start, b - start) for a, b in self._quoted or () if a < end and start < b]
        quoted = None if self._quoted is None else inside
        part = self.sentence[start:end]
        parsed = self._parse.part(start, end)
        cut = tree_clauses(part, parsed, quoted) if parsed else split_clauses(part, quoted)
        return [(start + a, start + b) for a, b in cut]

    def clause_end(self, position: int) -> int:
        """Where the clause around an offset ends."""
        clauses = self._clauses(0, len(self.sentence))
        return next((b for a, b in clauses if a <= position <= b), len(self.sentence))


def _runs_on(sentence: str, start: int, clause: ReportingClause, language: str) -> bool:
    """Whether the source stands inside a clause that needs the content to be whole.

    "The fire was in a shed where officials believe chemicals were kept" is one statement.
    """
    if clause.position != "before" or clause.subject is None:
        return False
    before = sentence[start : clause.subject[0]].rstrip()
    parted = before.endswith((",", ";", "—", "–"))
    joined = not words("joins_verbs", language).isdisjoint(before.split()[-1:])
    return has_predicate(before, language=language) and not (parted or joined)


def _outermost(clauses: list[ReportingClause]) -> list[ReportingClause]:
    """Clauses whose content is not inside another's, in order; of two that overlap the first."""
    kept: list[ReportingClause] = []
    position = -1
    for clause in sorted(clauses, key=_widest_first):
        start, end = clause.content or (0, 0)
        if start >= position:
            kept.append(clause)
            position = end
    return kept


def _widest_first(clause: ReportingClause) -> tuple[int, int, Offsets]:
    start, end = clause.content or (0, 0)
    return start, -end, clause.cue
