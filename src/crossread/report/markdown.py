"""A dossier as Markdown that reads well in a repository, as text and rendered."""

from __future__ import annotations

from collections.abc import Iterator

from crossread.records import Dossier
from crossread.report.labels import quoted
from crossread.report.links import web_address
from crossread.report.screen import build_view
from crossread.report.view import Account, Digest, Group, Item, Passage, Section, View
from crossread.text.markdown import escape, strong

SPACES = (" ", "\t", "\n", "\xa0")


def to_markdown(dossier: Dossier) -> str:
    """The whole report; blocks are parted by one empty line, and the last line ends."""
    return view_to_markdown(build_view(dossier))


def view_to_markdown(view: View) -> str:
    """A view as Markdown, whatever it shows."""
    blocks = [*_summary(view)]
    for section in view.sections:
        blocks += _section(section)
    blocks += _problems(view)
    return "\n\n".join(blocks) + "\n"


def _summary(view: View) -> Iterator[str]:
    yield f"# {escape(view.headline)}"
    yield from (escape(note) for note in view.notes)
    if view.accounts:
        head = "|   | Account | Published | Origin | Headline |\n|---|---|---|---|---|"
        yield "\n".join([head, *(_row(account) for account in view.accounts)])
    for digest in view.digests if len(view.accounts) > 1 else ():
        yield f"## {digest.title}"
        yield "\n".join(_digest(digest)) or escape(digest.none)


def _row(account: Account) -> str:
    article = account.article
    published = f"{article.published.value} ({article.published.how})" if article.published else "not found"
    headline = article.title.value if article.title else ""
    key = f"{account.key} ({account.state})" if account.state else account.key
    cells = (key, account.label, published, str(account.origin or ""), headline)
    address = web_address(article.url.value) if article.url else None
    shown = [escape(cell) for cell in cells]
    if address:
        shown[1] = f"[{shown[1]}](<{address}>)"
    return f"| {' | '.join(shown)} |"


def _digest(digest: Digest) -> Iterator[str]:
    for item in digest.items:
        tags = escape(", ".join(item.tags))
        if digest.section == "agreement":
            yield f"- {_heading(item)} ({tags}): {escape(', '.join(item.accounts))}"
        else:
            yield f"- {tags}" if item.lead else f"- {_heading(item)} ({tags})"
            yield from (f"  - {_words(group)}" for group in item.groups if group.passages)
    if digest.more:
        yield f"- and {digest.more} more"


def _words(group: Group) -> str:
    """The first passage of a group: ``D Eastshore Daily: “about 20 people” (20 · 1 origin)``."""
    first = group.passages[0]
    label = f" ({escape(group.label)})" if group.label else ""
    return f"{first.account.key} {escape(first.account.label)}: {escape(quoted(first.span.text))}{label}"


def _heading(item: Item) -> str:
    return escape(quoted(item.heading) if item.lead else item.heading)


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.title)}"
    yield escape(section.lead)
    if not section.items and section.none:
        yield escape(section.none)
    for item in section.items:
        yield from _item(item)
    if section.folded:
        yield f"<details>\n<summary>{escape(section.folded_title)} ({len(section.folded)})</summary>"
        for item in section.folded:
            yield from _item(item)
        yield "</details>"


def _item(item: Item) -> Iterator[str]:
    yield f"### {_heading(item)}"
    yield f"*{escape(', '.join(item.tags))}*"
    if item.reason:
        yield escape(item.reason)
    for group in item.groups:
        yield from _group(group)
    if item.id:
        yield f"`{item.id}`" + (f" by rule `{item.rule}`" if item.rule else "")


def _group(group: Group) -> Iterator[str]:
    if group.label:
        yield f"**{escape(group.label)}**"
    if group.passages:
        yield "\n>\n".join(f"> {_passage(passage)}" for passage in group.passages)


def _passage(passage: Passage) -> str:
    """``A Northgate Wire, 58–105: before **the words** after``; the offsets count characters."""
    span = passage.span
    words = strong(span.text, before=passage.before, after=passage.after)
    before = escape(passage.before) + " " * passage.before.endswith(SPACES)
    after = " " * passage.after.startswith(SPACES) + escape(passage.after)
    note = f" *({escape(passage.note)})*" if passage.note else ""
    place = f"{passage.account.key} {escape(passage.account.label)}, {span.start}–{span.end}"
    return f"{place}: {before}{words}{after}{note}"


def _problems(view: View) -> Iterator[str]:
    if view.problems:
        yield "## Not read, or read with a reservation"
        yield "\n".join(
            f"- {escape(problem.source)}: {escape(problem.message)} ({escape(problem.mend)})"
            for problem in view.problems
        )
