"""A dossier as one HTML file: no script, no request, safe to open whatever the articles hold.

Every value goes through Jinja2's escaping, and hidden control characters are shown by number. The
content security policy allows the one style sheet by its hash and nothing else.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crossread.records import Dossier
from crossread.report.labels import BLOCK, quoted, quotes_around
from crossread.report.links import web_address
from crossread.report.marked_text import lines
from crossread.report.marks import marks_of
from crossread.report.screen import build_view
from crossread.report.view import Passage
from crossread.text.visible import visible

SIGNS = {"agreement": "=", "conflicts": "≠", "drift": "Δ"}
"""The sign of each kind of finding, so that colour is never the only one."""


def to_html(dossier: Dossier) -> str:
    """The whole report as a page."""
    view = build_view(dossier)
    marks = marks_of(dossier, view)
    texts = [(account, list(lines(account.article, marks[account.article.id]))) for account in view.accounts]
    style = _style()
    signs = {
        item.id: (SIGNS[section.id], f"{section.title}: {item.heading}")
        for section in view.sections
        if section.id in SIGNS
        for item in (*section.items, *section.folded)
    }
    page = _environment().get_template("dossier.html")
    return page.render(view=view, texts=texts, signs=signs, style=Markup(style), digest=_digest(style))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("crossread.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown,
    )
    environment.filters |= {
        "web_address": web_address,
        "place": place,
        "pieces": pieces,
        "quoted": quoted,
        "quotes_around": quotes_around,
    }
    environment.globals |= {"signs_of": SIGNS, "block_labels": BLOCK}
    return environment


def _shown(value: Any) -> Any:
    """What an expression prints: markup of ours as it is, words with hidden characters made visible."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def place(passage: Passage) -> str:
    """The anchor of a passage in its article's full text: ``t-A-58-105``, its letter and offsets."""
    return f"t-{passage.account.key}-{passage.span.start}-{passage.span.end}"


def pieces(passage: Passage) -> list[tuple[str, bool]]:
    """The words of a passage cut at its changes: each stretch, and whether it differs."""
    text, cut, done = passage.span.text, [], 0
    for start, end in passage.changed:
        cut += [(text[done:start], False), (text[start:end], True)]
        done = end
    return [(words, changed) for words, changed in [*cut, (text[done:], False)] if words]


@cache
def _style() -> str:
    return files("crossread.report").joinpath("templates", "dossier.css").read_text(encoding="utf-8")


def _digest(style: str) -> str:
    """The hash by which the content security policy knows the style sheet."""
    return b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii")
