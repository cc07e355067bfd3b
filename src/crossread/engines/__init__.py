"""Engines that read sentences, each imported where it is made, so that none is needed.

``english`` is the project's own model (the distribution crossread-english). ``stanza:LANGUAGE`` and
``spacy:PIPELINE`` come with the extras of those names. ``rules`` reads nothing: annotate then goes
by word lists alone.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from crossread.engines.rules import RulesAlone
from crossread.records import Engine


def load_engine(name: str | None = None) -> Engine:
    """The engine of this name; without one, ``english`` where it is installed, else ``rules``.

    Raises ``LookupError`` with what to do where no engine has this name, where its package or model
    is missing, and ``ValueError`` where a spaCy pipeline has other labels than Universal
    Dependencies'.
    """
    kind, _, model = (name or _default()).partition(":")
    if kind not in _ENGINES:
        raise LookupError(
            f"no engine is called {kind}: choose english, rules, stanza:LANGUAGE or spacy:PIPELINE"
        )
    package, install, make = _ENGINES[kind]
    if not _is_installed(package):
        raise LookupError(f"the engine {kind} is not installed: pip install '{install}'")
    if kind in ("stanza", "spacy") and not model:
        raise LookupError(f"the engine {kind} needs a model: write {kind}:NAME")
    return make(model)


def _default() -> str:
    return "english" if _is_installed("crossread_english") else "rules"


def _is_installed(package: str) -> bool:
    return not package or find_spec(package) is not None


def _english(_model: str) -> Engine:
    from crossread.engines.english import EnglishEngine

    return EnglishEngine()


def _stanza(language: str) -> Engine:
    from crossread.engines.stanza import StanzaEngine

    return StanzaEngine(language)


def _spacy(pipeline: str) -> Engine:
    from crossread.engines.spacy import SpacyEngine

    return SpacyEngine(pipeline)


_ENGINES: dict[str, tuple[str, str, Callable[[str], Engine]]] = {
    "english": ("crossread_english", "crossread-english", _english),
    "stanza": ("stanza", "crossread[stanza]", _stanza),
    "spacy": ("spacy", "crossread[spacy]", _spacy),
    "rules": ("", "", lambda _model: RulesAlone()),
}
"""Name; package to import, if any; what to install; how to make it from the words after the colon."""
