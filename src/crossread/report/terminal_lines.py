"""Lines of a terminal report: wrapped to a width, with an indent and a hanging one."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text


class Lines:
    """Collects wrapped lines; an empty line is never doubled."""

    def __init__(self, width: int) -> None:
        self.done: list[Text] = []
        self._width = width
        self._measure = Console(width=width, color_system=None, _environ={})

    def add(self, text: Text, *, indent: int = 0, hang: int | None = None) -> None:
        """Add a paragraph; its later lines are indented by ``hang``, or like the first."""
        rest = indent if hang is None else hang
        room = max(20, self._width - rest)
        for place, line in enumerate(one_line(text).wrap(self._measure, room)):
            line.rstrip()
            self.done.append(Text(" " * (indent if place == 0 else rest)).append_text(line))

    def gap(self) -> None:
        """Add an empty line unless one is there."""
        if self.done and self.done[-1].plain:
            self.done.append(Text())

    def rule(self, title: str) -> None:
        """Add a heading followed by a line to the right edge."""
        line = "─" * max(3, self._width - len(title) - 1)
        self.done.append(Text.assemble((title, "bold"), " ", (line, "dim")))


def one_line(text: Text) -> Text:
    """The text with line breaks and tabs as spaces: offsets, not layout, name the words."""
    joined = Text()
    for part in text.split("\n"):
        joined.append_text(part).append(" " if part.plain else "")
    joined.rstrip()
    joined.expand_tabs(1)
    return joined
