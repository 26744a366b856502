"""Segments stay few, and none is rewritten often."""

import random

from index.manifest import SegmentEntry
from index.merging import FACTOR, LARGEST_PASSAGES, worth_merging


def segment(passages: int, dead: int = 0, documents: int = 10) -> SegmentEntry:
    return SegmentEntry("name", {}, documents, passages, tuple(range(dead)))


def test_as_many_of_one_size_are_merged() -> None:
    small = [segment(1)] * FACTOR
    assert worth_merging(small[:-1]) == []
    assert worth_merging([segment(5000), *small]) == list(range(1, FACTOR + 1))


def test_large_segments_are_left_alone() -> None:
    assert worth_merging([segment(LARGEST_PASSAGES + 1)] * FACTOR * 2) == []


def test_a_segment_that_is_mostly_gone_is_rewritten() -> None:
    assert worth_merging([segment(9000), segment(9000, dead=6), segment(1)]) == [1]
    assert worth_merging([segment(9000, dead=5)]) == []


def test_ten_thousand_documents_one_by_one_are_rewritten_few_times() -> None:
    entries: list[SegmentEntry] = []
    written, most = 0, 0
    for _ in range(10_000):
        entries.append(segment(random.Random(0).randint(1, 4)))
        while positions := worth_merging(entries):
            size = sum(entries[at].passages for at in positions)
            entries = [entry for at, entry in enumerate(entries) if at not in positions]
            entries.append(segment(size))
            written += size
        most = max(most, len(entries))
    total = sum(entry.passages for entry in entries)
    assert written < 6 * total
    assert most < 5 * FACTOR
