"""Markdown: headings give the heading path, blank lines the paragraphs; comments are no text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from index.clean.lines import ranges
from index.formats import front
from index.formats.draft import Block, Draft
from index.formats.inline import plain
from index.formats.tables import rows_as_text
from index.traced import SPACE, Traced
from index.types import ParagraphKind

HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})(?:[ \t]+|(?=[^#\s]))(?P<title>.*?)[ \t#]*$")
UNDERLINE = re.compile(r" {0,3}(?P<mark>=+|-+)[ \t]*$")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)")
QUOTE = re.compile(r" {0,3}>[ \t]?")
TABLE_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?$")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
GONE = "\0"
WIDE = "\u2e80"  # from here on a script that is written without spaces between words


def read(name: str, text: str) -> Draft:
    """Return the draft of a Markdown file."""
    fields, start = front.split(name, text)
    blocks, first = _blocks(text, start, fields)
    return Draft(text, tuple(blocks), fields.get("title") or first, fields)


@dataclass(slots=True)
class _Path:
    """The headings that are open at a place, by level."""

    title: str
    open: dict[int, str] = field(default_factory=dict)
    first: str = ""

    def enter(self, level: int, heading: str) -> None:
        """Open a heading; the document's own title is no part of the path."""
        self.open = {known: name for known, name in self.open.items() if known < level}
        if level == 1 and not self.first:
            self.first = heading
            self.title = self.title or heading
        if heading and heading != self.title:
            self.open[level] = heading

    def path(self) -> tuple[str, ...]:
        return tuple(self.open[level] for level in sorted(self.open))


def _blocks(text: str, start: int, fields: Mapping[str, str]) -> tuple[list[Block], str]:
    path = _Path(fields.get("title", ""))
    blocks: list[Block] = []
    for lines in _groups(text, start):
        heading = HEADING.match(lines[0].text)
        if heading is not None:
            path.enter(len(heading["marks"]), plain(lines[0][heading.start("title") :]).text)
        elif len(lines) > 1 and (mark := UNDERLINE.match(lines[-1].text)):
            level = 1 if mark["mark"][0] == "=" else 2
            path.enter(level, plain(_join(lines[:-1])).text)
        else:
            blocks += _paragraphs(lines, path.path())
    return blocks, path.first


def _groups(text: str, start: int) -> Iterator[list[Traced]]:
    """Yield runs of lines that belong together: one heading, or one paragraph, item or table."""
    lines: list[Traced] = []
    fence = ""
    for line in _lines(text, start):
        mark = FENCE.match(line.text)
        if fence or mark:
            if mark and not fence:
                yield from _flush(lines)
                fence = mark["fence"]
            elif mark and mark["fence"].startswith(fence):
                yield from _flush(lines)
                fence = ""
            else:
                lines.append(line)
        elif not line.text.strip() or (RULE.match(line.text) and not _underlines(line, lines)):
            yield from _flush(lines)
        elif HEADING.match(line.text):
            yield from _flush(lines)
            yield [line]
        else:
            if ITEM.match(line.text) or (
                lines and bool(QUOTE.match(line.text)) != bool(QUOTE.match(lines[0].text))
            ):
                yield from _flush(lines)
            lines.append(line)
            if len(lines) > 1 and UNDERLINE.match(line.text):
                yield from _flush(lines)
    yield from _flush(lines)


def _underlines(line: Traced, lines: list[Traced]) -> bool:
    return bool(lines) and UNDERLINE.match(line.text) is not None


def _flush(lines: list[Traced]) -> Iterator[list[Traced]]:
    if lines:
        yield lines.copy()
        lines.clear()


def _lines(text: str, start: int) -> Iterator[Traced]:
    """Yield the lines without comments, which are first blanked out at their full length."""
    masked = COMMENT.sub(lambda match: GONE * len(match[0]), text)
    for begin, end in ranges(masked, start):
        line = Traced.of(masked, begin, end)
        yield line.keep(GONE.__ne__) if GONE in line.text else line


def _paragraphs(lines: list[Traced], path: tuple[str, ...]) -> Iterator[Block]:
    if len(lines) > 1 and "|" in lines[0].text and TABLE_RULE.match(lines[1].text.rstrip()):
        rows = [_cells(line) for line in (lines[0], *lines[2:])]
        for row in rows_as_text(rows, header=True):
            yield Block(row.text, "table", path, row.spans())
        return
    kind: ParagraphKind = "body"
    if QUOTE.match(lines[0].text):
        kind = "note"
        lines = [line[match.end() :] if (match := QUOTE.match(line.text)) else line
                 for line in lines]  # fmt: skip
    if match := ITEM.match(lines[0].text):
        kind = "list" if kind == "body" else kind
        lines = [lines[0][match.end() :], *lines[1:]]
    text = plain(_join(lines))
    if text.text:
        yield Block(text.text, kind, path, text.spans())


def _cells(line: Traced) -> list[Traced]:
    bars = [i for i, char in enumerate(line.text) if char == "|" and line.text[i - 1 : i] != "\\"]
    edges = [-1, *bars, len(line)]
    cells = [plain(line[a + 1 : b].strip()) for a, b in pairwise(edges)]
    return cells[0 if cells[0].text else 1 : len(cells) if cells[-1].text else -1]


def _join(lines: list[Traced]) -> Traced:
    """Join soft-wrapped lines: without a space where either side is written without spaces."""
    pieces: list[Traced] = []
    for line in lines:
        piece = line.strip()
        if pieces and piece.text and pieces[-1].text[-1] < WIDE and piece.text[0] < WIDE:
            pieces.append(SPACE)
        if piece.text:
            pieces.append(piece)
    return Traced.chain(pieces)
