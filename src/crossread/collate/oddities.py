"""Shared idiosyncrasies: what two articles have that nobody tells alike by chance, and no rival has.

An odd spelling, an exact figure or a turn of phrase goes over with the copy. That one of them lost it does
not show who had it first, so oddities tie two articles and give no direction.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import DamerauLevenshtein

from crossread.collate.evidence import Known, labels
from crossread.collate.groups import Groups
from crossread.collate.own_words import OwnSentence
from crossread.records import Article, Evidence, EvidenceKind, Span
from crossread.text.terms import stopwords

_PHRASE = 4
"""Words of a phrase that two writers seldom hit on by chance."""
_PLAIN_WORDS = 3
"""Words of a phrase that are neither names nor function words."""
_FIGURE = re.compile(r"(?!(?:1[5-9]|20)\d\d$)\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{3,}|\d+\.\d+")
_ROUND = re.compile(r"[1-9]0*(?:\.0+)?")
_LONG_WORD = 6
"""Letters of a word from which one letter more or less is a slip rather than another word."""
_ENDING = 2
"""Letters at a word's end by which forms of one word differ: "centre", "center", "derailed", "derails"."""
_NEIGHBOUR = 4
"""Letters of a word that shows by standing near that two spellings mean one thing."""
_REACH = 2
"""How many words away it may stand."""
_SHOWN = 3

Oddity = tuple[EvidenceKind, str]
"""What kind it is, and its folded words."""
Found = tuple[Oddity, tuple[Span, Span]]
"""An oddity, and where the left and the right article have it."""


@dataclass(frozen=True, slots=True)
class Oddities:
    """Where the articles of a story have each oddity, by article id, under the origins that have it.

    ``usual`` holds the common spelling of each odd one; ``groups`` joins articles that are one origin, and
    ``origins`` is how many there are.
    """

    by_origins: Mapping[frozenset[str], Mapping[Oddity, Mapping[str, Span]]]
    usual: Mapping[str, str]
    groups: Groups
    origins: int

    def shared(self, left: Article, right: Article, told: Sequence[Span]) -> Iterator[Evidence]:
        """Evidence by what two articles alone have, but for phrases of passages that are ``told`` already."""
        first, second = labels(left, right)
        found = sorted(self._exclusive(left, right, told), key=lambda item: (item[0][0], item[1]))
        for kind, items in groupby(found, key=lambda item: item[0][0]):
            shown = list(_apart(items))[:_SHOWN]
            words = ", ".join(self._words(oddity) for oddity, _ in shown)
            spans = tuple(span for _, pair in shown for span in pair)
            yield Evidence(kind, f"{first} and {second}, and no other account, write {words}", spans)

    def _exclusive(self, left: Article, right: Article, told: Sequence[Span]) -> Iterator[Found]:
        own = {self.groups.of(left.id), self.groups.of(right.id)}
        if self.origins <= len(own):
            return
        for origins in {frozenset(own), *(frozenset({origin}) for origin in own)}:
            for oddity, places in self.by_origins.get(origins, {}).items():
                if left.id not in places or right.id not in places:
                    continue
                if oddity[0] != "phrase" or not _is_told(places[left.id], told):
                    yield oddity, (places[left.id], places[right.id])

    def _words(self, oddity: Oddity) -> str:
        kind, words = oddity
        return f"“{words}” for “{self.usual[words]}”" if kind == "misspelling" else f"“{words}”"


def _is_told(place: Span, told: Iterable[Span]) -> bool:
    return any(s.article == place.article and s.start < place.end and place.start < s.end for s in told)


def _apart(found: Iterable[Found]) -> Iterator[Found]:
    """Each of those that do not overlap the one before: four words of a longer run are told once."""
    end = -1
    for oddity, pair in found:
        if pair[0].start >= end:
            yield oddity, pair
            end = pair[0].end


def find_oddities(articles: Sequence[Article], known: Known, groups: Groups) -> Oddities:
    """What few of the articles of a story have; ``groups`` joins those that are one origin.

    ``misspelling``: a word one letter away from the one that others write beside the same word. ``figure``:
    a number of three digits and more that is neither round nor a year. ``phrase``: four words in a row, three
    of them neither names nor function words.
    """
    usual = _usual_spellings(articles, known, groups)
    places: dict[Oddity, dict[str, Span]] = defaultdict(dict)
    for article in articles:
        for sentence in known.own[article.id]:
            for oddity, start, end in _in_sentence(sentence, usual):
                places[oddity].setdefault(article.id, article.span(start, end))
    by_origins: dict[frozenset[str], dict[Oddity, Mapping[str, Span]]] = defaultdict(dict)
    for oddity, found in places.items():
        origins = frozenset(groups.of(id) for id in found)
        if len(found) > 1 and len(origins) <= 2:
            by_origins[origins][oddity] = found
    return Oddities(by_origins, usual, groups, len({groups.of(article.id) for article in articles}))


def _in_sentence(sentence: OwnSentence, usual: Mapping[str, str]) -> Iterator[tuple[Oddity, int, int]]:
    own = [
        (form, *place)
        for form, place, said in zip(sentence.forms, sentence.places, sentence.said, strict=True)
        if not said
    ]
    for form, start, end in own:
        if form in usual:
            yield ("misspelling", form), start, end
        if _FIGURE.fullmatch(form) and not _ROUND.fullmatch(form.replace(",", "")):
            yield ("figure", form), start, end
    plain = [_is_plain(form, sentence, start) for form, start, _ in own]
    for at in range(len(own) - _PHRASE + 1):
        if sum(plain[at : at + _PHRASE]) >= _PLAIN_WORDS:
            words = own[at : at + _PHRASE]
            yield ("phrase", " ".join(form for form, _, _ in words)), words[0][1], words[-1][2]


def _is_plain(form: str, sentence: OwnSentence, start: int) -> bool:
    """Whether a word is neither a name nor a function word nor a number."""
    first = sentence.span.text[start - sentence.span.start]
    return first.islower() and form not in stopwords()


def _usual_spellings(articles: Sequence[Article], known: Known, groups: Groups) -> dict[str, str]:
    """Words that few origins write one letter off, each with the spelling that more of them have.

    Both spellings stand near one and the same word somewhere: "Sandalands station" and "Sandelands
    station" are one name, "county" and "country" two words.
    """
    users: dict[str, set[str]] = defaultdict(set)
    beside: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        for sentence in known.own[article.id]:
            for at, form in enumerate(sentence.forms):
                if len(form) >= _LONG_WORD and form.isalpha():
                    around = sentence.forms[max(0, at - _REACH) : at + _REACH + 1]
                    users[form].add(groups.of(article.id))
                    beside[form] |= {word for word in around if len(word) >= _NEIGHBOUR and word != form}
    found: dict[str, str] = {}
    for odd, usual in sorted(_one_letter_apart(users)):
        if len(users[odd]) < len(users[usual]) and beside[odd] & beside[usual]:
            found[odd] = usual
    return found


def _one_letter_apart(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words, either way round, that differ by one letter, neither the first nor near the end."""
    near: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for cut in (word, *(word[:at] + word[at + 1 :] for at in range(1, len(word) - _ENDING))):
            near[cut].add(word)
    for alike in near.values():
        for one in alike:
            for other in alike:
                if (
                    one != other
                    and one[-_ENDING:] == other[-_ENDING:]
                    and DamerauLevenshtein.distance(one, other) == 1
                ):
                    yield one, other
