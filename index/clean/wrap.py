"""Lines to segments: joins what a line break cut, and leaves text alone that is not wrapped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from index.clean.lines import Line
from index.clean.marks import (
    BOX,
    BYLINE,
    CAPTION,
    COMMA,
    ITEM,
    NOTE,
    SUBTITLE,
    closed,
    level,
)  # fmt: skip
from index.traced import SPACE, Traced

Score = Callable[[str, str], float]

SLACK = 2.5
"""Em that a full line may fall short of the measure: punctuation and figures are not broken."""

INDENT = 1.5
"""Em of indentation that begin a paragraph; Chinese typesetting uses two."""

RAGGED = 3
"""Lines above and below whose widest gives the measure: columns of a page differ in width."""

OPEN_SHARE = 0.4
"""Share of line ends in mid-sentence from which a text counts as wrapped. Wrapped text has 0.8 and
more, one paragraph a line under 0.1 (tests/index/clean/test_wrap.py)."""

FULL_SHARE = 0.6
"""Share of those lines that must fill the measure: verse and lists of names do not."""

READS_ON = 1.0
"""Log odds above which a short line without a full stop is continued by the next."""

HAN = "一二三四五六七八九十"
SAMPLE = 400
"""Line ends looked at to judge a text."""

LONGEST_CAPTION = 40
"""Characters of a line that may be a caption; a longer one that ends in 摄 is prose."""

SAME_SIZE = 0.12
"""Relative difference in type size up to which two lines are set alike."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines that were joined: a whole paragraph, or a piece of one, or a heading, a caption."""

    lines: tuple[Line, ...]
    text: Traced
    measure: float

    @property
    def starts(self) -> bool:
        """True if its first line is indented as a paragraph's."""
        return self.lines[0].indent >= INDENT

    @property
    def full(self) -> bool:
        """True if its last line fills the measure."""
        return self.lines[-1].extent >= self.measure - SLACK

    @property
    def open(self) -> bool:
        """True if it ends in mid-sentence."""
        return not closed(self.text.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is set: whether lines are wrapped, and how paragraphs are told apart."""

    wrapped: bool
    indented: bool
    gaps: bool  # between paragraphs, not only where columns break
    measures: tuple[float, ...] = field(repr=False)


def layout(lines: Sequence[Line], score: Score) -> Layout:
    """Judge how a text is set."""
    measures = _measures(lines)
    indented = sum(line.indent >= INDENT for line in lines)
    return Layout(
        wrapped=_wrapped(lines, measures, score),
        indented=0 < indented <= 0.7 * len(lines),
        gaps=_gaps(lines, measures),
        measures=measures,
    )


def segments(lines: Sequence[Line], how: Layout, score: Score) -> list[Segment]:
    """Join the lines that belong together; a gap always ends a segment."""
    runs: list[list[int]] = []
    for i, line in enumerate(lines):
        if runs and not line.gap and how.wrapped and _continues(lines, i, how, score, runs[-1]):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [
        Segment(
            tuple(lines[i] for i in run),
            join([lines[i].text for i in run]),
            max(how.measures[i] for i in run),
        )
        for run in runs
    ]


def join(pieces: Sequence[Traced]) -> Traced:
    """Join pieces of a paragraph; only between two words in Latin letters goes a space."""
    text, places = [pieces[0].text], [pieces[0].places]
    for before, after in pairwise(pieces):
        if before.text[-1:].isascii() and before.text[-1:] not in "-/" and _word(after.text[:1]):
            text.append(SPACE.text)
            places.append(SPACE.places)
        text.append(after.text)
        places.append(after.places)
    return Traced("".join(text), tuple(place for piece in places for place in piece))


def _word(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _measures(lines: Sequence[Line]) -> tuple[float, ...]:
    """Return the measure at each line: the widest line near it between the same two gaps."""
    edges = [0, *(i for i, line in enumerate(lines) if line.gap and i), len(lines)]
    return tuple(
        max(
            line.extent
            for line in lines[max(start, i - RAGGED) : min(end, i + RAGGED + 1)]
            if abs(line.size - lines[i].size) < SAME_SIZE
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


def _wrapped(lines: Sequence[Line], measures: Sequence[float], score: Score) -> bool:
    pairs = [i for i in range(len(lines) - 1) if not lines[i + 1].gap][:SAMPLE]
    cut = [i for i in pairs if not closed(lines[i].text.text)]
    if not cut or len(cut) < OPEN_SHARE * len(pairs):
        return False
    full = [i for i in cut if lines[i].extent >= measures[i] - 2 * SLACK]
    if len(full) < FULL_SHARE * len(cut):
        return False
    fits = [score(lines[i].text.text, lines[i + 1].text.text) for i in full]
    return sum(fits) > 0


def _continues(
    lines: Sequence[Line], at: int, how: Layout, score: Score, run: Sequence[int]
) -> bool:
    before, line = lines[at - 1], lines[at]
    if not _set_alike(before, line) or _labelled(line) or line.doubled or before.doubled:
        return False
    if how.indented and line.indent >= INDENT and line.indent - before.indent >= INDENT / 2:
        return False
    text = before.text.text
    first = 2.0 if len(run) == 1 and not before.indent else 0.0
    missing = how.measures[at - 1] - before.extent - first
    if closed(text):
        new = begins_item(lines, at) or _first(lines, at, how)
        return missing <= SLACK and not new and not _interposed(lines, at, how, score)
    if COMMA.search(text):
        return True
    least = READS_ON if missing > 2 * SLACK else -READS_ON
    numbered = level(text) > 0 and len(run) == 1
    return score(text, line.text.text) > least if numbered or missing > 2 * SLACK else True


def _set_alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) < SAME_SIZE * max(one.size, other.size)


def begins_item(lines: Sequence[Line], at: int) -> bool:
    """Judge if a line begins an item of its own: its sisters must begin lines, too."""
    found = ITEM.match(lines[at].text.text)
    if found is None or not (found["digit"] or found["after"] in ("是", "要")):
        return found is not None
    number = HAN.find(found["han"]) if found["han"] else int(found["digit"]) - 1
    if not 0 <= number < len(HAN):
        return True
    other = number - 1 if number else 1
    sister = HAN[other] + found["after"] if found["han"] else f"{other + 1}{found['point']}"
    way = range(at - 1, -1, -1) if number else range(at + 1, len(lines))
    for i in way:
        where = lines[i].text.text.find(sister)
        if where >= 0:
            return where == 0
    return number == 0


def _first(lines: Sequence[Line], at: int, how: Layout) -> bool:
    """Judge if a line is short by the indentation that was stripped off it."""
    if how.indented or how.gaps or at + 1 == len(lines) or lines[at + 1].gap:
        return False
    missing = how.measures[at] - lines[at].extent
    return INDENT <= missing <= INDENT + 1.0 and not closed(lines[at].text.text)


def _interposed(lines: Sequence[Line], at: int, how: Layout, score: Score) -> bool:
    """Judge if a line after a full stop is a heading: short, and not read on by the next."""
    text = lines[at].text.text
    if closed(text) or lines[at].extent >= how.measures[at] - 2 * SLACK:
        return False
    if at + 1 == len(lines) or lines[at + 1].gap:
        return True
    return score(text, lines[at + 1].text.text) < READS_ON


def _labelled(line: Line) -> bool:
    text = line.text.text
    return any(mark.search(text) for mark in (BOX, NOTE, BYLINE, SUBTITLE)) or (
        CAPTION.search(text) is not None and len(text) <= LONGEST_CAPTION
    )
