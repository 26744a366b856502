"""Question files row by row: JSON lines (gzipped or not), CSV and XLSX, every fault with its line.

In a table a cell of `facts`, `correction` or `proofs` holds groups separated by `;`, alternatives
by `|`; `forbidden` alternatives by `|`; `history` JSON. Empty cells are absent fields.
"""

import csv
import gzip
import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from eval.lines import GZIP_MAGIC, QuestionsError

TO_DO = "Name a file of JSON lines, CSV or XLSX; eval/questions/README.md says what it holds."
LARGEST = 64 << 20  # bytes; a set of a million questions is smaller
_TRUE, _FALSE = ("true", "yes", "1", "是"), ("false", "no", "0", "否")
_ARROWS = str.maketrans({"；": ";", "｜": "|"})  # what a Chinese keyboard types


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
    reader = {"csv": _csv, "tsv": _tsv, "xlsx": _xlsx}.get(suffix, _json_lines)
    rows: list[Row] = []
    faults: list[Fault] = []
    for each in reader(data):
        if isinstance(each, Fault):
            faults.append(each)
        else:
            rows.append(each)
    if not rows and not faults:
        faults.append(Fault(0, "there is no question in it"))
    return rows, faults


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
    return Row(number, record)


def _csv(data: bytes, delimiter: str = ",") -> Rows:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        yield Fault(line, "it is not UTF-8; save the table as “CSV UTF-8”")
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line, table = 1, []
    try:
        for cells in reader:
            table.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        yield Fault(line, f"it is not CSV ({error})")
    yield from _table(table)


def _tsv(data: bytes) -> Rows:
    return _csv(data, "\t")


def _xlsx(data: bytes) -> Rows:
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        table = [
            (number, ["" if cell is None else str(cell) for cell in cells])
            for number, cells in enumerate(sheet.iter_rows(values_only=True), 1)
        ]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError, SyntaxError) as error:
        yield Fault(0, f"it is no XLSX workbook ({error})")
        return
    yield from _table(table)


def _table(table: Iterable[tuple[int, list[str]]]) -> Rows:
    filled = [(line, cells) for line, cells in table if any(cell.strip() for cell in cells)]
    if not filled:
        return
    (line, head), *rest = filled
    names = [name.strip() for name in head]
    if "question" not in names:
        yield Fault(line, 'the first row names no column "question"')
        return
    for number, cells in rest:
        if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
            yield Fault(number, f"it has {len(cells)} cells, the first row {len(names)}")
            continue
        record, wrong = _record(dict(zip(names, cells, strict=False)))
        if wrong:
            yield Fault(number, wrong)
        else:
            yield Row(number, record)


def _record(cells: dict[str, str]) -> tuple[dict[str, Any], str]:
    record: dict[str, Any] = {"question": cells.pop("question")}
    for name, cell in cells.items():
        if not cell.strip():
            continue
        try:
            record[name] = _value(name, cell.strip())
        except ValueError as error:
            return record, f'"{name}" cannot be read: {error}'
    return record, ""


def _value(name: str, cell: str) -> Any:
    if name in ("facts", "correction", "proofs"):
        groups = cell.translate(_ARROWS).strip("; ").split(";")
        return [[one.strip() for one in group.split("|")] for group in groups]
    if name == "forbidden":
        return [one.strip() for one in cell.translate(_ARROWS).split("|")]
    if name == "history":
        return json.loads(cell)
    if name == "difficulty":
        return int(float(cell))
    if name == "answerable":
        if cell.lower() in _TRUE + _FALSE:
            return cell.lower() in _TRUE
        raise ValueError("write true or false")
    return cell
