"""Numbers that are no quantities: parts of names, addresses, scores, numbering."""

from __future__ import annotations

import re

from crossread.annotate.quantities_amount import DATA, Amount
from crossread.text.numbers import ORDINAL, alternatives

_NAMING = frozenset(DATA["nouns"]["names_before"].split())
_SPORT = frozenset(DATA["nouns"]["sport"].split())
_FUNCTION = frozenset(DATA["nouns"]["stops"].split()) | {
    "killing",
    "another",
    "killed",
    "least",
    "some",
    "only",
}
_WORD_BEFORE = re.compile(r"(?P<word>[\w’'-]+)\.?\s$")
_ADDRESS = re.compile(r"\S*(?:https?://|www\.|@|\w\.(?:com|org|net|gov|uk|eu)\b)\S*")
_ORDINAL = re.compile(rf"[\s-](?:and\s+)?(?:{ORDINAL})s?\b(?!-)", re.IGNORECASE)
_OF_ORDINAL = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)$", re.IGNORECASE
)
_HUNDREDTH = re.compile(r"[\s-]?(?:hundred|thousand|million|billion|trillion)ths?\b", re.IGNORECASE)
_EMERGENCY = frozenset(DATA["nouns"]["emergency"])
_CALLS = re.compile(rf"\s(?:{alternatives(DATA['nouns']['calls'])})\b", re.IGNORECASE)
_CALLING = re.compile(rf"\b(?:{alternatives(DATA['nouns']['calling'])})\s$", re.IGNORECASE)
_NUMBERING = re.compile(r"\d{1,2}[.)]\s")
_STREET = re.compile(
    r"(?:\s[A-Z][\w.’'-]+){1,3}\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way)\b"
)


_NAMED = re.compile(r"\b(?P<word>[A-Z]\w+)\s(?P<figures>\d{3,4})(?![\d%]|[.,]\d)")


def model_names(text: str) -> frozenset[str]:
    """The figures that name something somewhere in a text ("Boeing 787"), and so name it everywhere.

    Only long figures after a capitalised word: "the 787" is that aircraft, but a dozen is a dozen.
    """
    return frozenset(match["figures"] for match in _NAMED.finditer(text) if match["word"].lower() in _NAMING)


def is_name(text: str, amount: Amount, *, has_noun: bool) -> bool:
    """Whether the number names something: "Resolution 2375", "Lighthouse 2", "www.example.org/7".

    After a capitalised word a number counts only where it has a bound or a noun of its own.
    """
    if _in_address(text, amount) or _is_label(text, amount):
        return True
    before = _WORD_BEFORE.search(text[: amount.number])
    if before is None or amount.currency or amount.start < amount.number:
        return False
    word = before["word"]
    if word.lower() in _NAMING and not (word.islower() and has_noun):
        return True
    if not word[:1].isupper() or word.lower() in _FUNCTION or has_noun:
        return False
    return amount.figures or text[amount.number].isupper()


def _in_address(text: str, amount: Amount) -> bool:
    """Whether it stands in a link, or is the number of a house: "12 Harbor Lane"."""
    in_link = any(match.start() <= amount.number < match.end() for match in _ADDRESS.finditer(text))
    return in_link or (amount.figures and _STREET.match(text, amount.end) is not None)


def _is_label(text: str, amount: Amount) -> bool:
    """Whether it is a number to call ("a 911 caller"), of a note ("[12]") or of a list ("2) Boil it")."""
    before, after = text[: amount.number], text[amount.end :]
    if text[amount.number : amount.end] in _EMERGENCY:
        return _CALLING.search(before) is not None or _CALLS.match(after) is not None
    if before.endswith("["):
        return after.startswith("]")
    if before.endswith("(") and "(1)" in text:
        return after.startswith(")")
    return not before.strip() and _NUMBERING.match(text, amount.number) is not None


def is_ordinal(text: str, amount: Amount) -> bool:
    """Whether the number is the beginning of an ordinal: "twenty-first", "two hundredth", "12th"."""
    if amount.rule != "number":
        return False
    words = text[amount.number : amount.end]
    if _HUNDREDTH.match(text, amount.end) or re.match(r"(?:st|nd|rd|th)\b", text[amount.end :]):
        return True
    return _OF_ORDINAL.search(words) is not None and _ORDINAL.match(text, amount.end) is not None


def is_capitalised_name(text: str, amount: Amount) -> bool:
    """Whether a number word is part of a name by its capital: "the Five Star party", "Big Four"."""
    word = text[amount.number : amount.end]
    if amount.figures or not word[:1].isupper() or amount.number == 0:
        return False
    opening = re.search(r"[.!?:;“\"‘(\[—–-]\s*$", text[: amount.start])
    return opening is None and not _is_headline(text)


def _is_headline(text: str) -> bool:
    """Whether nearly every word has a capital, as in headlines."""
    words = list(re.findall(r"[^\W\d_]\w{3,}", text))
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def is_score(text: str, amount: Amount) -> bool:
    """Whether two figures are a result or part of a longer number: "won 3-1", "555-0199"."""
    around = text[max(0, amount.start - 40) : amount.start].lower().split()
    after = text[amount.end : amount.end + 2]
    hyphenated = re.search(r"\d\s?[-–]\s?\d", text[amount.number : amount.end]) is not None
    if hyphenated and (
        _SPORT & set(around[-4:]) or re.search(r"\b\d{3}\s?[-–]\s?\d{4}$", text[: amount.end])
    ):
        return True
    if re.match(r"[-–]to[-–]\d", text[amount.end :]) or re.search(r"\d[-–]to[-–]$", text[: amount.start]):
        return True
    return re.match(r"[-–]\d", after) is not None or _is_phone_number(text, amount)


def _is_phone_number(text: str, amount: Amount) -> bool:
    """Whether figures start with 0 or stand beside other long figures: "0800 555 0199"."""
    figures = text[amount.number : amount.end]
    beside = re.search(r"\d{3}[ -]$", text[: amount.number]) or re.match(r"[ -]\d{3}", text[amount.end :])
    return re.match(r"0\d", figures) is not None or (
        figures.isdigit() and len(figures) > 2 and beside is not None
    )
