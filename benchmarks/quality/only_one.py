"""What only one account has, and what each leaves out: crossread's lists against those of a careful reader.

    python benchmarks/quality/only_one.py [--shared DIR] [--length K] [--show]

**Only one.** The gold of each story lists up to twelve notable facts that a reader found in one article
alone. Our first K entries (12 by default) are held against them: precision is the share of entries that
touch a passage of the reader's, recall the share of the reader's passages touched. The reader stopped at
twelve a story, so that precision has a ceiling well below 1. An entry touches a passage where a claim of its
fact, in the same article, has 60% of the passage's words or is made of its words to 80%. Beside it stand
the same facts of one origin in the order of appearance (article by article, as the dossier has them), by how
near the top of its article each stands, and longest first.

**Left out.** The gold tells which articles mention each fact, and which are of one origin. An article leaves
out a fact that more than half of the other origins, and two at least, mention and it does not. Precision is
over our entries whose fact touches a fact of the gold, recall over what the gold leaves out.

The stories are real articles that are not ours to publish: they lie in ``../shared``, and where they are
missing nothing is measured and a line says so.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stories import ROOT, found_stories, gold

import crossread
from crossread.records import Dossier, Fact, Span

_WORD = re.compile(r"[^\W_]+(?:['’.,]\w+)*|[$€£%]")
Passage = dict[str, Any]
Ranking = Callable[["Story"], list[Fact]]


@dataclass(frozen=True)
class Story:
    """A dossier, what the reader found, and the key of each article in the gold."""

    dossier: Dossier
    gold: dict[str, Any]

    @property
    def keys(self) -> dict[str, str]:
        """Article ids to the names of their files, by which the gold names them."""
        return {article.id: Path(article.source).name.split(".")[0] for article in self.dossier.articles}

    def spans(self, fact: Fact) -> list[Span]:
        """The words of a fact's claims."""
        return [claim.span for claim in self.dossier.claims if claim.id in fact.claims]

    def touches(self, fact: Fact, passage: Passage) -> bool:
        """Whether a claim of the fact says what a passage of the gold says."""
        keys = self.keys
        return any(
            keys[span.article] == passage["article"] and alike(span.text, passage["text"])
            for span in self.spans(fact)
        )

    def leads(self) -> dict[str, Span]:
        """The words that stand for each fact of a single origin."""
        claims = {claim.id: claim.span for claim in self.dossier.claims}
        return {fact.id: claims[fact.lead] for fact in self.dossier.facts if len(fact.origins) == 1}


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the stories lie")
    parser.add_argument("--length", type=int, default=12, help="how many entries of a story count")
    parser.add_argument("--show", action="store_true", help="print the entries, a star at those that touch")
    asked = parser.parse_args()
    if not (asked.shared / "gold").is_dir():
        print(f"only one: skipped, no gold stories in {asked.shared}")
        return 0
    stories = {
        name: Story(
            crossread.compare(crossread.read(place)), json.loads(gold(asked.shared, name).read_text())
        )
        for name, place in found_stories(asked.shared).items()
    }
    print(only_one_table(stories.values(), asked.length))
    print(left_out_table(stories.values()))
    if asked.show:
        for name, story in stories.items():
            print(f"\n{name}\n{shown(story, asked.length)}")
    return 0


def alike(claim: str, passage: str) -> bool:
    """Whether a claim has 60% of a passage's words, or 80% of its three words or more are the passage's."""
    return share(passage, claim) >= 0.6 or (share(claim, passage) >= 0.8 and len(words(claim)) >= 3)


def share(inner: str, outer: str) -> float:
    """The share of the words of one text that another has."""
    wanted = Counter(words(inner))
    return (wanted & Counter(words(outer))).total() / wanted.total() if wanted else 0.0


def words(text: str) -> list[str]:
    return [word.lower().replace("’", "'").strip(".,") for word in _WORD.findall(text)]


def ranked(story: Story) -> list[Fact]:
    """The facts of our list, in its order."""
    facts = {fact.id: fact for fact in story.dossier.facts}
    return [facts[one.fact] for one in story.dossier.only_one]


