"""Capitalised names of a sentence, with what kind of thing each seems to name.

Rules over word forms and word lists; precise rather than complete. Pure strings: offsets in, offsets out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from crossread.text.countries import countries
from crossread.text.data import ENGLISH, load, load_for
from crossread.text.grammar import is_adverb, is_auxiliary, is_time, is_verb, is_word
from crossread.text.outlets import outlet_named
from crossread.text.places import places_named
from crossread.text.roles import noun_is_first, role_words, source_sort
from crossread.text.tokens import LONGEST_SENTENCE, Token, tokenize

NameKind = Literal["person", "organisation", "place", "other"]

_SMALL = ("determiners", "prepositions", "subordinators", "coordinators", "pronouns")
_COMPOUND = re.compile(r".*-[a-z]{3,}(?:ed|nd|ng)$|(?:I|We|You|They|He|She|It)['’]\w+$")
_ARABIC = re.compile(r"(?:al|el)-[A-Z]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence. ``certain`` is False where only its place in the sentence makes it one."""

    start: int
    end: int
    text: str
    kind: NameKind
    certain: bool


@cache
def listed(name: str) -> frozenset[str]:
    """A word list of ``data/en/names.toml``, or of ``given_names.toml``; ``given`` are all given names."""
    if name == "given":
        return listed("given_female") | listed("given_male") | listed("given_either")
    return frozenset(load("en/given_names" if name.startswith("given") else "en/names")[name].split())


@cache
def name_words(name: str, language: str = ENGLISH) -> frozenset[str]:
    """A list of a language's ``names.toml`` about the words around and between those of a name."""
    return frozenset(load_for(language, "names").get(name, "").split())


def _is_listed(token: Token, name: str) -> bool:
    return token.lower in name_words(name, token.language)


@cache
def _long_places() -> frozenset[str]:
    text = load("en/names")["long_places"].replace("\n", "|")
    return frozenset(place for place in text.split("|") if place)


