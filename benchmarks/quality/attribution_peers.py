"""What other programs find in PolNeAR's articles, in the form that attribution.py scores.

    python benchmarks/quality/attribution_peers.py NAME --out FILE [--part dev|test]
        [--clone FOLDER] [--model FOLDER]
    python benchmarks/quality/attribution.py --predictions FILE [--part dev|test]

NAME is one of

- ``baseline``: quotation marks, "said" and a capital letter, by regular expressions; needs nothing else.
- ``textacy``: ``textacy.extract.direct_quotations``, with pip install textacy.
- ``sayswho``: ``sayswho.quote_finder``, with pip install --no-deps sayswho, and spacy and regex.
- ``citron``: BBC Citron; ``--clone`` names a clone of github.com/bbc/citron, ``--model`` the folder that
  attribution_peers_citron.py trained on PolNeAR's own training articles. With pip install spacy
  scikit-learn==1.5.2 "scipy<1.14" "numpy<2.1" python-crfsuite nltk cherrypy.
- ``gendergap``: the quotes of the Gender Gap Tracker; ``--clone`` names a clone of
  github.com/sfu-discourse-lab/GenderGapTracker. With pip install spacy pymongo.

Give each an environment of its own that has crossread as well. The four that want a parser all get the
same one, this project's own (attribution_peers_docs.py), so that it is rules and not parsers that are
compared: en_core_web_sm, for which they were written, has labels of its own, and ours are turned into
those. ``FILE`` is JSON: by article, a list of attributions with ``source``, ``cue`` and ``content`` as
lists of places.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from attribution_data import Document, Place, read

ROOT = Path(__file__).resolve().parents[2]
Marked = dict[str, list[Place]]
Peer = Callable[[Document], Iterator[Marked]]

PEERS = {
    "baseline": "attribution_peers_baseline",
    "textacy": "attribution_peers_direct",
    "sayswho": "attribution_peers_direct",
    "citron": "attribution_peers_citron",
    "gendergap": "attribution_peers_gendergap",
}
"""The module of each peer, imported late: no environment has them all."""


def main() -> int:
    """Ask one peer about every article, and write what it says."""
    asked = arguments()
    path = asked.shared / "data" / "polnear" / f"{asked.part}.jsonl"
    if not path.exists():
        print(f"peers: skipped, {path} is not here")
        return 0
    peer: Peer = getattr(import_module(PEERS[asked.name]), asked.name)(asked.clone, asked.model)
    documents = read(path)
    begun = time.process_time()
    found: dict[str, Any] = {document.id: joined(peer(document)) for document in documents}
    asked.out.write_text(json.dumps(found), encoding="utf-8")
    print(f"{asked.name}: {len(documents)} articles in {time.process_time() - begun:.1f} processor seconds")
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("name", choices=sorted(PEERS))
    parser.add_argument("--out", type=Path, required=True, help="the file to write")
    parser.add_argument("--part", choices=("dev", "test", "train"), default="dev", help="which articles")
    parser.add_argument("--clone", type=Path, help="the peer's source, where it is no package")
    parser.add_argument("--model", type=Path, help="the folder of the peer's trained model")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the data lie")
    return parser.parse_args()


def joined(found: Iterator[Marked]) -> list[Marked]:
    """What is said by the same words at the same place is one attribution: "C1," she said, "C2"."""
    made: dict[tuple[tuple[Place, ...], ...], Marked] = {}
    for number, marked in enumerate(found):
        key = (tuple(marked["source"]), tuple(marked["cue"]))
        told = made.setdefault(key if marked["cue"] else ((), ((number, number),)), {**marked, "content": []})
        told["content"] += marked["content"]
    return list(made.values())


if __name__ == "__main__":
    sys.exit(main())
