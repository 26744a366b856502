"""What each segment is: text, heading, title, byline, caption, or furniture of the page."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from index.clean.layout import SLACK, Layout, Score
from index.clean.marks import (
    BARE_NUMBER,
    BOX,
    BYLINE,
    CAPTION,
    COMMA,
    DATELINE,
    FIELD,
    HEADING_START,
    LABEL,
    NOTE,
    PAGE_NUMBER,
    SIGNED,
    SPONSOR,
    SUBTITLE,
    level,
)  # fmt: skip
from index.clean.spelling import SPACED
from index.clean.wrap import READS_ON, Segment

Role: TypeAlias = Literal[
    "text", "note", "box", "heading", "title", "byline", "caption", "table", "furniture"
]

LONGEST_HEADING = 40  # characters; headings of official documents stay below
LONGEST_CAPTION = 60
LONGEST_BYLINE = 40
MANY = 3
"""A short line that stands alone this often is a running head."""

PAGE = 6  # segments between two running heads, at least
SHORTEST_HEAD = 4  # characters of a running head; what is shorter may be a cell of a table

LONGEST_RUN = 8  # short lines in a row that are looked at: no title zone has more
HEADING_RUN = 3
"""Short lines without a full stop in a row, from which they are a list and not headings."""

FARTHEST = 40  # segments in which a piece of a paragraph looks for its continuation

NEAR = 4  # segments around one, whose width tells the column's

LARGE = 1.15  # of the body's type size: a heading, where sizes are known


def roles(segments: Sequence[Segment], how: Layout, score: Score) -> list[Role]:
    """Return the role of each segment."""
    found = [_by_marks(segment) for segment in segments]
    if how.wrapped:
        _furniture(segments, found)
    for i in range(len(segments)):
        if found[i] == "text" and _heading(segments, found, i, how, score):
            found[i] = "heading"
    _title_zone(segments, found)
    return found


def _furniture(segments: Sequence[Segment], found: list[Role]) -> None:
    """Mark running heads and bare page numbers; text that is not wrapped comes from no page."""
    places: dict[str, list[int]] = {}
    for i, segment in enumerate(segments):
        text = segment.text.text
        if BARE_NUMBER.match(text):
            found[i] = "furniture"
        elif _short(segment) and len(text) >= SHORTEST_HEAD and not LABEL.search(text):
            places.setdefault(text, []).append(i)
    for text, where in places.items():
        apart = all(b - a >= PAGE for a, b in pairwise(where))
        if len(where) >= MANY and apart and not level(text):
            for i in where:
                found[i] = "furniture"


def _by_marks(segment: Segment) -> Role:
    text, lines = segment.text.text, segment.lines
    role: Role = "text"
    sponsor = len(text) <= LONGEST_HEADING and SPONSOR.search(text)
    caption = len(text) <= LONGEST_CAPTION and CAPTION.search(text)
    if lines[0].table:
        role = "table"
    elif sponsor or PAGE_NUMBER.match(text) or DATELINE.match(text):
        role = "furniture"
    elif caption or any(line.doubled for line in lines):
        role = "caption"
    elif SUBTITLE.match(text) and segment.open and len(text) <= LONGEST_HEADING:
        role = "title"
    elif BYLINE.match(text) and len(text) <= LONGEST_BYLINE:
        role = "byline"
    elif NOTE.match(text):
        role = "note"
    elif BOX.match(text):
        role = "box"
    return role


def _heading(
    segments: Sequence[Segment], found: Sequence[Role], at: int, how: Layout, score: Score
) -> bool:
    segment, text = segments[at], segments[at].text.text
    if (
        not segment.open
        or not HEADING_START.match(text)
        or COMMA.search(text)
        or len(text) > LONGEST_HEADING
        or "。" in text
    ):
        return False
    if segment.lines[0].size >= LARGE:
        return True
    if FIELD.match(text) or (SIGNED.search(text) and not _text_follows(segments, found, at)):
        return False
    if level(text):
        return not any(
            level(segments[i].text.text) == level(text) and _short(segments[i])
            for i in (at - 1, at + 1)
            if 0 <= i < len(segments)
        )
    if len(segment.lines) > 2 or not any(char.isalpha() for char in text):  # noqa: PLR2004
        return False
    return (
        not _fragment(segments, found, at, score)
        if how.wrapped
        else _introduces(segments, found, at)
    )


def _short(segment: Segment) -> bool:
    return segment.open and len(segment.text) <= LONGEST_HEADING


def _text_follows(segments: Sequence[Segment], found: Sequence[Role], at: int) -> bool:
    return any(
        role == "text" and not _short(segment)
        for segment, role in zip(segments[at + 1 : at + 3], found[at + 1 : at + 3], strict=False)
    )


def _introduces(segments: Sequence[Segment], found: Sequence[Role], at: int) -> bool:
    """Judge if a short line of a text that is not wrapped stands above a paragraph."""
    first = last = at
    while first and at - first < LONGEST_RUN and _short(segments[first - 1]):
        first -= 1
    while last + 1 < len(segments) and last - at < LONGEST_RUN and _short(segments[last + 1]):
        last += 1
    alone = last - first + 1 < HEADING_RUN or first == 0
    return alone and segments[at].lines[0].indent == 0 and _text_follows(segments, found, last)


def _fragment(segments: Sequence[Segment], found: Sequence[Role], at: int, score: Score) -> bool:
    """Judge if a short open line of a wrapped text is a piece of a paragraph, not a heading."""
    segment = segments[at]
    if not any(len(s.lines) > 1 and not s.open for s in segments[:at]):
        return False  # nothing above could have broken off, and nothing has begun
    width = segment.lines[-1].extent
    near = [s for s in segments[max(0, at - NEAR) : at + NEAR + 1] if len(s.lines) > 1]
    if not any(abs(width - s.measure) <= 2 * SLACK for s in near):
        return False
    if segment.starts or (len(segment.lines) > 1 and "，" in segment.text.text):
        return True
    following = [
        segments[i]
        for i in range(at + 1, min(len(segments), at + FARTHEST))
        if found[i] == "text" and not segments[i].starts
    ]
    least = -READS_ON if "，" in segment.text.text else 0.0
    return any(
        score(segment.text.text, other.text.text) > (READS_ON if n else least)
        for n, other in enumerate(following)
    )


def _title_zone(segments: Sequence[Segment], found: list[Role]) -> None:
    """Tell title, kicker and running heads apart among what stands above the first text."""
    zone = next((i for i, role in enumerate(found) if role in ("text", "note", "box")), 0)
    subtitle = next((i for i in range(1, zone) if found[i] == "title"), 0)
    for i in range(zone):
        if found[i] == "furniture" and SPONSOR.search(segments[i].text.text):
            found[:i] = ["furniture"] * i
    candidates = [i for i in range(zone) if found[i] == "heading"]
    unnumbered = [i for i in candidates if not level(segments[i].text.text)]
    if not unnumbered or candidates[0] != unnumbered[0]:
        return
    title = subtitle - 1 if subtitle - 1 in unnumbered else _main(segments, unnumbered)
    for i in unnumbered:
        if i <= max(title, subtitle) or SPACED.fullmatch(segments[i].text.text):
            found[i] = "title"


def _main(segments: Sequence[Segment], unnumbered: Sequence[int]) -> int:
    largest = max(segments[i].lines[0].size for i in unnumbered)
    if largest >= LARGE:
        return next(i for i in unnumbered if segments[i].lines[0].size == largest)
    if len(unnumbered) > 1 and unnumbered[1] == unnumbered[0] + 1 and len(unnumbered) < HEADING_RUN:
        # A title and, if a blank line sets it off, the first section's heading.
        return unnumbered[0]
    return max(unnumbered, key=lambda i: len(segments[i].text))


def main_title(segments: Sequence[Segment], found: Sequence[Role]) -> str:
    """Return the document's title, with its subtitle behind a dash; empty if there is none."""
    titles = [i for i, role in enumerate(found) if role == "title"]
    for i in titles:
        if SUBTITLE.match(segments[i].text.text) and i - 1 in titles:
            return segments[i - 1].text.text + segments[i].text.text
    plain = [i for i in titles if not SPACED.fullmatch(segments[i].text.text)]
    if not plain:
        return ""
    return segments[
        max(plain, key=lambda i: (segments[i].lines[0].size, i == titles[-1]))
    ].text.text
