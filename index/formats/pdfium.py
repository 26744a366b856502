"""Runs PDFium on one PDF: a process of its own, so that a hostile file can only end that.

Reads the PDF from standard input and writes one JSON line a page: its size and its runs, each
`[x0, y0, x1, y1, size, text]` in points from the lower left corner. The one door for pypdfium2.
"""

import contextlib
import ctypes
import json
import sys
from collections.abc import Iterator
from typing import Any

MOST_PAGES = 3000
MOST_CHARACTERS = 3_000_000  # the longest statute book has a third of it
MOST_MEMORY = 900 * 1024 * 1024  # bytes of address space: PDFium needs a tenth of it
FAR = 0.35
"""Em between two characters that end a run; letter-spaced lines are put together again later."""

LEAST_SIZE = 1.0  # points; smaller type is hidden text


def main() -> None:
    """Print the runs of the PDF on standard input; exit 3 if it needs a password."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    import pypdfium2  # type: ignore[import-untyped]

    data = sys.stdin.buffer.read()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        sys.exit(3 if "assword" in str(error) else 4)
    left = MOST_CHARACTERS
    for number in range(min(len(document), MOST_PAGES)):
        try:
            page = document[number]
            runs = list(_runs(pypdfium2.raw, page.get_textpage(), left))
            size = page.get_size()
        except pypdfium2.PdfiumError:
            runs, size = [], (0, 0)
        left -= sum(len(run[5]) for run in runs)
        print(json.dumps({"size": size, "runs": runs}))  # noqa: T201 - the parent reads it


def _runs(raw: Any, text: Any, most: int) -> Iterator[list[Any]]:
    """Yield the runs of a page: characters side by side in one line and one size."""
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    run: list[Any] = []
    for i in range(min(raw.FPDFText_CountChars(text), most)):
        code = raw.FPDFText_GetUnicode(text, i)
        if code < 32 or 0xD800 <= code < 0xE000 or code in (0xFFFE, 0xFFFF) or code > 0x10FFFF:  # noqa: PLR2004
            continue
        if not raw.FPDFText_GetLooseCharBox(text, i, pointer):
            continue
        size = max(box.top - box.bottom, 0.0)
        char = chr(code)
        if size < LEAST_SIZE or (char.isspace() and not run):
            continue
        here = [box.left, box.bottom, box.right, box.top, size, char]
        if run and _beside(run, here):
            run[2], run[5] = max(run[2], box.right), run[5] + char
        else:
            if run:
                yield _rounded(run)
            run = [] if char.isspace() else here
    if run:
        yield _rounded(run)


def _beside(run: list[Any], here: list[Any]) -> bool:
    size = run[4]
    level = abs(here[1] - run[1]) < size / 3 and abs(here[4] - size) < size / 4
    return bool(level and -size / 2 < here[0] - run[2] < FAR * size)


def _rounded(run: list[Any]) -> list[Any]:
    return [*(round(value, 1) for value in run[:5]), run[5].rstrip()]


if __name__ == "__main__":
    main()
