"""A small dossier made by hand: four invented accounts of a ferry accident, every kind of record once."""

from __future__ import annotations

from hashlib import sha256

from crossread.records import (
    SCHEMA_VERSION,
    Article,
    Authority,
    Block,
    BlockKind,
    Claim,
    Conflict,
    Credit,
    Derivation,
    Dossier,
    Drift,
    Entity,
    Evidence,
    Fact,
    Hedge,
    Marked,
    Origin,
    Problem,
    Quantity,
    Quote,
    Reuse,
    Side,
    Sourced,
    Span,
    Speaker,
    Story,
    TimeExpression,
    Utterance,
    content_id,
)

COURIER = (
    ("title", "Ferry strikes pier in Port Dunmore"),
    ("byline", "By Mara Ellison"),
    (
        "paragraph",
        "The ferry Ardent Star struck the east pier at 6:40 a.m. on Tuesday, the harbour office said.",
    ),
    (
        "paragraph",
        "Fourteen people were injured. “We heard the horn twice and then nothing at all,”"
        " said Ivo Brandt, a deckhand.",
    ),
    ("paragraph", "The crew may have lost steering, harbour master Lena Quist said."),
    ("boilerplate", "Sign up for our morning letter."),
)
WIRE = (
    ("title", "Ferry hits pier, 20 hurt"),
    (
        "paragraph",
        "PORT DUNMORE (Northgate Wire) — A ferry struck the east pier on Tuesday morning, "
        "injuring at least 20 people.",
    ),
    (
        "paragraph",
        "“We heard the horn twice,” Ivo Brandt said. The operator denied that steering had failed.",
    ),
    ("paragraph", "The pier, which locals call “the Tooth”, was closed."),
)
DAILY = (
    ("title", "Twenty hurt as ferry hits pier"),
    (
        "paragraph",
        "A ferry struck the east pier on Tuesday morning, injuring at least 20 people, "
        "Northgate Wire reported.",
    ),
    ("paragraph", "“We never heard the horn,” said Ivo Brandt."),
    ("paragraph", "The crew lost steering."),
)
POST = (
    ("title", "Pier closed after collision"),
    ("paragraph", "The east pier was hit by the ferry Ardent Star shortly after dawn on March 4."),
    ("paragraph", "About 15 passengers were taken to St Brannoc’s hospital."),
)


def article(outlet: str, blocks: tuple[tuple[BlockKind, str], ...], published: str | None) -> Article:
    """An article whose text is its blocks, one per line."""
    text, placed = "", []
    for kind, words in blocks:
        text += "\n\n" if text else ""
        placed.append(Block(kind, len(text), len(text) + len(words)))
        text += words
    slug = outlet.lower().replace(" ", "-")
    return Article(
        id=content_id("a", text),
        source=f"{slug}.txt",
        text=text,
        blocks=tuple(placed),
        sha256=sha256(text.encode()).hexdigest(),
        title=Sourced(blocks[0][1], "text"),
        outlet=Sourced(outlet, "metadata"),
        authors=(Sourced("Mara Ellison", "text"),) if "Mara" in text else (),
        published=Sourced(published, "front matter") if published else None,
        language=Sourced("en", "text"),
        url=Sourced(f"https://{slug}.example/pier", "metadata"),
    )


def at(where: Article, words: str) -> Span:
    """The span of these words, which stand in the article exactly once."""
    assert where.text.count(words) == 1, words
    start = where.text.index(words)
    return where.span(start, start + len(words))


def ferry_dossier() -> Dossier:
    """The dossier of the four accounts."""
    return _Ferry().dossier()


