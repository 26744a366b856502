"""The runs of a PDF page to regions in reading order: columns, rows of tables, plain blocks.

Columns are found by recursive cuts along white space (XY-cut, Nagy and Seth 1984): a gutter that
runs down a whole region cuts it into columns; else the region is cut across where that sets a
gutter free, as under a headline that spans the columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from index.clean.lines import width

GUTTER = 0.8
"""Em of white space between columns, at least, a hanging comma deducted; between the words of a
line there is less."""

SPACED = 1.6  # em between the characters of a letter-spaced line, at most
SAME_LINE = 0.5  # em between the baselines of one line
FEWEST = 2
"""Lines on either side of a gutter: one line with a gap in it is no pair of columns."""

SHORT_CELL = 9
"""Characters of the median cell of a table; lines of a column of prose have ten and more."""

LOOSE = 0.6
"""Share of its column that the median line of prose fills at least."""

GLYPH = 1.15  # height of a character's box in em, where no Chinese character tells the em


@dataclass(frozen=True, slots=True)
class Run:
    """Characters side by side: their box in points from the lower left corner."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str

    @property
    def em(self) -> float:
        """The type size in points, told by the advance of Chinese characters where it can be."""
        wide = sum(ord(char) >= 0x2E80 for char in self.text)  # noqa: PLR2004 - scripts set square
        high = (self.y1 - self.y0) / GLYPH
        return (self.x1 - self.x0) / width(self.text) if 2 * wide > len(self.text) > 1 else high


@dataclass(frozen=True, slots=True)
class Region:
    """Runs that are read together: row by row, or cell by cell if `columns` are a table's."""

    rows: tuple[tuple[Run, ...], ...]
    columns: tuple[float, ...] = ()


def regions(runs: Sequence[Run]) -> list[Region]:
    """Return the regions of a page in reading order."""
    if not runs:
        return []
    em = median(run.em for run in runs)
    return list(_cut(_fragments(runs, em), em))


def rows(runs: Sequence[Run], em: float) -> list[tuple[Run, ...]]:
    """Return the runs as rows from top to bottom, each from left to right."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.y0):
        if found and abs(found[-1][0].y0 - run.y0) < SAME_LINE * em:
            found[-1].append(run)
        else:
            found.append([run])
    return [tuple(sorted(row, key=lambda run: run.x0)) for row in found]


def _fragments(runs: Sequence[Run], em: float) -> list[Run]:
    """Join what stands side by side with less than a gutter between."""
    joined: list[Run] = []
    for row in rows(runs, em):
        joined.append(row[0])
        for run in row[1:]:
            last = joined[-1]
            spaced = len(run.text) == 1 and len(last.text.split()[-1]) == 1
            if run.x0 - last.x1 < (SPACED * run.em if spaced else GUTTER * em):
                text = f"{last.text} {run.text}"
                joined[-1] = Run(last.x0, last.y0, max(last.x1, run.x1), last.y1, text)
            else:
                joined.append(run)
    return joined


def _cut(runs: Sequence[Run], em: float) -> Iterator[Region]:
    columns = _columns(runs, em)
    if len(columns) > 1:
        if _is_table(columns, em):
            yield Region(tuple(rows(runs, em)), tuple(min(r.x0 for r in c) for c in columns))
        else:
            for column in columns:
                yield from _cut(column, em)
        return
    for top, bottom in _across(runs):
        if len(_columns(top, em)) > 1 or len(_columns(bottom, em)) > 1:
            yield from _cut(top, em)
            yield from _cut(bottom, em)
            return
    yield Region(tuple(rows(runs, em)))


def _columns(runs: Sequence[Run], em: float) -> list[list[Run]]:
    """Return the runs by column; a single one if no gutter runs down all of them."""
    columns: list[list[Run]] = []
    right = float("-inf")
    for run in sorted(runs, key=lambda run: run.x0):
        if run.x0 - right >= GUTTER * em or not columns:
            columns.append([])
        columns[-1].append(run)
        right = max(right, run.x1)
    if any(len(rows(column, em)) < FEWEST for column in columns):
        return [list(runs)]
    spans = [(min(r.y0 for r in c), max(r.y1 for r in c)) for c in columns]
    beside = all(min(a[1], b[1]) > max(a[0], b[0]) for a, b in pairwise(spans))
    return columns if beside else [list(runs)]


def _across(runs: Sequence[Run]) -> list[tuple[list[Run], list[Run]]]:
    """Return the ways to cut the runs into an upper and a lower part, the widest gap first."""
    ordered = sorted(runs, key=lambda run: -run.y1)
    cuts: list[tuple[float, int]] = []
    low = float("inf")
    for i, run in enumerate(ordered):
        if i and run.y1 <= low:
            cuts.append((low - run.y1, i))
        low = min(low, run.y0)
    return [(ordered[:i], ordered[i:]) for _, i in sorted(cuts, reverse=True)]


def _is_table(columns: Sequence[Sequence[Run]], em: float) -> bool:
    every = [run for column in columns for run in column]
    shared = [row for row in rows(every, em) if len(row) > 1]
    if len(shared) < FEWEST or 2 * len(shared) < max(len(rows(c, em)) for c in columns):
        return False
    if median(len(run.text) for run in every) <= SHORT_CELL:
        return True
    fills = []
    for column in columns:
        wide = sorted(run.x1 - run.x0 for run in column)
        # Not the widest: a headline may reach into the column from above.
        fills.append(median(wide) / wide[len(wide) * 4 // 5])
    return min(fills) < LOOSE
