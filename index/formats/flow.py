"""Collects what a structured format holds, in order, and makes a draft of it."""

from collections.abc import Mapping, Sequence

from index.clean.lines import Line, width
from index.clean.page import compose
from index.formats.draft import NO_FIELDS, Block, Draft
from index.formats.tables import rows_as_text
from index.traced import Traced
from index.types import ParagraphKind


class Flow:
    """Paragraphs, headings and tables in reading order, over one growing source text."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._length = 0
        self._pieces: list[tuple[Traced, ParagraphKind, int]] = []

    def add(self, text: str, kind: ParagraphKind = "body", level: int = 0) -> None:
        """Add a paragraph, or a heading of this level."""
        piece = self._write(text, "\n")
        if piece.text:
            self._pieces.append((piece, kind, level))

    def table(self, rows: Sequence[Sequence[str]], *, header: bool = False) -> None:
        """Add a table; `header` says that its first row names the columns."""
        cells = [[self._write(" ".join(cell.split()), "\t") for cell in row] for row in rows]
        self._write("", "\n")
        for row in rows_as_text(cells, header=header):
            self._pieces.append((row, "table", 0))

    def draft(self, title: str = "", fields: Mapping[str, str] = NO_FIELDS) -> Draft:
        """Return the draft; where nothing was marked as a heading, headings are told by look."""
        text = "".join(self._text)
        if not any(level for _, _, level in self._pieces):
            lines = [
                Line(piece, width(piece.text), gap=True, table=kind == "table")
                for piece, kind, _ in self._pieces
            ]
            plain = compose(text, lines)
            return Draft(text, plain.blocks, title or plain.title, fields)
        blocks: list[Block] = []
        path: dict[int, str] = {}
        for piece, kind, level in self._pieces:
            if level:
                path = {known: name for known, name in path.items() if known < level}
                path[level] = piece.text
            else:
                headings = tuple(name for name in path.values() if name != title)
                blocks.append(Block(piece.text, kind, headings, piece.spans(text)))
        return Draft(text, tuple(blocks), title, fields)

    def _write(self, text: str, end: str) -> Traced:
        piece = Traced(text, tuple(range(self._length, self._length + len(text)))).strip()
        self._text.append(text + end)
        self._length += len(text) + len(end)
        return piece
