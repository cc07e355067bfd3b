"""How something grows with a number, and the most memory that a process has held."""

from __future__ import annotations

import math
import resource
import sys
from collections.abc import Mapping
from pathlib import Path


def exponent(values: Mapping[int, float]) -> float:
    """The slope of the values' logarithms over those of the sizes; not a number for fewer than two."""
    points = [(math.log(size), math.log(max(value, 0.01))) for size, value in values.items()]
    x, y = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    spread = sum((a - x) ** 2 for a, _ in points)
    return sum((a - x) * (b - y) for a, b in points) / spread if spread else math.nan


def peak_megabytes() -> float:
    """The most memory this process has held so far, in MB.

    Linux counts what its parent held at the start into ``getrusage``; its own status does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        peak = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1000)
