"""PDF: the text layer, read column by column, tables row by row; a scan is refused."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from index.clean.lines import Line, width
from index.clean.marks import BARE_NUMBER, PAGE_NUMBER
from index.clean.page import compose
from index.errors import DocumentError
from index.formats import pdfium
from index.formats.draft import Draft
from index.formats.encoding import everyday_share
from index.formats.geometry import Region, Run, regions
from index.formats.tables import rows_as_text
from index.traced import Traced

SECONDS = 9
"""Time for one file; a thousand pages take two."""

LOCKED = 3  # pdfium's exit status for a PDF with a password
FEWEST_CHARACTERS = 8
"""Characters a page, on average: below it the pages are pictures of text."""

READABLE = 0.5
"""Least share of everyday characters; fonts without a Unicode table give gibberish."""

APART = 1.4
"""Line distances between two baselines from which a blank line is seen."""

EDGE = 3
"""Regions' outer rows of a page in which running heads and page numbers are looked for."""

DIGITS = re.compile(r"\d+")


def read(name: str, data: bytes) -> Draft:
    """Return the draft of a PDF; raises DocumentError for a scan, a password, a broken file."""
    pages = _pages(name, data)
    characters = sum(len(run.text) for page in pages for run in page)
    if characters < FEWEST_CHARACTERS * len(pages):
        raise DocumentError(
            f"{name} is a scan: its pages are pictures without a text layer.",
            "Run text recognition over it (ocrmypdf -l chi_sim), or supply the text.",
        )
    if everyday_share("".join(run.text for page in pages for run in page)) < READABLE:
        raise DocumentError(
            f"The text layer of {name} cannot be read: its fonts do not say what they show.",
            "Export it again from its source, or run text recognition over it.",
        )
    body = _body_size(pages)
    text: list[str] = []
    lines: list[Line] = []
    for page in _without_heads([regions(page) for page in pages]):
        for region in page:
            lines += _lines(region, body, text, sum(map(len, text)))
    return compose("".join(text), lines)


def _pages(name: str, data: bytes) -> list[list[Run]]:
    command = [sys.executable, "-P", str(Path(pdfium.__file__))]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise DocumentError(
            f"{name} takes longer than {SECONDS} seconds to read.", "Split it, or export it again."
        ) from error
    if done.returncode == LOCKED:
        raise DocumentError(f"{name} is locked with a password.", "Save it without one.")
    if done.returncode:
        raise DocumentError(f"{name} is damaged or no PDF.", "Export it again from its source.")
    pages = [json.loads(line)["runs"] for line in done.stdout.splitlines()]
    return [[Run(x0, y0, x1, y1, text) for x0, y0, x1, y1, _, text in page] for page in pages]


def _body_size(pages: Sequence[Sequence[Run]]) -> float:
    """Return the type size that half of all characters have or exceed."""
    sizes = sorted((run.em, len(run.text)) for page in pages for run in page)
    half = sum(count for _, count in sizes) / 2
    for size, count in sizes:
        half -= count
        if half <= 0:
            return size
    return 1.0


def _without_heads(pages: Sequence[Sequence[Region]]) -> Iterator[list[Region]]:
    """Drop page numbers and what most pages repeat at their edges."""
    edges = [_edges(page) for page in pages]
    often = Counter(key for page in edges for key in {_key(row) for row in page})
    most = max(3, len(pages) // 2)
    for page, outer in zip(pages, edges, strict=True):
        dropped = {
            row
            for row in outer
            if often[_key(row)] >= most
            or PAGE_NUMBER.match(_text(row))
            or BARE_NUMBER.match(_text(row))
        }
        kept = (
            Region(tuple(row for row in region.rows if row not in dropped), region.columns)
            for region in page
        )
        yield [region for region in kept if region.rows]


def _edges(page: Sequence[Region]) -> list[tuple[Run, ...]]:
    every = sorted((row for region in page for row in region.rows), key=lambda row: row[0].y0)
    return every[:EDGE] + every[EDGE:][-EDGE:]


def _text(row: Sequence[Run]) -> str:
    return " ".join(run.text for run in row)


def _key(row: Sequence[Run]) -> str:
    return DIGITS.sub("0", _text(row))


def _lines(region: Region, body: float, text: list[str], at: int) -> Iterator[Line]:
    """Yield the lines of a region; its text is appended to the document's, which is `at` long."""
    if region.columns:
        yield from _table(region, text, at)
        return
    left = min(row[0].x0 for row in region.rows)
    steps = [a[0].y0 - b[0].y0 for a, b in zip(region.rows, region.rows[1:], strict=False)]
    usual = median(steps) if steps else 0.0
    for number, row in enumerate(region.rows):
        words = _text(row)
        line = Traced(words, tuple(range(at, at + len(words)))).strip()
        text.append(words + "\n")
        at += len(words) + 1
        em = max(median(run.em for run in row), 1.0)
        gap = number == 0 or steps[number - 1] > APART * usual
        if line.text:
            wide = max((row[-1].x1 - row[0].x0) / em, width(words) / 2)
            yield Line(line, wide, (row[0].x0 - left) / em, gap, size=em / body)


def _table(region: Region, text: list[str], at: int) -> Iterator[Line]:
    cells: list[list[Traced]] = []
    for row in region.rows:
        filled = [Traced("", ())] * len(region.columns)
        for run in row:
            column = sum(run.x1 > x for x in region.columns) - 1
            piece = Traced(run.text, tuple(range(at, at + len(run.text))))
            filled[column] = filled[column] + piece
            text.append(run.text + "\t")
            at += len(run.text) + 1
        text.append("\n")
        at += 1
        cells.append(filled)
    for number, line in enumerate(rows_as_text(_whole(cells))):
        yield Line(line, width(line.text), gap=number == 0, table=True)


def _whole(cells: list[list[Traced]]) -> list[list[Traced]]:
    """Join a row whose first cell is empty with the row above: its cells run over two lines."""
    whole: list[list[Traced]] = []
    for row in cells:
        if whole and not row[0].text:
            whole[-1] = [a + b for a, b in zip(whole[-1], row, strict=True)]
        else:
            whole.append(row)
    return whole
