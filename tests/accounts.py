"""Short invented accounts for tests, and a comparison of them by the whole pipeline."""

from __future__ import annotations

from crossread.pipeline import compare
from crossread.records import Article, Block, Claim, Dossier, Sourced


def account(name: str, text: str, *, published: str | None = "2024-05-02") -> Article:
    """An article whose first line is its headline and whose other lines are paragraphs."""
    blocks: list[Block] = []
    position = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph" if blocks else "title", position, position + len(line)))
        position += len(line) + 1
    return Article(
        id=f"a-{name}",
        source=f"{name}.txt",
        text=text,
        blocks=tuple(blocks),
        sha256=name,
        outlet=Sourced(f"The {name.title()} Courier", "text"),
        published=Sourced(published, "text") if published else None,
    )


def told(*texts: str, published: tuple[str, ...] = ()) -> Dossier:
    """The dossier of accounts named one, two, three ... with these texts."""
    names = ("one", "two", "three", "four", "five")
    dates = published or ("2024-05-02",) * len(texts)
    return compare([account(n, t, published=d) for n, t, d in zip(names, texts, dates, strict=False)])


def claim_texts(dossier: Dossier) -> list[str]:
    """The words of all claims but headlines, in order."""
    return [claim.span.text for claim in dossier.claims if claim.block == "paragraph"]


def claim_with(dossier: Dossier, words: str) -> Claim:
    """The shortest claim that holds these words."""
    return min((c for c in dossier.claims if words in c.span.text), key=lambda c: len(c.span.text))
