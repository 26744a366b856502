"""A text as lines with their measurements: width, indentation, gap above."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.clean.overprint import single
from index.traced import Traced

BREAK = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
TAB = 2.0  # em


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text without the white space around it, measured in em.

    `gap` says that a blank line (or as much white) stands above; `doubled` that it was
    overprinted; `size` is its type size relative to the body's, 1.0 where unknown; `table` that it
    is a row of a table.
    """

    text: Traced
    width: float
    indent: float = 0.0
    gap: bool = False
    doubled: bool = False
    size: float = 1.0
    table: bool = False

    @property
    def extent(self) -> float:
        """Where the line ends, measured from where unindented lines begin."""
        return self.indent + self.width


def ranges(text: str, at: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where each line from `at` on starts and ends, its line end not included."""
    for match in BREAK.finditer(text, at):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def width(text: str) -> float:
    """Return the width of a line in em: ASCII takes half of one, Chinese a whole."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def measured(text: str) -> list[Line]:
    """Return the lines of a text that hold something."""
    lines: list[Line] = []
    gap = False
    for start, end in ranges(text):
        raw = Traced.of(text, start, end)
        stripped = raw.strip()
        if not stripped.text:
            gap = bool(lines)
            continue
        before = raw.text[: len(raw.text) - len(raw.text.lstrip())]
        indent = before.count("\t") * TAB + width(before.replace("\t", ""))
        once = single(stripped)
        doubled = len(once) < len(stripped)
        lines.append(Line(once, width(once.text), indent, gap, doubled))
        gap = False
    margin = min((line.indent for line in lines), default=0.0)
    return [replace(line, indent=line.indent - margin) for line in lines] if margin else lines
