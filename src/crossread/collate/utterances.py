"""Versions of the same quoted words."""

from __future__ import annotations

from crossread.records import Quote, Story, Utterance


def find_utterances(quotes: tuple[Quote, ...], stories: tuple[Story, ...]) -> tuple[Utterance, ...]:
    """Versions of the same quoted words."""
    return ()
