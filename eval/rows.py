"""Question files row by row, every fault with its line.

JSON lines or a JSON list, gzipped or not; CSV, TSV and Excel workbooks (eval/sheets.py); plain text
with a question on each line. UTF-8, or what else Chinese text is kept in.
"""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from eval.lines import GZIP_MAGIC, QuestionsError
from eval.sheets import OLD, NoTable, column, from_text, from_workbook, records
from index.errors import DocumentError
from index.formats.encoding import decode

TO_DO = "Name a file of JSON lines, CSV or XLSX; eval/questions/README.md says what it holds."
LARGEST = 64 << 20  # bytes; a set of a million questions is smaller
TABLES, WORKBOOKS = ("csv", "tsv"), ("xlsx", "xlsm", "xls")
ZIP = b"PK\x03\x04"  # how workbooks begin


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one line of a file; line 0 is the file as a whole."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}" if self.line else self.what


@dataclass(frozen=True, slots=True)
class Row:
    """One record and the line that it began on."""

    line: int
    record: dict[str, Any]


Rows: TypeAlias = Iterator[Row | Fault]


def read_rows(path: Path) -> tuple[list[Row], list[Fault]]:
    """Return the records of a file and every fault found; raise QuestionsError if unreadable."""
    data = _read(path)
    suffix = path.name.lower().removesuffix(".gz").rpartition(".")[2]
    rows: list[Row] = []
    faults: list[Fault] = []
    for each in _rows(data, suffix):
        if isinstance(each, Fault):
            faults.append(each)
        else:
            rows.append(each)
    if not rows and not faults:
        faults.append(Fault(0, "there is no question in it"))
    return rows, faults


def _rows(data: bytes, suffix: str) -> Rows:
    if suffix in (*TABLES, *WORKBOOKS) or data.startswith((ZIP, OLD)):
        return _table(data, suffix)
    try:
        text = decode("the file", data)
    except DocumentError:
        return _json_lines(data)  # which says where it is no text
    start = text.lstrip()[:1]
    if suffix == "json" and start == "[":
        return _json(text)
    return _plain(text) if suffix == "txt" and start != "{" else _json_lines(text.encode())


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            data = opened.read(LARGEST + 1)
        if data.startswith(GZIP_MAGIC):
            with gzip.open(io.BytesIO(data)) as file:
                data = file.read(LARGEST + 1)
    except OSError as error:
        raise QuestionsError(f"{path} cannot be read: {error.strerror or error}.", TO_DO) from error
    except (EOFError, zlib.error) as error:
        raise QuestionsError(f"{path} is damaged: {error}.", TO_DO) from error
    if len(data) > LARGEST:
        raise QuestionsError(f"{path} holds more than {LARGEST >> 20} MB.", "Split it.")
    return data


def _json_lines(data: bytes) -> Rows:
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            yield Fault(number, f"it is not UTF-8 (byte {error.start + 1})")
        except (json.JSONDecodeError, RecursionError) as error:
            yield Fault(number, f"it is not JSON ({getattr(error, 'msg', 'nested too deeply')})")
        else:
            yield _row(number, record)


def _row(number: int, record: Any) -> Row | Fault:
    if not isinstance(record, dict):
        return Fault(number, "it is no JSON object")
    try:
        json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return Fault(number, "it holds half a character (a lone surrogate)")
    return Row(number, {column(name): value for name, value in record.items()})


def _json(text: str) -> Rows:
    """Yield the objects of one JSON list, each with the line that it begins on."""
    decoder, at = json.JSONDecoder(), text.index("[") + 1
    while True:
        at += len(text) - at - len(text[at:].lstrip(" \t\r\n,"))
        line = text.count("\n", 0, at) + 1
        if text[at : at + 1] == "]":
            return
        try:
            record, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            yield Fault(line, f"it is not JSON ({getattr(error, 'msg', 'nested too deeply')})")
            return
        yield _row(line, record)


def _plain(text: str) -> Rows:
    """Yield each line as a question."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Row(number, {"question": line.strip()})


def _table(data: bytes, suffix: str) -> Rows:
    try:
        if suffix in WORKBOOKS or data.startswith((ZIP, OLD)):
            table = from_workbook(data)
        else:
            table = from_text(data, "\t,;" if suffix == "tsv" else ",;\t")
        for line, record in records(table):
            yield Fault(line, record) if isinstance(record, str) else _row(line, record)
    except NoTable as error:
        yield Fault(error.line, str(error))
