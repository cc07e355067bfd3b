"""What one article says: the records that the annotate stage makes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crossread.records.article import BlockKind
from crossread.records.span import Span
from crossread.text.kinds import Gender, Position, Stance

EntityKind = Literal["person", "organisation", "place", "other"]
TimeKind = Literal["date", "time", "period", "duration", "frequency", "vague"]
Grain = Literal[
    "minute", "hour", "part_of_day", "day", "week", "month", "season", "quarter", "year", "decade"
]
Bound = Literal["exact", "at_least", "at_most", "about"]
QuoteKind = Literal["direct", "mixed"]
MarkedKind = Literal["title", "nickname", "scare", "word", "nested"]
SourceKind = Literal["named_person", "named_organisation", "unnamed", "document", "outlet", "own_voice"]
Manner = Literal["says", "describes", "thinks"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Polarity = Literal["affirmed", "negated"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, with the kind of block it stands in and its number in the article from 0."""

    span: Span
    block: BlockKind
    index: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of one article: its fullest name and all its mentions.

    ``gender`` is that of a person where a title, a noun or a pronoun of the article gives it, and
    ``roles`` are nouns that it uses for the person, in lower case: "mayor", "spokeswoman".
    """

    id: str
    name: str
    kind: EntityKind
    mentions: tuple[Span, ...]
    gender: Gender | None = None
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time.

    ``value`` is an ISO 8601 date, date-time, month, year or interval ``start/end``; None where the
    article gives no anchor, for durations and frequencies, and for what is ``vague`` by its words
    ("recently", "the future"). A date-time tells its offset from UTC where the words do. ``anchor``
    says what a relative expression was resolved from: ``absolute``, ``published``, ``inferred`` (a
    publication date inferred from other accounts) or ``narrative`` (a time told before, in
    ``anchor_span``).
    """

    span: Span
    kind: TimeKind
    value: str | None
    grain: Grain | None
    anchor: Literal["absolute", "published", "inferred", "narrative"] | None
    anchor_span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text.

    ``value`` is the number, or ``(low, high)`` for ranges and vague numbers. ``unit`` is a normal
    form (``person``, ``USD``, ``km``, ``percent``, ...) or None; ``counted`` are the words of what is
    counted, as they stand in the clause.
    """

    span: Span
    value: float | tuple[float, float]
    bound: Bound
    unit: str | None
    counted: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quote: the fullest name known in the article, and the words that name them there."""

    name: str
    kind: SourceKind
    span: Span | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks that report speech or writing, without the marks themselves.

    ``relayed_from`` is who spoke first where the speaker passes words on: the driver in
    '"It just went," the driver told her, she said'.
    """

    id: str
    span: Span
    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None
    rule: str
    relayed_from: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks that are no quote: a title, a nickname, scare quotes, a word as word."""

    span: Span
    kind: MarkedKind
    rule: str


@dataclass(frozen=True, slots=True)
class Credit:
    """An article naming another outlet or agency as where it got something.

    ``span`` is the crediting phrase; ``outlet`` the name as known (``Associated Press`` for "AP").
    ``own`` marks an outlet that names itself.
    """

    id: str
    span: Span
    outlet: str
    own: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Authority:
    """One link of an attribution chain: a source, its kind, the cue word and its stance.

    ``source`` is the fullest name known; ``span`` the words in the text. Own voice has no span.
    """

    source: str
    kind: SourceKind
    span: Span | None
    cue: Span | None
    stance: Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where the article says on whose authority something stands: who, by which words, what.

    ``source`` is the authority with its cue; ``content`` what it is said to say or think, in order,
    without quotation marks, "that" and the words of source and cue: "C1, she said, C2" has two spans.
    It is empty where nothing is said ("declined to comment"). ``lemma`` is the cue's, empty where a
    colon or a bare quote does without a word; ``position`` tells where the source stands to the
    content. ``manner`` tells whether a cue says something that can be true or false, gives words to a
    thing ("called the pier unsafe"), or tells what somebody thinks or wants.
    """

    id: str
    source: Authority
    content: tuple[Span, ...]
    lemma: str
    position: Position
    manner: Manner
    rule: str


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that lower (or raise) the certainty of a claim, and the level they set.

    ``scope`` is what they are said of, the clause of a verb or a noun with its words; None where the
    sentence was read by word lists alone, or is too long for one.
    """

    span: Span
    level: Certainty
    rule: str
    scope: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """The smallest clause that can be true or false, and on whose authority it stands.

    ``attribution`` runs from the article outward: the first link is who the article names, the last
    the one who is said to know. Empty means the article's own voice. ``context`` is the sentence
    that holds the claim. ``participants`` and ``places`` are entity mentions inside the span, while
    ``times`` and ``quantities`` are those found there.
    """

    id: str
    span: Span
    context: Span
    block: BlockKind
    attribution: tuple[Authority, ...]
    polarity: Polarity
    certainty: Certainty
    hedges: tuple[Hedge, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    participants: tuple[Span, ...]
    places: tuple[Span, ...]
    quote: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything the annotate stage found in one article."""

    article: str
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    attributions: tuple[Attribution, ...]
    quotes: tuple[Quote, ...]
    marked: tuple[Marked, ...]
    credits: tuple[Credit, ...]
    claims: tuple[Claim, ...]
