"""Finds out what a file is, by its first bytes and its name, and hands it to that format."""

from collections.abc import Iterator

from index.errors import DocumentError
from index.formats import jsonlines, markdown, plain
from index.formats.draft import Draft
from index.formats.encoding import decode

MAX_FILE = 256 * 1024 * 1024
"""Bytes of a file as it is stored; 62,510 statute articles are 26 MB."""

MAX_TEXT = 16 * 1024 * 1024
"""Bytes of one text document; the longest law is 0.6 MB."""

SUFFIXES = (".md", ".txt", ".jsonl", ".jsonl.gz")


def drafts(name: str, data: bytes) -> Iterator[Draft | DocumentError]:
    """Yield what the file holds; raises DocumentError if it cannot be read at all."""
    suffix = _suffix(name.removesuffix(".gz"))
    if not data.strip(b"\0 \t\r\n"):
        raise DocumentError(f"{name} is empty.", "Write something into it, or remove it.")
    if suffix in (".jsonl", ".ndjson") or data.startswith(jsonlines.GZIP):
        yield from jsonlines.read(name, data)
        return
    if len(data) > MAX_TEXT:
        raise DocumentError(f"{name} is larger than {MAX_TEXT >> 20} MB.", "Split it.")
    if suffix in (".md", ".markdown"):
        yield markdown.read(name, decode(name, data))
    elif suffix in (".txt", ".text", ""):
        yield plain.read(name, decode(name, data))
    else:
        raise DocumentError(
            f"{name} is of a kind that cannot be read.", f"Save it as {', '.join(SUFFIXES)}."
        )


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot > max(name.rfind("/"), name.rfind("\\")) else ""
