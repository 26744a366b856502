"""Rows of cells to lines that can be read, and quoted, one by one."""

import re
from collections.abc import Sequence

from index.traced import NOWHERE, Traced

LONGEST_LABEL = 24
"""Characters of a column's name; longer first rows are data (or prose), not names of columns."""

NUMBER = re.compile(r"\d")


def rows_as_text(rows: Sequence[Sequence[Traced]], *, header: bool = False) -> list[Traced]:
    """Return one line a row, `column：value；column：value` where the columns have names.

    `header` says that the first row is known to name the columns; else it is judged by its look.
    A row without column names is its cells with ` | ` between them. The separators are nowhere in
    the source, so they have no place.
    """
    rows = [row for row in rows if any(cell.text for cell in row)]
    if len(rows) > 1 and (header or names_columns(rows)):
        return [_named(rows[0], row) for row in rows[1:]]
    return [_between([cell for cell in row if cell.text], " | ") for row in rows]


def names_columns(rows: Sequence[Sequence[Traced]]) -> bool:
    """Judge if the first row names columns: short, complete, no figures, and figures below."""
    first = [cell.text for cell in rows[0]]
    if len(first) < 2 or any(not text or len(text) > LONGEST_LABEL for text in first):  # noqa: PLR2004 - a pair
        return False
    if len(set(first)) < len(first) or any(NUMBER.search(text) for text in first):
        return False
    return any(NUMBER.search(cell.text) for row in rows[1:] for cell in row)


def _named(names: Sequence[Traced], row: Sequence[Traced]) -> Traced:
    pairs = []
    for number, cell in enumerate(row):
        name = names[number] if number < len(names) else Traced("", ())
        if cell.text:
            pairs.append(_between([name, cell], "：") if name.text else cell)
    return _between(pairs, "；")


def _between(parts: Sequence[Traced], mark: str) -> Traced:
    separator = Traced(mark, (NOWHERE,) * len(mark))
    return Traced.chain([piece for part in parts for piece in (separator, part)][1:])
