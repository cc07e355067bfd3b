"""What screens show of shared copy."""

from __future__ import annotations

from accounts import told
from crossread.report.index import Index
from crossread.report.sections.origins import origins_section

LEFT = "The ferry struck the east pier of Port Aldan on Tuesday morning and its bow was torn open in the fog."
RIGHT = LEFT.replace("Tuesday", "Wednesday")


def test_words_that_a_shared_passage_changed_are_underlined_on_both_sides() -> None:
    dossier = told(f"A night\n{LEFT}", f"A morning\n{RIGHT}")
    section = origins_section(Index(dossier))
    passages = [passage for item in section.items for passage in item.passages]
    underlined = [[p.span.text[start:end] for start, end in p.changed] for p in passages]
    assert underlined == [["Tuesday"], ["Wednesday"]]
