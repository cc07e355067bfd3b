"""A dossier whose every text tries to break out of the format that it is written in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crossread.records import (
    Article,
    Block,
    Dossier,
    Origin,
    Quote,
    Sourced,
    Speaker,
    Utterance,
    content_id,
)

ATTACKS = (
    "</p></TEI><script>alert(1)</script>",
    "]]> <!-- &amp; &lol; <!ENTITY x SYSTEM 'file:///x'>",
    '=HYPERLINK("http://evil.example")',
    "+1\n-1\n@SUM(A1)\t=1",
    "\x00\x08\x0b\x1b[31m\ufffe red",
    "\u202egnihtemos\u202c \u2066aside\u2069",
    "\r\nER  - \r\nTY  - BOOK\r\nTI  - forged",
    "}}, note = {forged}, x = {{ \\input{/etc/passwd} 100% $x_1$ #~^",
    'Quist, Lena and others "and" more, of, them',
)


@pytest.fixture(scope="session")
def hostile(ferry: Dossier) -> Dossier:
    """One article for each attack, quoted in an utterance with its own upper case."""
    articles = tuple(_article(number, attack) for number, attack in enumerate(ATTACKS))
    quotes = tuple(quote for article in articles for quote in _quotes(article))
    return replace(
        ferry,
        articles=articles,
        stories=(replace(ferry.stories[0], articles=tuple(article.id for article in articles)),),
        origins=tuple(
            Origin(f"o-{number}", (article.id,), (), ATTACKS[number])
            for number, article in enumerate(articles)
        ),
        derivations=tuple(
            replace(
                ferry.derivations[1], id=f'd-{number}" onload="x', target=article.id, outlet=ATTACKS[number]
            )
            for number, article in enumerate(articles)
        ),
        quotes=quotes,
        utterances=tuple(
            Utterance(f"u-{number}", (quotes[2 * number].id, quotes[2 * number + 1].id), "shared_words")
            for number in range(len(articles))
        ),
        claims=tuple(
            replace(
                ferry.claims[0],
                id=f"c-{number}",
                span=article.span(0, len(article.text)),
                quote=None,
                attribution=(),
            )
            for number, article in enumerate(articles)
        ),
        facts=tuple(
            replace(
                ferry.facts[0], id=f"f-{number}", lead=f"c-{number}", claims=(f"c-{number}",), reason=attack
            )
            for number, attack in enumerate(ATTACKS)
        ),
        conflicts=(),
        drift=(),
        bases=(),
        reuse=(),
    )


def _article(number: int, attack: str) -> Article:
    text = f"{attack}\n{attack.upper()}"
    return Article(
        id=content_id("a", number),
        source=attack,
        text=text,
        blocks=(Block("paragraph", 0, len(text)),),
        sha256=attack,
        title=Sourced(attack, "text"),
        outlet=Sourced(attack, "text"),
        authors=(Sourced(attack, "text"),),
        published=Sourced("2031-03-04", "text", attack),
        language=Sourced(attack, "text"),
        url=Sourced(f"https://pier.example/{attack}".replace("\n", " "), "text"),
    )


def _quotes(article: Article) -> tuple[Quote, ...]:
    half = len(article.text) // 2
    speaker = Speaker(article.text[:half], "named_person", None)
    spans = (article.span(0, half), article.span(half + 1, len(article.text)))
    return tuple(
        Quote(content_id("q", span.article, span.start), span, "direct", speaker, None, "after_cue")
        for span in spans
    )
