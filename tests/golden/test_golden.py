import json

import pytest

from make import STORIES, golden, made

MEND = "If the change is meant, run ./dev golden and read the diff."


@pytest.mark.parametrize("story", STORIES)
def test_an_example_story_gives_its_golden_dossier_to_the_byte(story):
    kept = golden(story).read_text(encoding="utf-8")
    now = made(story)
    if now != kept:
        pytest.fail(f"{story} gives another dossier: {difference(json.loads(kept), json.loads(now))}. {MEND}")


def difference(kept, now):
    """The first list of the two dossiers that differs, and how."""
    for name in kept.keys() | now.keys():
        if kept.get(name) != now.get(name):
            old, new = kept.get(name) or [], now.get(name) or []
            if isinstance(old, list) and isinstance(new, list):
                gone, come = ([item for item in a if item not in b] for a, b in ((old, new), (new, old)))
                return f"{name}: gone {gone[:1]}, come {come[:1]}"
            return name
    return "the same records, written otherwise"
