"""Finds out what a file is, by its first bytes and its name, and hands it to that format.

The formats are imported when a file is opened: a question to an index that is there needs none,
and they take 60 ms.
"""

import re
from collections.abc import Iterator

from index.errors import DocumentError
from index.formats.draft import Draft
from index.formats.encoding import decode
from index.formats.limits import limit_lines

MAX_FILE = 256 * 1024 * 1024
"""Bytes of a file as it is stored; 62,510 statute articles are 26 MB."""

MAX_TEXT = 3 * 1024 * 1024
"""Bytes of one text document: the longest law is 0.6 MB, a long novel 2 MB. Three
take 2 s to reconstruct, and 8 s and 500 MB at worst (one paragraph of ASCII lines)."""

SUFFIXES = (".md", ".txt", ".html", ".pdf", ".docx", ".jsonl", ".jsonl.gz")
PDF, ZIP = b"%PDF-", b"PK\x03\x04"
HTML = re.compile(rb"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def drafts(name: str, data: bytes) -> Iterator[Draft | DocumentError]:
    """Yield what the file holds; raises DocumentError if it cannot be read at all."""
    from index.formats import docx, html, jsonlines, pdf

    suffix = _suffix(name.removesuffix(".gz"))
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError(f"{name} is empty.", "Write something into it, or remove it.")
    if suffix in (".jsonl", ".ndjson") or data.startswith(jsonlines.GZIP):
        yield from jsonlines.read(name, data)
        return
    if data.startswith(PDF) or suffix == ".pdf":
        yield pdf.read(name, data)
    elif data.startswith((ZIP, docx.OLD)) or suffix == ".docx":
        yield docx.read(name, data)
    elif suffix in (".html", ".htm", ".xhtml") or (not suffix and HTML.match(data)):
        yield html.read(name, data)
    else:
        yield _text(name, suffix, data)


def _text(name: str, suffix: str, data: bytes) -> Draft:
    from index.formats import markdown, plain

    if len(data) > MAX_TEXT:
        raise DocumentError(f"{name} is larger than {MAX_TEXT >> 20} MB.", "Split it.")
    if suffix in (".md", ".markdown", ".txt", ".text", ""):
        text = decode(name, data)
        limit_lines(name, text.count("\n") + text.count("\r"))
        is_markdown = suffix in (".md", ".markdown")
        return markdown.read(name, text) if is_markdown else plain.read(name, text)
    raise DocumentError(
        f"{name} is of a kind that cannot be read.", f"Save it as {', '.join(SUFFIXES)}."
    )


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot > max(name.rfind("/"), name.rfind("\\")) else ""
