"""The English of the screens: a word or a short phrase for every kind that a record can have."""

from __future__ import annotations

STATUS = {
    "contradiction": "contradiction",
    "update": "update",
    "scope": "different scope",
    "estimate_spread": "rougher estimate",
    "precision": "less precise",
}

DRIFT = {
    "quote_altered": "quote altered",
    "quote_elided": "quote shortened without a mark",
    "quote_merged": "quotes merged",
    "speaker_changed": "speaker changed",
    "hedge_dropped": "hedge dropped",
    "attribution_dropped": "attribution dropped",
    "certainty_raised": "certainty raised",
    "number_changed": "number changed",
    "unsupported_addition": "added without support",
}

BASIS = {
    "credited_outlet": "credited to it",
    "attributed_outlet": "attributed to it",
    "wire_paragraph": "in a paragraph marked as its copy",
    "wire_copy": "in an article marked as its copy",
    "shared_passage": "in words shared with it",
}
"""Why a claim of another article rests on an origin."""

GROUND = {
    "number_of_its_own": "a number of its own",
    "name_of_its_own": "a name of its own",
    "words_of_its_own": "words of its own",
    "on_authority": "on authority",
}
"""Why a statement of one origin is notable."""

SOURCE_KIND = {
    "named_person": "named person",
    "named_organisation": "named organisation",
    "unnamed": "unnamed source",
    "document": "document",
    "outlet": "outlet",
    "own_voice": "the article's own voice",
}

STANCE = {
    "asserts": "asserts",
    "denies": "denies",
    "declines": "declines to say",
    "doubts": "doubts",
    "unknown": "stance unclear",
}

BLOCK = {
    "title": "headline",
    "byline": "byline",
    "summary": "summary",
    "heading": "subheading",
    "paragraph": "",
    "caption": "caption",
    "tagline": "agency line",
    "teaser": "link to another story, not read as an account",
    "boilerplate": "boilerplate, not read as an account",
    "repeat": "repeats an earlier passage, counted once",
}

QUOTATION_MARKS = '"“”„«»'

IRREGULAR = {"story": "stories"}


def count(number: int, noun: str) -> str:
    """A number and its noun: ``1 origin``, ``3 origins``."""
    return f"{number:,} {plural(number, noun)}"


def plural(number: int, noun: str) -> str:
    """The noun in the form that the number asks for."""
    return noun if number == 1 else IRREGULAR.get(noun, f"{noun}s")


def quotes_around(words: str) -> tuple[str, str]:
    """The marks to set verbatim words in: none where the words bring quotation marks themselves."""
    return ("", "") if words[:1] in QUOTATION_MARKS or words[-1:] in QUOTATION_MARKS else ("“", "”")


def quoted(words: str) -> str:
    """Verbatim words with the marks of ``quotes_around``."""
    opening, closing = quotes_around(words)
    return f"{opening}{words}{closing}"


FACET = {
    "who": "who",
    "where": "where",
    "when": "when",
    "how_many": "how many",
    "certainty": "how sure",
    "polarity": "affirmed or negated",
    "authority": "on whose authority",
}
"""What the claims of a fact can differ in."""
