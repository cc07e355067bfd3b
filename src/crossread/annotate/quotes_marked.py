"""Words in quotation marks that are no quote: titles, nicknames, scare quotes, words as words."""

from __future__ import annotations

import re

from crossread.annotate.speakers import Scene
from crossread.records import MarkedKind
from crossread.text.grammar import is_verb
from crossread.text.tokens import tokenize

_WORD_BEFORE = re.compile(
    r"\b(?:words?|terms?|phrases?|expression|so-called|known as|meaning|nicknamed|spelled)\s+$"
)
_NAME_BEFORE = re.compile(
    r"\b(?:[Tt]he|[Aa]|ship|vessel|boat|film|book|song|album|show|series|play|novel|named|titled|entitled)\s+$"
)
_WORK_BEFORE = re.compile(
    r"\b(?:(?:on|in|from|to)\s+(?:\w+['’]s\s+)?"
    r"|(?:episode|edition|broadcast|issue|(?:co-)?authors?|stars?|cast|hosts?|copy|part|makers?) of\s+)$"
)
_NOUN_AFTER = re.compile(
    r"\s+(?:star|stars|actor|actress|author|director|host|singer|series|film|show|campaign|tour|album|magazine|fame)\b"
)
_LIST_BEFORE = re.compile(r"(?:['’]s|\b(?:including|like|such as|performed|sang|and))\s+$")
_STOPS = (".", "!", "?", ",", "…", "—", "–")
_CAPITALISED = re.compile(
    r"(?:[A-Z0-9][\w'’.-]*|of|the|and|in|to|for|on)(?:\s+(?:[A-Z0-9][\w'’.-]*|of|the|and|in|to|for|on))*[.,!?]?$"
)


def is_sentence(scene: Scene) -> bool:
    """Whether a quotation is a sentence or more rather than a fragment inside one.

    It starts with a capital (or an insertion in brackets), holds a verb, and its own final mark, the
    reporting clause or a colon shows that it stands by itself.
    """
    words = scene.frame.text[scene.quotation.start : scene.quotation.end]
    tokens = tokenize(words)
    starts = bool(re.match(r"[\[(]?[A-Z0-9…]", words))
    ends = words[-1] in ".!?…,—–" or not scene.quotation.closed or not scene.after.strip()
    introduced = bool(re.search(r"(?:^|[:,.])\s*$", scene.before)) or scene.after.lstrip()[:1].isalpha()
    verbs = any(is_verb(tokens, k) for k in range(len(tokens)))
    return starts and ends and introduced and (verbs or len(tokens) > 4)


def names_thing(scene: Scene) -> bool:
    """Whether the words are a name: capitalised throughout after "the" or a preposition, or all there is.

    'the "Sea Lark"', 'the bridge that they call "Old Nan"', 'an episode of "Harbour Lights,"', and a line
    that is but 'Cold Comfort'.
    """
    words = scene.frame.text[scene.quotation.start : scene.quotation.end]
    if not _CAPITALISED.match(words) or not words[0].isupper() or len(words.split()) > 7:
        return False
    several = len(words.split()) > 1
    alone = scene.frame.bare and several and not words.endswith(_STOPS) and scene.frame.block != "title"
    within = several and bool(_WORK_BEFORE.search(scene.before) or _LIST_BEFORE.search(scene.before))
    attributive = several and bool(_NOUN_AFTER.match(scene.after) and re.search(r"\w\s+$", scene.before))
    called = bool(re.search(r"\b(?:calls?|called|dubbed|christened)\s+$", scene.before))
    return bool(_NAME_BEFORE.search(scene.before)) or within or alone or attributive or called


def is_term(scene: Scene) -> bool:
    """Whether the words are what something is called in general: 'known as "king tides"'."""
    return bool(re.search(r"\b(?:known as|so-called|nicknamed)\s+$", scene.before))


def kind_of_marked(scene: Scene) -> tuple[MarkedKind, str]:
    """The kind of marked words that no rule gives a speaker, with the name of the rule.

    'Tom "Sparky" Pell' is a nickname, 'the word "pier"' a word; all else is set apart by the writer.
    """
    words = scene.frame.text[scene.quotation.start : scene.quotation.end]
    if re.search(r"\b[A-Z]\w+ $", scene.before) and re.match(r" [A-Z]\w", scene.after) and words[0].isupper():
        return "nickname", "between_names"
    if _WORD_BEFORE.search(scene.before):
        return "word", "named_as_word"
    return "scare", "no_reporting_clause"
