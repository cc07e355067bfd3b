"""Names in quotation marks: titles of works, ships, and what else is called by a name of its own.

Each rule is a function that tells a name by the words beside it, with an example. Most ask for capitals
as well, and in a headline that is written in capitals those tell nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from crossread.annotate.quotes_frames import Frame
from crossread.annotate.speakers import Scene
from crossread.text.marks import NEAR_MARK, ends_in, starts_with, words_of
from crossread.text.outlets import outlet_named

_LONGEST_TITLE = 12
_LONGEST_LIST = 12
"""So many names in a row are read as a list."""

_LEAST_OF_HEADLINE = 5
"""A line of so many longer words may be a headline."""

_LONGEST_HEADLINE = 200
"""So many characters of a line tell whether it is one."""

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_BY_AUTHOR = re.compile(r",?\s+by\s+(?:the\s+)?[A-Z]")
_JOINED = re.compile(r"[,;]?\s*(?:(?:and|or|&|y|e|et|und)\s+)?")
_OWNER = re.compile(r"([A-Z][\w.&-]*(?: [A-Z0-9][\w.&-]*){0,3})['’]s?\s+$")
_OWN = r"\s+(?:\w+['’]s\s+)?"
_ENDS_SPEECH = (".", "!", "?", ",", "…", "—", "–")


def rule_of_title(scene: Scene) -> str:
    """The name of the rule by which the words are a name; empty where they are none."""
    if rule := _rule_of_one(scene):
        return rule
    return "goes_on_list" if is_name(scene) and goes_on_list(scene) else ""


def _rule_of_one(scene: Scene) -> str:
    heading = next((rule.__name__ for rule in _BY_PLACE if rule(scene)), "")
    if heading:
        return heading
    if not is_name(scene):
        return ""
    rules = _BY_WORDS if is_doubtful(scene) else (*_BY_WORDS, *_BY_CAPITALS)
    return next((rule.__name__ for rule in rules if rule(scene)), "")


def has_heading(scene: Scene) -> bool:
    """A heading, whatever its capitals: 'a memo titled "Why the pier burned"'."""
    return _follows(scene, "heads", r",?\s+")


def has_author(scene: Scene) -> bool:
    """A heading with its author: '"Why the pier burned," by the Courier\'s Joan Pell'."""
    authored = _BY_AUTHOR.match(scene.after)
    comma = words(scene).endswith(",") or scene.after.startswith(",")
    return bool(authored and comma) and _starts_high(words(scene).split()[0])


def names_work(scene: Scene) -> bool:
    """A name after what bears one: 'the film "Undertow"', 'her memoir, "Salt,"', 'sang "Old Nan"'."""
    bears = _follows(scene, "named", r"s?,?\s+") or _follows(scene, "parts", r"\s+of\s+(?:the\s+)?")
    return bears or _follows(scene, "performs")


def stands_as_heading(scene: Scene) -> bool:
    """A line that is nothing but a name: '"Cold Comfort"'."""
    alone = scene.frame.bare and scene.frame.block != "title" and not words(scene).endswith(_ENDS_SPEECH)
    return alone and _has_several_words(scene)


def goes_on_list(scene: Scene) -> bool:
    """The next in a list of names: 'the plays "Undertow," "Cold Comfort" and "Harbour Lights"'."""
    first = _first_of_list(scene)
    return first is not None and _rule_of_one(first) not in ("", "stands_as_heading")


def is_called(scene: Scene) -> bool:
    """A name that is given: 'the bridge that they call "Old Nan"', 'a group named "Safe Harbour"'."""
    return _follows(scene, "names", r",?\s+")


def follows_article(scene: Scene) -> bool:
    """A name with an article: 'the "Sea Lark"'; after "a" more than one word: 'a "Safe Harbour" bill'."""
    return _follows(scene, "articles") or (_has_several_words(scene) and _follows(scene, "indefinite"))


def is_owned(scene: Scene) -> bool:
    """A name after an outlet: 'CBC's "Today"'; of more than one word after any: 'Pell's "Sea Song"'."""
    owner = _OWNER.search(scene.before[-NEAR_MARK:])
    return bool(owner and (_has_several_words(scene) or outlet_named(owner.group(1))))


def has_capitals(scene: Scene) -> bool:
    """More than one capital where a name fits: 'on Pell's "Harbour Lights"', 'such as "Cold Comfort"'."""
    return _has_several_words(scene) and (_follows(scene, "where", _OWN) or _follows(scene, "lists"))


def precedes_maker(scene: Scene) -> bool:
    """A name before what it is the name of: '"Harbour Lights" star Joan Pell'."""
    within = not scene.before.strip() or scene.before[-1].isspace()
    return within and starts_with(scene.after, "makers", language=scene.frame.language)


Rules = tuple[Callable[[Scene], bool], ...]
_BY_PLACE: Rules = (has_heading, has_author)
_BY_WORDS: Rules = (names_work, stands_as_heading)
_BY_CAPITALS: Rules = (is_called, follows_article, is_owned, has_capitals, precedes_maker)


def words(scene: Scene) -> str:
    """What stands between the marks."""
    return scene.frame.text[scene.quotation.start : scene.quotation.end]


def is_name(scene: Scene) -> bool:
    """Whether all words but the small ones start with a capital or a figure: "Salt and Rope: A Life"."""
    parts = words(scene).split()
    small = words_of("small", scene.frame.language)
    fit = len(parts) <= _LONGEST_TITLE and _starts_high(parts[0]) and not words(scene).islower()
    return fit and all(_starts_high(part) or part.strip(".,:;!?").lower() in small for part in parts)


def is_doubtful(scene: Scene) -> bool:
    """Whether capitals are no sign of a name: in a headline in capitals, and before "!" and "?".

    'Ellison Slams "Years of Neglect"', 'the crowd cried for the "King!"'
    """
    return words(scene).endswith(("!", "?", "…")) or _is_in_capitals(scene.frame)


def _follows(scene: Scene, name: str, gap: str = r"\s+") -> bool:
    return ends_in(scene.before, name, gap, language=scene.frame.language)


def _has_several_words(scene: Scene) -> bool:
    return len(words(scene).split()) > 1


def _starts_high(word: str) -> bool:
    first = next((c for c in word if c.isalnum()), "")
    return not first or first.isupper() or first.isdigit()


def _is_in_capitals(frame: Frame) -> bool:
    """Whether most longer words start with a capital: a headline, or a line that is one."""
    long = [word.group() for word in _LONG_WORD.finditer(frame.text, 0, _LONGEST_HEADLINE)]
    headline = frame.block == "title" or len(long) >= _LEAST_OF_HEADLINE
    return headline and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def _first_of_list(scene: Scene) -> Scene | None:
    """The quotation at the head of a list that this one goes on; None where it goes on none."""
    frame, right = scene.frame, scene.quotation.outer[0]
    k = here = bisect_left(frame.outers, scene.quotation.outer)
    while k and here - k < _LONGEST_LIST and _JOINED.fullmatch(frame.text, frame.outers[k - 1][1], right):
        k -= 1
        right = frame.outers[k][0]
    if k == here:
        return None
    first = bisect_left(frame.quotations, right, key=lambda q: q.outer[0])
    return replace(scene, quotation=frame.quotations[first])
