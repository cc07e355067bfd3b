"""The library in five functions: read, compare, render, write, load."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path

from crossread import pipeline
from crossread.acquire import Reading
from crossread.acquire import read as acquire_read
from crossread.acquire.outlet_files import read_outlets
from crossread.engines import load_engine
from crossread.records import Article, Dossier, Engine
from crossread.report import Format, files, format_of, json
from crossread.report import render as report_render
from crossread.text.outlet_table import with_outlets


def read(*paths: str | PathLike[str], outlets: str | PathLike[str] | None = None) -> Reading:
    """Read articles from files, folders and globs; ``-`` is standard input.

    ``outlets`` is a TOML file of outlets to know beside those that crossread knows. Nothing is raised for
    input that cannot be read: it stands in the reading's ``problems``, each with the file, what is wrong and
    how to mend it. Raises ``ValueError`` for a bad file of outlets.
    """
    stdin = sys.stdin.buffer if "-" in map(str, paths) else None
    with with_outlets(read_outlets(outlets) if outlets else ()):
        return acquire_read([str(path) for path in paths], stdin=stdin)


def compare(
    articles: Reading | Iterable[Article],
    *,
    engine: str | Engine | None = None,
    independent: Iterable[Sequence[str]] = (),
    same_origin: Iterable[Sequence[str]] = (),
    outlets: str | PathLike[str] | None = None,
    progress: pipeline.Progress | None = None,
) -> Dossier:
    """Compare articles, or all that a reading holds, and return their dossier.

    The order of the articles does not matter. ``engine`` is what reads the sentences, or its name
    (``english``, ``rules``, ``stanza:en``, ``spacy:PIPELINE``); by default the English model where it is
    installed. ``progress`` is called with a step's name, the units done and the units in all.

    ``independent`` and ``same_origin`` are pairs of articles about which your word counts more than the
    evidence, each named by its file, the file's stem, its outlet or its id. ``outlets`` is a TOML file of
    outlets and their families, the one that was given to ``read``.

    Raises ``ValueError`` when two articles have one id, when a name means no article or several, when your
    words contradict each other, and for a bad file of outlets; ``LookupError`` for an engine that is not
    there.
    """
    problems = articles.problems if isinstance(articles, Reading) else ()
    given = articles.articles if isinstance(articles, Reading) else articles
    reader = load_engine(engine) if isinstance(engine, str) else engine
    with with_outlets(read_outlets(outlets) if outlets else ()):
        return pipeline.compare(
            given,
            problems=problems,
            engine=reader,
            independent=independent,
            same_origin=same_origin,
            progress=progress,
        )


def render(dossier: Dossier, format: Format = "terminal") -> str:
    """The dossier as text: ``terminal`` (plain, 100 columns), ``markdown``, ``html``, ``json``, ``jsonld``,
    ``tei``, ``ris``, ``bibtex`` or ``graphml``. Raises ``ValueError`` for tables, which ``write`` writes."""
    return report_render(dossier, format)


def write(dossier: Dossier, path: str | PathLike[str], format: Format | None = None) -> Path:
    """Write the dossier in a format, by default that of the path's ending, and return the path.

    Known endings are ``.html``, ``.md``, ``.json``, ``.txt``, ``.jsonld``, ``.xml`` or ``.tei``, ``.ris``,
    ``.bib``, ``.graphml``, ``.csv.zip`` and ``.parquet.zip``; others raise ``ValueError``. The formats
    ``csv`` and ``parquet`` write a folder where the path does not end in ``.zip``. Raises ``OSError`` when
    a file cannot be written, and ``LookupError`` for Parquet without pyarrow.
    """
    target = Path(path)
    files.save(dossier, target, format or format_of(target.name))
    return target


def load(source: str | PathLike[str] | bytes) -> Dossier:
    """The dossier in a JSON file, or in the bytes of one.

    Raises ``OSError`` when the file cannot be read, and ``ValueError`` where it is no dossier of
    this schema or its spans are not the words of its articles.
    """
    return json.decode(source if isinstance(source, bytes) else Path(source).read_bytes())
