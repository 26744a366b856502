"""Question sets on disk: JSON lines, gzipped or not."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import G60Error

GZIP_MAGIC = b"\x1f\x8b"


class QuestionsError(G60Error):
    """A question set is missing, empty or not what it has to be."""


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines; blank lines are skipped."""
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise QuestionsError(
                f"{path}, line {number} is not JSON ({error.msg}).",
                "Put one JSON object on each line.",
            ) from error
        if not isinstance(record, dict):
            raise QuestionsError(
                f"{path}, line {number} is not a JSON object.",
                "Put one JSON object on each line.",
            )
        yield record


def field(record: dict[str, Any], name: str, path: Path) -> Any:
    """Return a field that has to be there; say which record lacks it."""
    try:
        return record[name]
    except KeyError:
        raise QuestionsError(
            f'A record of {path} has no field "{name}": {json.dumps(record)[:120]}',
            f'Give every record a field "{name}".',
        ) from None


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
        if data.startswith(GZIP_MAGIC):
            data = gzip.decompress(data)
        # A byte-order mark is the habit of some editors, not part of the first record.
        return data.decode("utf-8-sig")
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise QuestionsError(
            f"{path} cannot be read ({error}).",
            "Name a readable file of JSON lines in UTF-8, gzipped or not.",
        ) from error
