"""Words in quotation marks that are no quote: titles, nicknames, scare quotes, words as words."""

from __future__ import annotations

import re

from crossread.annotate.quotes_titles import is_doubtful, is_name, rule_of_title, words
from crossread.annotate.speakers import Scene
from crossread.records import MarkedKind
from crossread.text.data import load_for
from crossread.text.grammar import is_verb
from crossread.text.marks import NEAR_MARK, ends_in, holds
from crossread.text.tokens import tokenize

LEAST_OF_FRAGMENT = 4
"""So many words in a row are somebody's: writers set fewer apart."""

_LONGEST_NICKNAME = 4
_NAME_BEFORE = re.compile(r"\b[^\W\d_a-zß-ÿ]\w*\.? \(?$")
_NAME_GOES_ON = re.compile(r"\)? [^\W\d_a-zß-ÿ]\w")
_INSERTS = "[(¿¡'‘“\""
_CLOSES = "'’”»\")"
_DASHES = "—–―"


def set_apart(scene: Scene) -> tuple[MarkedKind, str] | None:
    """The kind of words that no reporting clause around them makes a quote, with the name of the rule."""
    if is_nickname(scene):
        return "nickname", "nickname"
    if rule := rule_of_title(scene):
        return "title", rule
    return ("word", "named_as_word") if is_term(scene) else None


def is_quote_by_itself(scene: Scene) -> str:
    """The name of the rule by which words that no rule gives a speaker are a quote; empty where none does.

    '"The pier is gone."' is a whole sentence, '"to keep every boat in repair"' a passage, and '"our pier"'
    tells of whoever speaks.
    """
    if is_sentence(scene):
        return "whole_sentence"
    if is_name(scene):
        return ""
    count = len(words(scene).split())
    if count >= LEAST_OF_FRAGMENT:
        return "passage"
    of_self = count > 1 and holds(words(scene), "selves", language=scene.frame.language)
    return "speaks_of_self" if of_self else ""


def kind_of_marked(scene: Scene) -> tuple[MarkedKind, str]:
    """The kind of words that are no quote: 'the word "pier"' is a word, all else the writer sets apart."""
    if ends_in(scene.before, "words", language=scene.frame.language):
        return "word", "named_as_word"
    return "scare", "no_reporting_clause"


def is_sentence(scene: Scene) -> bool:
    """Whether a quotation is a sentence or more rather than a fragment inside one.

    It starts with a capital (or an insertion in brackets), holds a verb or asks, and its own final mark,
    the reporting clause or a colon shows that it stands by itself.
    """
    quoted = words(scene)
    starts = quoted.startswith("…") or not quoted.lstrip(_INSERTS)[:1].islower()
    tokens = tokenize(quoted, language=scene.frame.language)
    stops = quoted.rstrip(_CLOSES)[-1:] in (*".!?…,—–", "") or _stops_outside(scene)
    ends = stops or not scene.quotation.closed or scene.after.lstrip()[:1] in ("", *_DASHES)
    introduced = bool(re.search(r"(?:^|[:,.])\s*$", scene.before)) or scene.after.lstrip()[:1].isalpha()
    asks = quoted.endswith(("?", "!")) and " " in quoted
    says = asks or len(tokens) > 4 or any(is_verb(tokens, k) for k in range(len(tokens)))
    return starts and ends and introduced and says


def _stops_outside(scene: Scene) -> bool:
    """Whether the stop stands after the closing mark, where a language has it so: "«No hay luz», dijo"."""
    outside = load_for(scene.frame.language, "marks").get("stops_outside", False)
    return bool(outside) and scene.after[:1] in (".", ",", ";")


def is_term(scene: Scene) -> bool:
    """Whether the words are what something is called in general: 'known as "king tides"'."""
    return ends_in(scene.before, "terms", language=scene.frame.language)


def is_nickname(scene: Scene) -> bool:
    """Whether a person is called so: 'Tom "Sparky" Pell', 'Thomas ("Sparky") Pell', 'nicknamed "Sparky"'."""
    if words(scene).endswith((".", "!", "?")) or len(words(scene).split()) > _LONGEST_NICKNAME:
        return False
    given = ends_in(scene.before, "nicknames", r",?\s+(?:the\s+)?", language=scene.frame.language)
    within = _NAME_GOES_ON.match(scene.after) and _NAME_BEFORE.search(scene.before[-NEAR_MARK:])
    return is_name(scene) and (given or (bool(within) and not is_doubtful(scene)))
