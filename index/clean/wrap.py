"""Lines to segments: joins what a line break cut, and leaves text alone that is not wrapped."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.clean.layout import INDENT, SLACK, Layout, Score, set_alike
from index.clean.lines import Line
from index.clean.marks import BOX, BYLINE, CAPTION, COMMA, ITEM, NOTE, SUBTITLE, closed, level
from index.traced import SPACE, Traced

READS_ON = 1.0
"""Log odds above which a short line without a full stop is continued by the next."""

HAN = "一二三四五六七八九十"

LONGEST_CAPTION = 40
"""Characters of a line that may be a caption; a longer one that ends in 摄 is prose."""


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
    if len(pieces) == 1:
        return pieces[0]
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


def _continues(
    lines: Sequence[Line], at: int, how: Layout, score: Score, run: Sequence[int]
) -> bool:
    before, line = lines[at - 1], lines[at]
    text = before.text.text
    if not set_alike(before, line) or _alone(line) or _alone(before) or _labelled(line):
        return False
    if how.indented and line.indent >= INDENT and (before.indent < INDENT or closed(text)):
        return False
    first = 2.0 if len(run) == 1 and how.stripped else 0.0
    missing = how.measures[at - 1] - before.extent - first
    if closed(text):
        new = begins_item(lines, at) or _first(lines, at, how)
        return missing <= how.slack and not new and not _interposed(lines, at, how, score)
    if COMMA.search(text):
        return True
    short, numbered = missing > 2 * SLACK, len(run) == 1 and level(text) > 0
    if not short and not numbered:
        return True
    begins = level(line.text.text) if short else ITEM.match(line.text.text)
    return not begins and score(text, line.text.text) > (READS_ON if short else -READS_ON)


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
    if how.gaps or not how.stripped or at + 1 == len(lines) or lines[at + 1].gap:
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


def _alone(line: Line) -> bool:
    return line.doubled or line.table


def _labelled(line: Line) -> bool:
    text = line.text.text
    return any(mark.search(text) for mark in (BOX, NOTE, BYLINE, SUBTITLE)) or (
        CAPTION.search(text) is not None and len(text) <= LONGEST_CAPTION
    )
