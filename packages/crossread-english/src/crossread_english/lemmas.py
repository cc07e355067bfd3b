"""Lemmas as edit scripts: a small set of labels that turn any word into its lemma.

A script is ``case:cut:added`` (take ``cut`` letters off the end, put ``added`` there) or
``=lemma`` (the lemma as a whole). ``case`` is ``k`` to keep the word's letters as they stand, ``l``
for lower case, ``t`` for a capital first. "studies" with ``l:3:y`` is "study"; "went" with ``=go``.
Method: edit-script classification (Chrupała 2006; Straka et al. 2019).
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile

_CASES: dict[str, Callable[[str], str]] = {"k": str, "l": str.lower, "t": str.capitalize}
_PLAIN = str.maketrans({"‘": "'", "’": "'"})


def script(form: str, lemma: str) -> str:
    """The shortest script that makes the lemma from the form."""
    made = [_with_case(case, form.translate(_PLAIN), lemma) for case in ("l", "k", "t")]
    fitting = [found for found in made if found]
    return min(fitting, key=len) if fitting else "=" + lemma


def _with_case(case: str, form: str, lemma: str) -> str | None:
    written = _CASES[case](form)
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, lemma, strict=False)))
    if not kept or len(lemma) - kept > 3:
        return None
    return f"{case}:{len(written) - kept}:{lemma[kept:]}"


def apply(edit: str, form: str) -> str | None:
    """The lemma, or None where the script cuts off more than the form has."""
    if edit.startswith("="):
        return edit[1:]
    case, cut, added = edit.split(":", 2)
    written = _CASES[case](form.translate(_PLAIN))
    if int(cut) >= len(written):
        return None
    return written[: len(written) - int(cut)] + added
