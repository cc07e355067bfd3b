"""Words that report speech, writing and belief, from the ``cues.toml`` of a language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from crossread.text.data import ENGLISH, load_for
from crossread.text.grammar import is_auxiliary, is_one_of, is_time, is_verb, is_word
from crossread.text.kinds import Stance
from crossread.text.tokens import Token
from crossread.text.wordforms import ends_as

Frame = Literal["clause", "object", "thought"]
_DASHES = frozenset("—–―")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word: its lemma, its source's stance towards the content, and what it takes."""

    lemma: str
    stance: Stance
    frame: Frame
    company: bool = False  # the form reports so only with the word before it


@cache
def cue_forms(language: str = ENGLISH) -> dict[str, Cue]:
    """Every form of every reporting verb, in lower case; "se_negó" is one that needs the word before it."""
    table = load_for(language, "cues")
    stances: tuple[Stance, ...] = ("asserts", "denies", "declines", "doubts", "unknown")
    frames: tuple[Frame, ...] = ("clause", "object", "thought")
    return {
        form: Cue(lemma, stance, frame, "_" in form)
        for stance in stances
        for frame in frames
        for lemma, forms in table.get(stance, {}).get(frame, {}).items()
        for form in forms.split()
    }


@cache
def cue_words(name: str, language: str = ENGLISH) -> frozenset[str]:
    """One of the word lists under ``[phrases]``: ``documents``, ``channels``, ``hearers``."""
    return frozenset(_table("phrases", language).get(name, "").split())


def is_channel(token: Token) -> bool:
    """Whether the token is what something is said in or through: "statement", "radio"."""
    return token.lower in cue_words("channels", token.language)


@cache
def lemmas(name: str, language: str = ENGLISH) -> frozenset[str]:
    """The lemmas of one kind, from ``[lemmas]`` of a language's ``reporting.toml``: "add" ``continues``."""
    return frozenset(load_for(language, "reporting").get("lemmas", {}).get(name, "").split())


def cue_at(tokens: Sequence[Token], i: int) -> Cue | None:
    """The cue that token ``i`` can be, with the word before it or by itself: "se negó", "negó"."""
    token = tokens[i]
    if token.kind != "word":
        return None
    forms, low = cue_forms(token.language), token.lower
    if low in _second_words(token.language):
        paired = forms.get(f"{tokens[i - 1].lower}_{low}") if i else None
        return paired or forms.get(low)
    return forms.get(low)


@cache
def _second_words(language: str) -> frozenset[str]:
    return frozenset(form.split("_")[1] for form in cue_forms(language) if "_" in form)


def is_kind_of(cue: Cue, kind: str, language: str) -> bool:
    """Whether a cue is of a kind that ``[lemmas]`` of a language's ``reporting.toml`` lists."""
    return cue.lemma in lemmas(kind, language)


@cache
def takes(order: str, language: str) -> bool:
    """Whether the word order of a language allows what one of its ``[order]`` switches names."""
    return bool(load_for(language, "reporting").get("order", {}).get(order, False))


def verb_cue(tokens: Sequence[Token], i: int, *, title_case: bool = False) -> Cue | None:
    """The cue that token ``i`` is, where it is used as a verb; None otherwise.

    ``title_case`` lets capitalised forms count, as in "Mayor Says Pier Is Safe".
    """
    token = tokens[i]
    cue = cue_at(tokens, i)
    if cue is None or (token.capital and not _may_open(tokens, i) and not (title_case and i > 0)):
        return None
    if _lacks_company(tokens, i) or _is_nominal(tokens, i):
        return None
    if token.lower in _nouns(token.language) and not _follows_subject(tokens, i):
        return None
    return cue


def _may_open(tokens: Sequence[Token], i: int) -> bool:
    """Whether the form may open a sentence as its verb: "Added Ellison: ...", in Spanish any may."""
    token = tokens[i]
    listed = token.text[1:].islower() and is_one_of(token, "opening_verbs")
    return i == 0 and (listed or takes("verb_first", token.language))


@cache
def _nouns(language: str) -> frozenset[str]:
    return frozenset(_table("nouns", language).get("forms", "").split())


def _table(name: str, language: str) -> dict[str, Any]:
    table: dict[str, Any] = load_for(language, "cues").get(name, {})
    return table


def _lacks_company(tokens: Sequence[Token], i: int) -> bool:
    """Whether the form reports only with a word that is not there: "put" without "it"."""
    token = tokens[i]
    particle = _table("particles", token.language).get(token.lower)
    if particle is None:
        return False
    return i + 1 >= len(tokens) or tokens[i + 1].lower not in particle.split()


def _follows_subject(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before a noun-like form can be its subject: "CNN reports", "they claim"."""
    if i == 0 or tokens[i - 1].kind != "word":
        return i > 0 and (tokens[i - 1].text in ",)" or _tells_speaker(tokens, i))
    before = tokens[i - 1]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if is_one_of(before, "articles_or_pronouns"):
        return False  # Spanish "la denuncia"
    if _is_genitive(before) or (following and is_one_of(following, "genitive_markers")):
        return False
    if following and is_word(following, "prepositions") and not is_time(tokens[min(i + 2, len(tokens) - 1)]):
        return False  # "32 of the claims as false"
    states = following is not None and (
        is_one_of(following, "that") or following.text == ":" or following.kind == "quoted"
    )
    if states or is_word(before, "pronouns") or is_auxiliary(before) or is_one_of(before, "verb_markers"):
        return True
    return takes("agreement_in_s", before.language) and _agrees(tokens, i)


def _tells_speaker(tokens: Sequence[Token], i: int) -> bool:
    """Whether a dash behind what is said opens who says it: "—No queda nada —contó Elena Duarte"."""
    set_off = i > 1 and tokens[i - 1].text in _DASHES and tokens[i - 2].kind == "quoted"
    return set_off and takes("free_subject", tokens[i].language)


def _agrees(tokens: Sequence[Token], i: int) -> bool:
    """Whether the -s of English stands on one of subject and verb: "CNN reports", "officials report"."""
    before = tokens[i - 1]
    if before.capital:  # "CNN reports", but "the Gull report"
        joined = i > 1 and is_one_of(tokens[i - 2], "and")
        return joined or tokens[i].lower.endswith("s") or _plural_of(tokens, i)
    plural = before.lower.endswith("s") or is_one_of(before, "plural_nouns")
    follows_verb = any(is_verb(tokens, k) for k in range(i + 1, min(i + 3, len(tokens))))
    return plural and not follows_verb and not is_word(before, "prepositions")


def _plural_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether a plural with "of" governs what stands before ``i``: "Findings of the Agency [show]"."""
    for k in range(i - 1, max(0, i - 9), -1):
        if is_one_of(tokens[k], "partitive"):
            return tokens[k - 1].lower.endswith("s")
    return False


def _is_nominal(tokens: Sequence[Token], i: int) -> bool:
    """Whether an article or adjective makes the form a noun or attribute: "the reported strike"."""
    if i == 0:
        return False
    before = tokens[i - 1]
    return is_one_of(before, "make_nominal") or (_is_genitive(before) and tokens[i].lower.endswith("s"))


def _is_genitive(token: Token) -> bool:
    """Whether a word ends as an owner does: "Ellison's"."""
    return ends_as(token.lower.replace("’", "'"), "genitive", token.language)