def bare(word: str) -> str:
    """A word in lower case without accents, possessive ending or full stop: "Mr." gives "mr"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    low = plain.lower().replace("’", "'")
    return low.removesuffix("'s").rstrip("'") if low.count(".") > 1 else low.removesuffix("'s").rstrip(".'")


def is_known_name(name: str) -> bool:
    """Whether a list or its form alone tells what a name names: a place, an outlet, an acronym."""
    words = [bare(word) for word in name.split()]
    by_heart = " ".join(words) in _long_places() or (len(words) == 1 and words[0] in listed("places"))
    by_heart = by_heart or any(place.kind == "country" for place in places_named(name))
    return by_heart or _is_acronym(name, len(words)) or outlet_named(" ".join(words)) is not None


def is_group(name: str) -> bool:
    """Whether a name of one word tells people by party, faith or country: "Democrats", "Merrowans"."""
    low = bare(name)
    return low in listed("groups") or low.removesuffix("s") in listed("nationalities") or low in _peoples()


@cache
def _peoples() -> frozenset[str]:
    return frozenset(people for area in countries() for people in area.people)


def is_title_case(text: str) -> bool:
    """Whether most longer words are capitalised, as in an American headline.

    With a stop at its end it is one only where small words have capitals too: "Ellison Was Told To Go."
    """
    tokens = tokenize(text)
    long = [t for t in tokens if t.kind == "word" and len(t.text) > 3]
    mostly = len(long) > 3 and sum(t.capital for t in long) > 0.6 * len(long)
    return mostly and (not text.rstrip().endswith(".") or _raises_small_words(tokens))


def _raises_small_words(tokens: Sequence[Token]) -> bool:
    """Whether a word of grammar has a capital amid a sentence."""
    for before, token in pairwise(tokens):
        low = Token(token.start, token.end, token.lower, "word", token.language)
        small = any(is_word(low, name) for name in _SMALL) or is_auxiliary(low)
        if token.capital and before.kind == "word" and len(token.text) > 1 and small:
            return True
    return False


def find_names(sentence: str, *, language: str = ENGLISH) -> list[Name]:
    """The names of a sentence in order. A title-case sentence has none: its capitals tell nothing."""
    if len(sentence) > LONGEST_SENTENCE or is_title_case(sentence):
        return []
    tokens = tokenize(sentence, language=language)
    found: list[Name] = []
    k = 0
    while k < len(tokens):
        end = _run_end(tokens, k)
        if end > k:
            found += [_after_place(sentence, found, name) for name in _names_of(sentence, tokens, k, end)]
        k = max(end, k + 1)
    return found


def _after_place(sentence: str, found: Sequence[Name], name: Name) -> Name:
    """A name of unknown kind that a comma joins to a place is what that lies in: "Marsh Road, Dunmore"."""
    before = found[-1] if found else None
    joined = before and before.kind == "place" and sentence[before.end : name.start] == ", "
    ends = re.match(r"$|[.,;)]", sentence[name.end :])
    return replace(name, kind="place", certain=True) if joined and ends and name.kind == "other" else name


def _run_end(tokens: Sequence[Token], start: int) -> int:
    """The end of the capitalised run at ``start``, linking words included where a capital follows."""
    k = start
    while k < len(tokens):
        if _may_name(tokens, k):
            k += 1
            if _ends_name(tokens, k, start):
                break
        elif k > start and (after := _linked(tokens, start, k) or _past_nickname(tokens, k)):
            k = after
        else:
            break
    return k


def _may_name(tokens: Sequence[Token], k: int) -> bool:
    token = tokens[k]
    if not (token.capital or _ARABIC.match(token.text)):
        return False
    if bare(token.text) in listed("never") or _COMPOUND.match(token.text):
        return False
    surname = k > 0 and bare(tokens[k - 1].text) in listed("given") and tokens[k - 1].capital
    return not is_time(token) or surname  # "Theresa May", but not "on May 3"


def _ends_name(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether the possessive before ``k`` ends a name: in "St George's Hospital" it does not."""
    owner = tokens[k - 1].lower.replace("’", "'")
    if not owner.endswith(("'s", "s'")) or owner == "people's":
        return False
    following = bare(tokens[k].text) if k < len(tokens) else ""
    inside = following in listed("organisation") and bare(tokens[k - 1].text) not in listed("places")
    return not (inside and k - start > 1)


def _past_nickname(tokens: Sequence[Token], k: int) -> int:
    """Past a nickname in marks between given name and surname, "Mara “Mo” Ellison"; 0 where there is none."""
    marks = "".join(token.text[:1] for token in tokens[k : k + 3 : 2])
    inside = len(tokens) > k + 3 and tokens[k + 1].capital and tokens[k + 3].capital
    given = bare(tokens[k - 1].text) in listed("given")
    return k + 3 if inside and given and marks in ("“”", '""', "''", "‘’", "()") else 0


def _linked(tokens: Sequence[Token], start: int, k: int) -> int:
    """Past "of", "for the", "and" or a particle that joins two parts of one name; 0 where none does."""
    low = tokens[k].lower
    j = k + 1
    while j < len(tokens) and _is_listed(tokens[j], "links") and j - k < 3:
        j += 1
    if not _is_listed(tokens[k], "links") or j >= len(tokens) or not tokens[j].capital or is_time(tokens[j]):
        return 0
    if _is_listed(tokens[k], "particles_inside"):
        return j
    if low == "of":
        return j if bare(tokens[k - 1].text) in listed("organisation") | listed("titles") else 0
    if low in ("for", "on"):
        return j if bare(tokens[k - 1].text) in listed(f"named_{low}") else 0
    linked_before = any(t.lower in {"of", "for"} for t in tokens[start:k])
    joined = linked_before or low == "&" or _joins_halves(tokens, start, k)
    return j if low in {"and", "&"} and joined else 0


