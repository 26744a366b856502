"""Question sets on disk: JSON lines, gzipped or not, their fields brought to one shape.

Public sets write an answer as a text, a list, or SQuAD's `{"text": …, "answer_start": …}`, a
context as a text or an object that holds one, and truth in words; whoever reads them here finds
lists of texts and booleans.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.errors import G60Error

TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
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
        except (json.JSONDecodeError, RecursionError) as error:
            why = getattr(error, "msg", "nested too deeply")
            raise QuestionsError(
                f"{path}, line {number} is not JSON ({why}).", "Put one JSON object on each line."
            ) from error
        if not isinstance(record, dict):
            raise QuestionsError(
                f"{path}, line {number} is not a JSON object.",
                "Put one JSON object on each line.",
            )
        try:
            yield _tidied(record)
        except ValueError as error:
            raise QuestionsError(
                f"{path}, line {number}: {error}.", "Correct it, or take the line out."
            ) from error


def _tidied(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record whose fields have one shape; raise ValueError where they have none."""
    if not isinstance(record.get("question", ""), str | int | float):
        raise ValueError('"question" is no text')  # noqa: TRY004 - all faults are one kind
    if "answer" in record:
        record.setdefault("answers", record["answer"])
    if isinstance(record.get("context"), list):
        record.setdefault("contexts", record.pop("context"))
    for name in ("answers", "contexts"):
        if name in record:
            record[name] = [text for text in _texts(record[name], name) if text.strip()]
    if "context" in record:
        record["context"] = "\n".join(_texts(record["context"], "context"))
        if not record["context"].strip():
            del record["context"]
            record.setdefault("contexts", [])
    if "answerable" in record:
        value = record.pop("answerable")
        if value is not None:
            record["answerable"] = _truth(value)
    return record


def _texts(value: Any, name: str) -> list[str]:
    match value:
        case None:
            return []
        case str() | int() | float():
            return [str(value)]
        case list():
            return [text for one in value for text in _texts(one, name)]
        case {"text": inner}:
            return _texts(inner, name)
    raise ValueError(f'"{name}" holds an object without "text"')


def _truth(value: Any) -> bool:
    found = value if isinstance(value, bool) else TRUTHS.get(str(value).strip().lower())
    if found is None:
        raise ValueError('"answerable" is neither true nor false')
    return found


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