def by_lead(key: Callable[[Story, Span], object]) -> Ranking:
    """All facts of one origin, in the order of a key of the words that stand for them."""

    def ranking(story: Story) -> list[Fact]:
        leads = story.leads()
        place = {article.id: number for number, article in enumerate(story.dossier.articles)}
        facts = [fact for fact in story.dossier.facts if fact.id in leads]
        return sorted(
            facts,
            key=lambda fact: (key(story, leads[fact.id]), place[leads[fact.id].article], leads[fact.id]),
        )

    return ranking


RANKINGS: dict[str, Ranking] = {
    "crossread": ranked,
    "order of appearance": by_lead(lambda _story, _span: 0),
    "nearest the top": by_lead(
        lambda story, span: span.start / len(story.dossier.article(span.article).text)
    ),
    "longest first": by_lead(lambda _story, span: -len(words(span.text))),
}


def only_one_table(stories: Iterable[Story], length: int) -> str:
    """Precision and recall of each ranking at a length, over all stories."""
    stories = list(stories)
    lines = [
        "Notable facts of one account alone:",
        "",
        f"| ranking | P@{length} | R@{length} | F1 | entries that touch | passages touched |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, ranking in RANKINGS.items():
        right = found = hit = wanted = 0
        for story in stories:
            entries, passages = ranking(story)[:length], story.gold["single"]
            touching = [[story.touches(fact, passage) for passage in passages] for fact in entries]
            right += sum(map(any, touching))
            found += len(entries)
            hit += sum(map(any, zip(*touching, strict=True))) if touching else 0
            wanted += len(passages)
        lines.append(row(name, right, found, hit, wanted))
    return "\n".join([*lines, ""])


def left_out_table(stories: Iterable[Story]) -> str:
    """Precision and recall of what articles leave out, over all stories."""
    right = found = hit = wanted = 0
    for story in stories:
        facts, keys = {fact.id: fact for fact in story.dossier.facts}, story.keys
        missing = absences(story.gold)
        met: set[tuple[str, str]] = set()
        for left in story.dossier.left_out:
            told = [f["id"] for f in story.gold["facts"] if tells(story, facts[left.fact], f["mentions"])]
            pairs = {(keys[left.article], id) for id in told}
            found += bool(told)
            right += bool(pairs & missing)
            met |= pairs & missing
        hit += len(met)
        wanted += len(missing)
    lines = [
        "What an account leaves out that most other origins have:",
        "",
        "| rule | P | R | F1 | right | met |",
        "|---|---:|---:|---:|---:|---:|",
        row("most_others", right, found, hit, wanted),
    ]
    return "\n".join([*lines, ""])


def tells(story: Story, fact: Fact, mentions: Sequence[Passage]) -> bool:
    """Whether a fact of ours touches a fact of the gold."""
    return any(story.touches(fact, mention) for mention in mentions)


def absences(told: dict[str, Any]) -> set[tuple[str, str]]:
    """Pairs of an article and a fact that most other origins of the gold mention and the article does not."""
    group_of = {article: place for place, group in enumerate(told["groups"]) for article in group}
    found = set()
    for fact in told["facts"]:
        telling = {mention["article"] for mention in fact["mentions"]}
        for article in group_of.keys() - telling:
            others = set(group_of.values()) - {group_of[article]}
            having = {group_of[other] for other in telling if other in group_of} & others
            if len(having) >= 2 and 2 * len(having) > len(others):
                found.add((article, fact["id"]))
    return found


def row(name: str, right: int, found: int, hit: int, wanted: int) -> str:
    """One line of a table: precision, recall, F1 and what they were counted from."""
    p, r = right / (found or 1), hit / (wanted or 1)
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return f"| {name} | {p:.2f} | {r:.2f} | {f1:.2f} | {right} of {found} | {hit} of {wanted} |"


def shown(story: Story, length: int) -> str:
    """The first entries of our list, with a star at those that touch the reader's."""
    leads, touched = story.leads(), story.gold["single"]
    return "\n".join(
        f"{'*' if any(story.touches(fact, passage) for passage in touched) else ' '} {leads[fact.id].text}"
        for fact in ranked(story)[:length]
    )


if __name__ == "__main__":
    sys.exit(main())
