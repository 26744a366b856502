"""How a text is set: whether its lines are wrapped, and what tells its paragraphs apart."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from index.clean.lines import Line
from index.clean.marks import closed

Score = Callable[[str, str], float]

SLACK = 2.5
"""Em that a full line may fall short of the measure: punctuation and figures are not broken."""

LEAST_SLACK = 0.9
"""Em below which no character would have fitted any more: lines may be short by that much even
where every one was filled."""

INDENT = 1.5
"""Em of indentation that begin a paragraph; Chinese typesetting uses two."""

RAGGED = 10
"""Lines above and below whose widest gives the measure: columns of a page differ in width."""

OPEN_SHARE = 0.4
"""Share of the lines that fill the measure which end in mid-sentence, from which a text counts as
wrapped. Measured: 0.48 and more in statutes wrapped at 30 to 60 em and in torn pages, 0.00 in
statutes and reports with one paragraph a line."""

READ_TOGETHER = 0.5
"""Mean log odds of those line ends: 0.9 and more where they were wrapped, 0.0 in verse, below in
lists of names."""

READ_TOGETHER_PROSE = -0.5
"""The same where most of these lines have a comma or full stop inside, as verse and lists have not:
of a few junctions the mean may be as low as -0.13."""

PROSE = re.compile(r"[，。；].")
SAMPLE = 400
"""Line ends looked at to judge a text."""

SAME_SIZE = 0.12
"""Relative difference in type size up to which two lines are set alike."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: whether lines are wrapped, and how paragraphs are told apart."""

    wrapped: bool
    indented: bool
    gaps: bool  # between paragraphs, not only where columns break
    slack: float  # em that a full line may fall short of the measure
    stripped: bool  # paragraphs were indented, but the white space is lost
    measures: tuple[float, ...] = field(repr=False)


def layout(lines: Sequence[Line], score: Score, *, strict: bool = False) -> Layout:
    """Judge how a text is set; `strict` asks for clear evidence that lines are wrapped."""
    measures = _measures(lines)
    indented = sum(line.indent >= INDENT for line in lines)
    return Layout(
        wrapped=_wrapped(lines, measures, score, strict=strict),
        indented=0 < indented < len(lines),
        gaps=_gaps(lines, measures),
        slack=_slack(lines, measures),
        stripped=not indented and _stripped(lines, measures),
        measures=measures,
    )


def _measures(lines: Sequence[Line]) -> tuple[float, ...]:
    """Return the measure at each line: the widest line near it between the same two gaps."""
    edges = [0, *(i for i, line in enumerate(lines) if line.gap and i), len(lines)]
    return tuple(
        max(
            line.extent
            for line in lines[max(start, i - RAGGED) : min(end, i + RAGGED + 1)]
            if set_alike(line, lines[i])
        )
        for start, end in pairwise(edges)
        for i in range(start, end)
    )


def _gaps(lines: Sequence[Line], measures: Sequence[float]) -> bool:
    """Judge if blank lines stand between paragraphs: behind most short last lines is one."""
    last = [
        i
        for i in range(len(lines) - 1)
        if closed(lines[i].text.text) and lines[i].extent < measures[i] - 2 * SLACK
    ]
    return 2 * sum(lines[i + 1].gap for i in last) > len(last)


def _slack(lines: Sequence[Line], measures: Sequence[float]) -> float:
    """Return how much most of the lines that were cut in mid-sentence fall short."""
    missing = sorted(
        measures[i] - lines[i].extent
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap and not closed(lines[i].text.text)
    )
    usual = missing[len(missing) * 3 // 4] if missing else SLACK
    return min(max(usual, LEAST_SLACK), SLACK)


def _stripped(lines: Sequence[Line], measures: Sequence[float]) -> bool:
    """Judge if first lines of paragraphs are short by an indentation that is not there any more."""
    missing = sorted(
        measures[i] - lines[i].extent
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap
        and not closed(lines[i].text.text)
        and (lines[i].gap or _ended(lines, measures, i))
    )
    return bool(missing) and missing[len(missing) // 2] >= INDENT


def _ended(lines: Sequence[Line], measures: Sequence[float], at: int) -> bool:
    """Judge if the line above is surely a paragraph's last: closed and short."""
    above = lines[at - 1]
    return at > 0 and closed(above.text.text) and above.extent < measures[at - 1] - 2 * SLACK


def _wrapped(
    lines: Sequence[Line], measures: Sequence[float], score: Score, *, strict: bool
) -> bool:
    full = [
        i
        for i in range(len(lines) - 1)
        if not lines[i + 1].gap and lines[i].extent >= measures[i] - SLACK
    ]
    cut = [i for i in full if not closed(lines[i].text.text)]
    if not cut or len(cut) < OPEN_SHARE * len(full):
        return False
    cut = cut[:SAMPLE]
    fits = [score(lines[i].text.text, lines[i + 1].text.text) for i in cut]
    prose = not strict and 2 * sum(
        PROSE.search(lines[i].text.text) is not None for i in cut
    ) >= len(cut)
    return sum(fits) >= (READ_TOGETHER_PROSE if prose else READ_TOGETHER) * len(fits)


def set_alike(one: Line, other: Line) -> bool:
    """Judge if two lines are set in the same type size."""
    return abs(one.size - other.size) < SAME_SIZE * max(one.size, other.size)
