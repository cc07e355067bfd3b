"""Agglomerative clustering of items whose similarity is known for some pairs."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Sequence


def average_linkage(
    count: int, pairs: Iterable[tuple[int, int, float]], *, threshold: float
) -> list[list[int]]:
    """Clusters of items ``0..count-1``, merged while two have a mean similarity of at least ``threshold``.

    A pair that is not given counts as 0, so a chain of near matches does not hold unlike items
    together (group average, Sokal and Michener 1958). Ties go to the lower numbers, which makes the
    outcome depend on nothing but the pairs. Every item is in exactly one cluster.
    """
    members = {i: [i] for i in range(count)}
    links: dict[int, dict[int, float]] = defaultdict(dict)
    heap: list[tuple[float, int, int]] = []
    for i, j, similarity in pairs:
        links[i][j] = links[j][i] = similarity
        heap.append((-similarity, i, j))
    heapq.heapify(heap)
    new = count
    while heap:
        similarity, i, j = heapq.heappop(heap)
        if -similarity < threshold:
            break
        if i in members and j in members:
            _merge(i, j, new, members, links, heap)
            new += 1
    return sorted(sorted(cluster) for cluster in members.values())


def _merge(
    i: int,
    j: int,
    new: int,
    members: dict[int, list[int]],
    links: dict[int, dict[int, float]],
    heap: list[tuple[float, int, int]],
) -> None:
    """Put clusters ``i`` and ``j`` under the number ``new``, with the mean of their links to others."""
    near, far = links.pop(i), links.pop(j)
    size_i, size_j = len(members[i]), len(members[j])
    members[new] = members.pop(i) + members.pop(j)
    for other in sorted((near.keys() | far.keys()) & members.keys()):
        total = size_i * near.get(other, 0.0) + size_j * far.get(other, 0.0)
        mean = total / (size_i + size_j)
        links[new][other] = links[other][new] = mean
        heapq.heappush(heap, (-mean, other, new))


def joiners(
    clusters: Sequence[Sequence[int]], pairs: Iterable[tuple[int, int, float]], *, threshold: float
) -> list[list[int]]:
    """For each cluster, the items of others whose mean similarity to all of its items reaches ``threshold``.

    Pairs that are not given count as 0, as in ``average_linkage``. Each item is held against the clusters as
    they are, so that none comes in by way of another that joined.
    """
    home = {item: number for number, cluster in enumerate(clusters) for item in cluster}
    total: dict[tuple[int, int], float] = defaultdict(float)
    for i, j, similarity in sorted(pairs):
        if home[i] != home[j]:
            total[home[j], i] += similarity
            total[home[i], j] += similarity
    found: list[list[int]] = [[] for _ in clusters]
    for (number, item), similarity in sorted(total.items()):
        if similarity / len(clusters[number]) >= threshold:
            found[number].append(item)
    return found
