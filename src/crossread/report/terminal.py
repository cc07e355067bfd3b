"""A dossier on a terminal: the first ten seconds, then every section with its passages.

The text has no escape codes unless ``colour`` is asked for, and the same width on every machine
unless another is given, so that a report in a file has the same bytes everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO

from rich.console import Console
from rich.text import Text

from crossread.records import Dossier
from crossread.report.labels import quoted, quotes_around
from crossread.report.screen import build_view
from crossread.report.terminal_lines import Lines
from crossread.report.view import Account, Digest, Group, Item, Passage, Section, View
from crossread.text.visible import visible

WIDTH = 100
TITLE, LABEL, FAINT, CHANGED = "bold", "bold", "dim", "bold underline"
STATUS_STYLES = {"contradiction": "bold red", "disputed": "red", "corroborated": "green"}


@dataclass(frozen=True, slots=True)
class Fold:
    """How many entries of a list are written out, None for all, and how to see the others.

    ``{section}`` in ``how`` stands for the id of the section.
    """

    length: int | None = None
    how: str = ""

    def more(self, number: int, section: str) -> Text:
        """``and 12 more: --only drift shows all``."""
        how = f": {self.how.format(section=section)}" if self.how else ""
        return Text(f"and {number:,} more{how}", FAINT)


UNFOLDED = Fold()


def to_terminal(dossier: Dossier, *, width: int = WIDTH, colour: bool = False, detail: bool = True) -> str:
    """The report as lines of at most ``width`` columns; without ``detail``, the summary alone."""
    return view_to_terminal(build_view(dossier), width=width, colour=colour, detail=detail)


def view_to_terminal(
    view: View,
    *,
    width: int = WIDTH,
    colour: bool = False,
    detail: bool = True,
    fold: Fold = UNFOLDED,
) -> str:
    """A view as lines; lists that are longer than ``fold`` allows end in how many more there are."""
    lines = Lines(width)
    _summary(lines, view, fold)
    if detail:
        for section in view.sections:
            _section(lines, section, fold)
    return paint(lines, width, colour)


def paint(lines: Lines, width: int, colour: bool) -> str:
    """The lines as text, with escape codes of the 16 standard colours or with none."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        legacy_windows=False,
        _environ={},
    )
    for line in lines.done:
        console.print(line, soft_wrap=True, highlight=False)
    return out.getvalue()


def _summary(lines: Lines, view: View, fold: Fold) -> None:
    lines.add(Text(view.headline, TITLE))
    for note in view.notes:
        lines.add(Text(visible(note)))
    lines.gap()
    for account in view.accounts:
        lines.add(_account(account), indent=2, hang=4)
    for digest in view.digests if len(view.accounts) > 1 else ():
        _digest(lines, digest, fold)


def _account(account: Account) -> Text:
    """``A  The Dunmore Courier, 2031-03-04, origin 1: Ferry strikes pier``."""
    article = account.article
    published = article.published
    date = f"{published.value} ({published.how})" if published else "no date found"
    origin = f", origin {account.origin}" if account.origin else ""
    origin += f", {account.state}" if account.state else ""
    line = Text.assemble((f"{account.key}  ", LABEL), visible(account.label), (f", {date}{origin}", FAINT))
    return line.append(f": {visible(article.title.value)}" if article.title else "")


def _digest(lines: Lines, digest: Digest, fold: Fold) -> None:
    lines.gap()
    lines.add(Text(digest.title.upper(), TITLE))
    if not digest.items:
        lines.add(Text(digest.none, FAINT), indent=2)
    for item in digest.items:
        short = digest.section == "agreement" or not item.lead
        lines.add(_heading(item) if short else _tags(item), indent=2, hang=4)
        if digest.section == "agreement":
            lines.add(Text(_keys(item), FAINT), indent=6)
        else:
            for group in item.groups:
                for passage in group.passages[:1]:
                    lines.add(_words(passage, group.label), indent=6, hang=8)
    if digest.more:
        lines.add(fold.more(digest.more, digest.section), indent=2)


def _keys(item: Item) -> str:
    """The accounts that a fact stands in: ``A Northgate Wire, C Eastshore Daily``."""
    return visible(", ".join(item.accounts))


def _words(passage: Passage, label: str) -> Text:
    """One passage without its context: ``D Eastshore Daily: “about 20 people” (20 · 1 origin)``."""
    named = Text(f"{passage.account.key} {visible(passage.account.label)}: ")
    named.append_text(_marked(passage, alone=True))
    return named.append(f" ({visible(label)})" if label else "", FAINT)


def _section(lines: Lines, section: Section, fold: Fold) -> None:
    lines.gap()
    lines.rule(section.title)
    lines.add(Text(section.lead, FAINT))
    if not section.items and section.none:
        lines.gap()
        lines.add(Text(section.none), indent=2)
    _items(lines, section.items, section.id, fold)
    if section.folded:
        lines.gap()
        lines.add(Text(section.folded_title, TITLE))
        _items(lines, section.folded, section.id, fold)


def _items(lines: Lines, items: tuple[Item, ...], section: str, fold: Fold) -> None:
    shown = items[: fold.length]
    for item in shown:
        _item(lines, item, section, fold)
    if len(items) > len(shown):
        lines.gap()
        lines.add(fold.more(len(items) - len(shown), section), indent=2)


def _item(lines: Lines, item: Item, section: str, fold: Fold) -> None:
    lines.gap()
    lines.add(_heading(item), indent=2, hang=4)
    if item.reason:
        lines.add(Text(visible(item.reason)), indent=4)
    for group in item.groups:
        _group(lines, group, section, fold)
    if item.id:
        lines.add(Text(f"{item.id}  {item.rule}".rstrip(), FAINT), indent=4)


def _heading(item: Item) -> Text:
    heading = Text("• ").append(visible(quoted(item.heading) if item.lead else item.heading), TITLE)
    return heading.append("  ").append_text(_tag_list(item))


def _tags(item: Item) -> Text:
    return Text("• ").append_text(_tag_list(item))


def _tag_list(item: Item) -> Text:
    return Text(", ").join(Text(visible(tag), STATUS_STYLES.get(tag, FAINT)) for tag in item.tags)


def _group(lines: Lines, group: Group, section: str, fold: Fold) -> None:
    if group.label:
        lines.add(Text(visible(group.label), LABEL), indent=4)
    shown = group.passages[: fold.length]
    for passage in shown:
        lines.add(passage_line(passage), indent=6, hang=8)
    if len(group.passages) > len(shown):
        lines.add(fold.more(len(group.passages) - len(shown), section), indent=6)


def passage_line(passage: Passage, *, context: bool = True) -> Text:
    """``[A 120-188] before «the words» after (note)``; the offsets find the words in the JSON."""
    line = Text(f"[{passage.account.key} {passage.span.start}-{passage.span.end}] ", LABEL)
    line.append(visible(passage.before) if context else "", FAINT)
    line.append_text(_marked(passage, alone=False))
    line.append(visible(passage.after) if context else "", FAINT)
    return line.append(f" ({visible(passage.note)})", "italic") if passage.note else line


def _marked(passage: Passage, *, alone: bool) -> Text:
    """The passage's own words, set off by «» inside their context or by “” alone."""
    left, right = quotes_around(passage.span.text) if alone else ("«", "»")
    text, line, done = passage.span.text, Text(left), 0
    for start, end in passage.changed:
        line.append(visible(text[done:start])).append(visible(text[start:end]), CHANGED)
        done = end
    return line.append(visible(text[done:])).append(right)
