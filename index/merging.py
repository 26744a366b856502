"""Which segments are worth merging, so that there are never many and each is seldom rewritten."""

from collections.abc import Sequence

import numpy as np

from index.manifest import SegmentEntry
from index.segment import Table
from index.shelf import Flags

# Eight segments of about one size become one: a document is rewritten once for every power of
# eight that the index grows (six times in 250,000 documents), and a search visits few segments.
FACTOR = 8
# Segments smaller than this are all of one size: merging eight of them takes milliseconds.
SMALLEST_PASSAGES = 64
# Segments larger than this stay as they are, for merging eight of them would take seconds and
# 1.2 GB. A search takes 0.05 ms more for each segment.
LARGEST_PASSAGES = 8_000


def worth_merging(entries: Sequence[SegmentEntry]) -> list[int]:
    """Return the positions of the segments that should become one, none if all is well.

    They are as many of one size as FACTOR, or one most of whose documents are gone.
    """
    sizes: dict[int, list[int]] = {}
    for position, entry in enumerate(entries):
        if len(entry.dead) * 2 > entry.documents:
            return [position]
        if entry.passages <= LARGEST_PASSAGES:
            sizes.setdefault(_tier(entry.passages), []).append(position)
    return next((found for _, found in sorted(sizes.items()) if len(found) >= FACTOR), [])


def worth_keeping(parts: Sequence[tuple[Table, Flags]]) -> list[Flags]:
    """Return which documents a merge keeps: the living, and each old version once."""
    seen = {
        key
        for table, alive in parts
        for key in zip(table.ids[alive].tolist(), table.versions[alive].tolist(), strict=True)
    }
    kept: list[Flags] = []
    for table, alive in parts:
        keep = alive.copy()
        for row in np.flatnonzero(~alive).tolist():
            key = int(table.ids[row]), int(table.versions[row])
            keep[row] = key not in seen
            seen.add(key)
        kept.append(keep)
    return kept


def _tier(passages: int) -> int:
    tier = 0
    while passages > SMALLEST_PASSAGES:
        passages //= FACTOR
        tier += 1
    return tier