class _Ferry:
    def __init__(self) -> None:
        self.courier = article("The Dunmore Courier", COURIER, "2031-03-04T09:10")  # type: ignore[arg-type]
        self.wire = article("Northgate Wire", WIRE, "2031-03-04")  # type: ignore[arg-type]
        self.daily = article("Eastshore Daily", DAILY, "2031-03-05")  # type: ignore[arg-type]
        self.post = article("The Lowland Post", POST, None)  # type: ignore[arg-type]
        self.articles = (self.wire, self.courier, self.daily, self.post)
        self.origins = self._origins()
        self.quotes = self._quotes()
        self.claims = self._claims()

    def _origins(self) -> tuple[Origin, ...]:
        reason = "shares copy with Northgate Wire"
        derivation = content_id("d", self.wire.id, self.daily.id)
        return (
            Origin("o-1", (self.wire.id, self.daily.id), (derivation,), reason),
            Origin("o-2", (self.courier.id,), (), "shares no copy with another account"),
            Origin("o-3", (self.post.id,), (), "shares no copy with another account"),
        )

    def _derivations(self) -> tuple[Derivation, ...]:
        shared = "A ferry struck the east pier on Tuesday morning, injuring at least 20 people"
        credit = Evidence("credit", "names Northgate Wire", (at(self.daily, "Northgate Wire reported"),))
        verbatim = Evidence("verbatim", "15 words in a row", (at(self.wire, shared), at(self.daily, shared)))
        copied = content_id("d", self.wire.id, self.daily.id)
        note = Evidence("dateline", "opens with an agency's name", (at(self.wire, "(Northgate Wire)"),))
        return (
            Derivation(
                copied, self.wire.id, None, self.daily.id, True, True, (credit, verbatim), "credited_copy"
            ),
            Derivation("d-2", None, "Northgate Wire", self.wire.id, True, False, (note,), "agency_dateline"),
            Derivation("d-3", self.courier.id, None, self.post.id, False, False, (), "shared_passages"),
        )

    def _quotes(self) -> tuple[Quote, ...]:
        name = Speaker("Ivo Brandt", "named_person", at(self.courier, "Ivo Brandt"))
        said = at(self.courier, "said Ivo Brandt")
        words = "We heard the horn twice and then nothing at all,"
        return (
            Quote("q-1", at(self.courier, words), "direct", name, said, "tag_after"),
            Quote("q-2", at(self.wire, "We heard the horn twice,"), "direct", name, None, "tag_after"),
            Quote("q-3", at(self.daily, "We never heard the horn,"), "direct", None, None, "no_speaker"),
        )

    def _claim(self, id: str, where: Article, words: str, **more: object) -> Claim:
        line = next(line for line in where.text.split("\n") if words in line)
        plain: dict[str, object] = {
            "attribution": (),
            "polarity": "affirmed",
            "certainty": "certain",
            "hedges": (),
            "times": (),
            "quantities": (),
            "participants": (),
            "places": (),
            "quote": None,
            "rule": "clause",
        }
        return Claim(id, at(where, words), at(where, line), "paragraph", **(plain | more))  # type: ignore[arg-type]

    def _claims(self) -> tuple[Claim, ...]:
        office = Authority(
            "harbour office",
            "named_organisation",
            at(self.courier, "the harbour office"),
            at(self.courier, "office said"),
            "asserts",
        )
        quist = Authority("Lena Quist", "named_person", at(self.courier, "Lena Quist"), None, "asserts")
        operator = Authority(
            "the operator", "unnamed", at(self.wire, "The operator"), at(self.wire, "denied"), "denies"
        )
        wire = Authority("Northgate Wire", "outlet", at(self.daily, "Northgate Wire"), None, "asserts")
        hedge = Hedge(at(self.courier, "may have"), "possible", "modal")
        return (
            self._claim("c-1", self.wire, "A ferry struck the east pier on Tuesday morning"),
            self._claim("c-2", self.wire, "injuring at least 20 people"),
            self._claim("c-3", self.wire, "steering had failed", attribution=(operator,), polarity="negated"),
            self._claim(
                "c-4",
                self.courier,
                "The ferry Ardent Star struck the east pier at 6:40 a.m. on Tuesday",
                attribution=(office,),
            ),
            self._claim("c-5", self.courier, "Fourteen people were injured"),
            self._claim(
                "c-6",
                self.courier,
                "The crew may have lost steering",
                attribution=(quist,),
                certainty="possible",
                hedges=(hedge,),
            ),
            self._claim(
                "c-7", self.daily, "A ferry struck the east pier on Tuesday morning", attribution=(wire,)
            ),
            self._claim("c-8", self.daily, "injuring at least 20 people", attribution=(wire,)),
            self._claim("c-9", self.daily, "The crew lost steering"),
            self._claim(
                "c-10",
                self.post,
                "The east pier was hit by the ferry Ardent Star shortly after dawn on March 4",
            ),
            self._claim("c-11", self.post, "About 15 passengers were taken to St Brannoc’s hospital"),
        )

    def _facts(self) -> tuple[Fact, ...]:
        wire, courier, daily, post = (where.id for where in self.articles)
        return (
            Fact(
                "f-1",
                "c-4",
                ("c-1", "c-4", "c-7", "c-10"),
                (wire, courier, daily, post),
                ("o-1", "o-2", "o-3"),
                "corroborated",
                "shared_terms",
                "three independent origins state it",
            ),
            Fact(
                "f-2",
                "c-6",
                ("c-3", "c-6", "c-9"),
                (wire, courier, daily),
                ("o-1", "o-2"),
                "disputed",
                "shared_terms",
                "denied by the operator",
            ),
            Fact(
                "f-3",
                "c-2",
                ("c-2", "c-8"),
                (wire, daily),
                ("o-1",),
                "repeated",
                "shared_terms",
                "two copies of one origin",
            ),
            Fact("f-4", "c-11", ("c-11",), (post,), ("o-3",), "single", "alone", "one account alone"),
        )

    def _conflicts(self) -> tuple[Conflict, ...]:
        wire, courier, daily, post = (where.id for where in self.articles)
        twenty = Side(
            "at least 20",
            (at(self.wire, "at least 20 people"), at(self.daily, "at least 20 people")),
            (wire, daily),
            ("o-1",),
        )
        fourteen = Side("14", (at(self.courier, "Fourteen people"),), (courier,), ("o-2",))
        about = Side("about 15", (at(self.post, "About 15 passengers"),), (post,), ("o-3",))
        lost = Side("affirmed", (at(self.courier, "The crew may have lost steering"),), (courier,), ("o-2",))
        denied = Side("denied", (at(self.wire, "denied that steering had failed"),), (wire,), ("o-1",))
        minute = Side("06:40", (at(self.courier, "6:40 a.m. on Tuesday"),), (courier,), ("o-2",))
        dawn = Side("after dawn", (at(self.post, "shortly after dawn on March 4"),), (post,), ("o-3",))
        return (
            Conflict(
                "k-1",
                "number",
                "contradiction",
                twenty.spans[0],
                (fourteen, twenty),
                None,
                "counts_apart",
                "14 is not at least 20",
            ),
            Conflict(
                "k-2",
                "denial",
                "contradiction",
                lost.spans[0],
                (lost, denied),
                "f-2",
                "denied",
                "one side denies it",
            ),
            Conflict(
                "k-3",
                "number",
                "estimate_spread",
                about.spans[0],
                (about, fourteen),
                None,
                "about",
                "a rougher estimate",
            ),
            Conflict(
                "k-4",
                "date",
                "precision",
                minute.spans[0],
                (minute, dawn),
                "f-1",
                "grain",
                "one is given to the minute",
            ),
        )

    def _drift(self) -> tuple[Drift, ...]:
        full, cut, altered = (quote.span for quote in self.quotes)
        hedge = (
            at(self.daily, "The crew lost steering"),
            at(self.courier, "The crew may have lost steering"),
        )
        return (
            Drift("r-1", "quote_altered", altered, full, "words_changed", "“twice” became “never”"),
            Drift("r-2", "quote_elided", cut, full, "cut_unmarked", "seven words are gone without a mark"),
            Drift("r-3", "hedge_dropped", *hedge, "hedge_missing", "“may have” is gone"),
            Drift(
                "r-4",
                "unsupported_addition",
                at(self.wire, "was closed"),
                None,
                "no_source",
                "no account supports it",
            ),
        )

    def _times(self) -> tuple[TimeExpression, ...]:
        tuesday = at(self.wire, "Tuesday morning")
        return (
            TimeExpression(tuesday, "time", "2031-03-04", "part_of_day", "published", None, "weekday"),
            TimeExpression(
                at(self.courier, "6:40 a.m. on Tuesday"),
                "time",
                "2031-03-04T06:40",
                "minute",
                "narrative",
                tuesday,
                "clock",
            ),
            TimeExpression(at(self.post, "dawn"), "time", None, None, None, None, "vague"),
        )

    def dossier(self) -> Dossier:
        people = at(self.wire, "20 people")
        name = Entity(
            "e-1", "Ivo Brandt", "person", (at(self.courier, "Ivo Brandt"), at(self.wire, "Ivo Brandt"))
        )
        return Dossier(
            schema=SCHEMA_VERSION,
            articles=self.articles,
            stories=(Story("s-1", tuple(where.id for where in self.articles), "they share rare words"),),
            origins=self.origins,
            derivations=self._derivations(),
            reuse=(
                Reuse(
                    "u-1",
                    "verbatim",
                    at(self.wire, "east pier on Tuesday"),
                    at(self.daily, "east pier on Tuesday"),
                    "shingles",
                ),
            ),
            entities=(name,),
            times=self._times(),
            quantities=(Quantity(people, (20.0, 30.0), "at_least", "person", None, "count"),),
            quotes=self.quotes,
            marked=(Marked(at(self.wire, "the Tooth"), "nickname", "called"),),
            utterances=(Utterance("t-1", ("q-1", "q-2", "q-3"), "shared_words"),),
            credits=(
                Credit("i-1", at(self.daily, "Northgate Wire reported"), "Northgate Wire", False, "cue"),
            ),
            claims=self.claims,
            facts=self._facts(),
            conflicts=self._conflicts(),
            drift=self._drift(),
            problems=(Problem("scan.pdf", "is a binary file", "Give its text."),),
        )