def _joins_halves(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether "and" stands within one body's name: "the Food and Drug Administration"."""
    after_the = start > 0 and tokens[start - 1].lower == "the" and k - start == 1
    ahead = [bare(token.text) for token in tokens[k + 1 : k + 3] if token.capital]
    return (
        after_the
        and bare(tokens[start].text) not in listed("organisation")
        and (len(ahead) == 2 and ahead[1] in listed("joint_bodies"))
    )


def _names_of(sentence: str, tokens: Sequence[Token], start: int, end: int) -> list[Name]:
    """The name in a run, less the words that only start a sentence; none where nothing is left."""
    while start < end and _only_starts(tokens, start, end):
        start += 1
    start = _past_office(tokens, start + _of_office(tokens, start, end), end)
    if start >= end or _names_nobody(tokens, start, end):
        return []
    first, last = tokens[start], tokens[end - 1]
    stop = last.end - (len(last.text) - len(_less_possessive(last.text)))
    kind = _kind(tokens, start, end)
    certain = (start > 0 and tokens[start - 1].kind == "word") or end - start > 1 or kind != "other"
    return [Name(first.start, stop, sentence[first.start : stop], kind, certain)]


def _of_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """1 where a run starts with the end of an office, "secretary of [State Mara Ellison]"; else 0."""
    after_of = start > 1 and tokens[start - 1].lower == "of" and end - start > 2
    return int(after_of and bare(tokens[start].text) in listed("titles") - listed("personal"))


def _past_office(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past an office that is held in what follows: "Chief Constable of the [Dunmore Police]"."""
    of = next((k for k in range(start, end) if tokens[k].lower == "of"), None)
    words = [bare(t.text) for t in tokens[start:end]]
    if of is None or not set(words[: of - start]) <= listed("titles") or _ends_in_person(words):
        return start
    held = words[of + 1 - start :]
    if (
        held[0] in listed("titles") | listed("places")
        and len(held) > 2
        and held[-1] not in listed("organisation")
    ):
        return start  # "Secretary of State Ann Lee"
    return of + 2 if tokens[of + 1].lower == "the" else of + 1


def _ends_in_person(words: Sequence[str]) -> bool:
    """Whether the last words are a given name and a surname."""
    return any(word in listed("given") for word in words[-3:-1])


def _less_possessive(word: str) -> str:
    return word[:-2] if word.lower().endswith(("'s", "’s")) else word


def _only_starts(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether a capital at ``k`` is owed to the start of a sentence or is no name by itself."""
    if k > 0 and tokens[k - 1].kind == "word":
        return False
    if _is_listed(tokens[k], "articles_inside") and _in_gazetteer([t.text for t in tokens[k:end]]):
        return False  # "El Salvador"
    low = Token(0, 0, tokens[k].lower, "word", tokens[k].language)
    classes = (*_SMALL, "adverbs")
    if any(is_word(low, name) for name in classes) or is_adverb(low):
        return True
    return k == 0 and end - k == 1 and is_verb([low], 0)


def _names_nobody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what is left is only a nationality or a title: "Chinese", "President"."""
    words = [bare(t.text) for t in tokens[start:end]]
    return (
        all(w in listed("nationalities") or w in listed("titles") for w in words) or len("".join(words)) < 2
    )


def _kind(tokens: Sequence[Token], start: int, end: int) -> NameKind:
    """What a run names, by its words first and its surroundings second."""
    words = [bare(t.text) for t in tokens[start:end]]
    text = " ".join(words)
    if text in _long_places() or (len(words) == 1 and words[0] in listed("places")):
        return "place"
    if len(words) == 1 and is_group(text):
        return "other"
    if _is_person(words):
        return "person"
    if _is_organisation(tokens, start, words, text):
        return "organisation"
    if words[-1] in listed("place"):
        return "place"
    return _kind_by_surroundings(tokens, start, end)


def _is_person(words: Sequence[str]) -> bool:
    """A personal title first, or a given name followed by a surname: "Mr Pell", "Dunmore MP Joan Pell"."""
    if "&" in words or words[-1] in listed("organisation") | listed("place") | listed("works"):
        return False
    leading = next((i for i, word in enumerate(words) if word not in listed("titles")), len(words))
    if leading and set(words[:leading]) & listed("personal"):
        return True
    titled = any(word in listed("titles") for word in words)
    office = max((i for i, word in enumerate(words) if word in listed("personal")), default=-1)
    joined = set(words[office:]) & name_words("links")
    held = 0 <= office < len(words) - 2 and not joined  # "Senate Leader Mara Ellison"
    return len(words) > 1 and (words[0] in listed("given") or held or (titled and _ends_in_person(words)))


def _is_organisation(tokens: Sequence[Token], start: int, words: Sequence[str], text: str) -> bool:
    """A known outlet, an acronym, or words such as "Police", "Ministry of", "Ltd"."""
    opens = start == 0 and len(words) == 1
    if _is_acronym(tokens[start].text, len(words)):
        return True
    if opens and words[0] in listed("organisation"):
        return False  # "Police said": a common noun
    heads = {"ministry", "department", "university", "council", "office", "bank"}
    known = outlet_named(text) is not None and not (opens and text in {"people", "time", "express", "mail"})
    if noun_is_first(tokens[start].language) and _is_body(tokens[start]):
        return not opens  # "Ministerio de Puertos"
    return known or words[-1] in listed("organisation") or bool(set(words) & (heads | {"&"}))


def _is_body(token: Token) -> bool:
    """Whether a word is a common noun for an organisation in its language."""
    return token.lower in role_words("organisations", token.language)


def _has_initial(tokens: Sequence[Token]) -> bool:
    """Whether a lone capital stands in the middle, or one with a stop first: "Joan E. Pell", "J. Pell"."""
    first = re.fullmatch(r"[A-Z]\.", tokens[0].text) is not None
    return first or any(re.fullmatch(r"[A-Z]\.?", t.text) for t in tokens[1:-1])


def _is_role(tokens: Sequence[Token]) -> bool:
    """Whether an apposition names an office or occupation: ", a spokesman for", ", head of"."""
    core = tokens[1:] if tokens and is_word(tokens[0], "determiners") else tokens
    nouns = [t.lower for t in core[: next((k for k, t in enumerate(core) if t.kind != "word"), len(core))]]
    return any(word in role_words("people", tokens[0].language) | listed("personal") for word in nouns)


def _is_acronym(word: str, count: int) -> bool:
    letters = word.replace(".", "")
    return count == 1 and letters.isupper() and 2 <= len(letters) <= 6 and letters.isalpha()


def _kind_by_surroundings(tokens: Sequence[Token], start: int, end: int) -> NameKind:
    """What stands beside a name makes it a person's; failing that, "in" before it a place's."""
    before = tokens[start - 1].lower if start else ""
    several = 1 < end - start < 4
    if _is_described(tokens, end) or before in listed("personal"):
        return "person"
    language = tokens[start].language
    of_person = before.islower() and source_sort(before, language=language) == "people"
    if several and of_person:  # "ferry captain Ann Lee"
        return "person"
    speaks = end < len(tokens) and _is_listed(tokens[end], "speaking")
    speaks = speaks or (start > 0 and _is_listed(tokens[start - 1], "speaking_before"))
    if several and before != "the" and (speaks or _has_initial(tokens[start:end])):
        return "person"
    if before in name_words("place_prepositions", language) and end - start <= 2:
        return "place"
    return "place" if _in_gazetteer([t.text for t in tokens[start:end]]) else "other"


def _in_gazetteer(words: Sequence[str]) -> bool:
    """Whether words name a country, a region, or a city of two words or more: many surnames are cities."""
    known = places_named(_less_possessive(" ".join(words)))
    return any(place.kind != "city" or len(words) > 1 for place in known)


def _is_described(tokens: Sequence[Token], end: int) -> bool:
    """Whether an age, "who" or an office in apposition follows: "Ann Lee, 41", "Ann Lee, head of"."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    aged = end + 2 < len(tokens) and _is_listed(tokens[end + 1], "before_age")
    following = tokens[end + 1 + aged].lower
    is_age = following.isdigit() and len(following) < 3
    return following == "who" or is_age or _is_role(tokens[end + 1 : end + 7])
