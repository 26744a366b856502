"""JSON lines of documents: `{id, title, text, source?, date?}`, plain or gzipped."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator

from index.errors import DocumentError
from index.formats.draft import Block, Draft
from index.types import Span

MAX_EXPANDED = 256 * 1024 * 1024
"""Bytes after decompression; 62,510 statute articles are 26 MB. More is a zip bomb or a corpus to
be split."""

MAX_LINE = 8 * 1024 * 1024
"""Bytes of one record; the longest statute is far below, and memory stays bounded."""

PARAGRAPH_CHARACTERS = 240
"""Characters up to which neighbouring lines are one paragraph: the subsections and the list of a
statute are understood together, and one passage holds them. With a paragraph for each line, found
among ten: lay questions to 62,510 articles 72.9 instead of 74.3 in a hundred, those to articles
unknown to the model 64.0 instead of 65.0, first on 188 reports 62.4 instead of 69.6; and twice as
many passages. 500 characters and whole articles differ from this by less than the noise."""

GZIP = b"\x1f\x8b"


def read(name: str, data: bytes) -> Iterator[Draft | DocumentError]:
    """Yield each record as a draft, or as the error that says what is wrong with it."""
    lines = _lines(name, data)
    number = 0
    while True:
        number += 1
        try:
            line = next(lines)
        except StopIteration:
            return
        except DocumentError as error:
            yield error
            return
        if line.strip():
            yield _record(f"{name}, line {number}", line)


def _lines(name: str, data: bytes) -> Iterator[bytes]:
    raw = io.BytesIO(data)
    stream = gzip.GzipFile(fileobj=raw) if data.startswith(GZIP) else raw
    total = 0
    try:
        while line := stream.readline(MAX_LINE + 1):
            total += len(line)
            if len(line) > MAX_LINE or total > MAX_EXPANDED:
                raise DocumentError(
                    f"{name} is too large: more than {MAX_LINE >> 20} MB in one line "
                    f"or {MAX_EXPANDED >> 20} MB in all.",
                    "Split it into several files.",
                )
            yield line
    except (OSError, EOFError, zlib.error) as error:
        raise DocumentError(
            f"{name} is damaged: it cannot be decompressed to its end.", "Compress it again."
        ) from error


def _record(where: str, line: bytes) -> Draft | DocumentError:
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return DocumentError(
            f"{where} is not a JSON object.", "Write one {id, title, text} object a line, in UTF-8."
        )
    return draft(where, record)


def draft(where: str, record: object) -> Draft | DocumentError:
    """Return a record as a draft: short neighbouring lines of its text are one paragraph."""
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(text, str) or not text.strip():
        return DocumentError(
            f"{where} has no text.", 'Give it a "text" that is a string and not empty.'
        )
    fields = {
        str(key): str(value).strip()
        for key, value in record.items()
        if isinstance(value, str | int | float) and key != "text"
    }
    return Draft(text, tuple(_blocks(text)), fields.get("title", ""), fields)


def _blocks(text: str) -> Iterator[Block]:
    """Yield neighbouring lines together while they fit; a blank line ends a paragraph."""
    start = end = at = 0
    for line in text.split("\n"):
        body = line.strip()
        first = at + line.index(body)
        at += len(line) + 1
        if start < end and (not body or first + len(body) - start > PARAGRAPH_CHARACTERS):
            yield _block(text, start, end)
            start = end = first
        if body:
            start, end = start if start < end else first, first + len(body)
    if start < end:
        yield _block(text, start, end)


def _block(text: str, start: int, end: int) -> Block:
    return Block(text[start:end], spans=(Span(start, end),))
