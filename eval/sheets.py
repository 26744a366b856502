"""Tables of questions, as people keep them: CSV, TSV and Excel workbooks.

The row of headings may stand below a title, and may name the columns in Chinese. A cell of `facts`,
`correction` or `proofs` holds groups separated by `;` or a new line, alternatives by `|`;
`forbidden` alternatives by `|`; `history` JSON. Empty cells are absent fields.
"""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeAlias

from index.errors import DocumentError
from index.formats.encoding import decode

Table: TypeAlias = list[tuple[int, list[str]]]  # each row with its line

ABOVE = 10  # rows in which the headings are looked for: titles, authors and blank rows go before
LARGEST = 256 << 20  # bytes that a workbook may unpack to; one of a million questions has 200 MB
ROWS, COLUMNS = 100_000, 200  # looked at; a sheet formatted to its end has a million and 16,000
OLD = b"\xd0\xcf\x11\xe0"  # how .xls files and locked workbooks begin
OR = "\x1f"  # between the ways to write one value of a workbook; typed by nobody
_SEPARATORS = str.maketrans({"；": ";", "｜": "|", OR: "|", "\n": ";", "\r": ";"})
_TRUE = ("true", "yes", "y", "t", "1", "是", "有", "能", "可以", "√", "✓")
_FALSE = ("false", "no", "n", "f", "0", "否", "无", "没有", "不能", "不可以", "×", "✗", "x")
# What people call the columns, apart from spaces and letter case.
NAMES = {
    "question": ("query", "问题", "提问", "题目", "问句", "测试问题", "問題"),
    "facts": ("要点", "关键点", "答案要点", "得分点", "要點"),
    "reference": ("answer", "reference answer", "答案", "标准答案", "参考答案", "正确答案"),
    "proofs": ("依据", "段落", "依据段落", "出处段落", "证据"),
    "answerable": ("能否回答", "有无答案", "是否有答案", "可否回答"),
    "kind": ("类别", "题型", "类型", "问题类型", "分类"),
    "id": ("编号", "序号", "题号", "no", "no.", "qid", "編號", "序號"),
    "history": ("对话历史", "上文"),
    "difficulty": ("难度",),
}
# What a row without a question has where nothing is to be asked on purpose; rows that are only
# numbered, or belong to a merged cell, are not meant.
KEY = frozenset({"answerable", "facts", "reference", "proofs"})
CALLED = {other: name for name, others in NAMES.items() for other in others}


class NoTable(Exception):  # noqa: N818 - caught where rows are read, never shown as such
    """The bytes are no table; the message says why. `line` is 0 for the file as a whole."""

    def __init__(self, what: str, line: int = 0) -> None:
        """Say what is wrong, and where."""
        super().__init__(what)
        self.line = line


def column(heading: str) -> str:
    """Return the field that a heading or a key names."""
    plain = " ".join(heading.replace("\ufeff", "").split())
    return CALLED.get(plain.lower(), plain.lower() if plain.lower() in NAMES else plain)


def from_text(data: bytes, delimiters: str) -> Table:
    """Return the rows of CSV, by another delimiter than the first where that gives headings."""
    try:
        text = decode("the table", data)
    except DocumentError as error:
        raise NoTable("it is not UTF-8; save the table as “CSV UTF-8”") from error
    usual, others = delimiters[0], delimiters[1:]
    for delimiter in others:
        try:
            if _headings(table := _cut(text, delimiter)) is not None:
                return table
        except NoTable:
            continue
    return _cut(text, usual)


def from_workbook(data: bytes) -> Table:
    """Return the rows of the first sheet with headings, as Excel shows them."""
    import openpyxl

    if data.startswith(OLD):
        raise NoTable("it is an Excel workbook of before 2007, or locked; save it as .xlsx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(one.file_size for one in archive.infolist())
        if size > LARGEST:
            raise NoTable(f"it unpacks to more than {LARGEST >> 20} MB; split it")
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        tables = [_sheet(sheet) for sheet in book.worksheets]
    except (
        zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError, AttributeError, OSError,
        SyntaxError, EOFError, NotImplementedError, RuntimeError,
    ) as error:  # fmt: skip
        raise NoTable(f"it is no XLSX workbook ({error})") from error
    named = (table for table in tables if _headings(table) is not None)
    return next(named, tables[0] if tables else [])


def records(table: Table) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Yield each row below the headings as its line and its record, or what is wrong with it."""
    filled = [(line, cells) for line, cells in table if any(cell.strip() for cell in cells)]
    if not filled:
        return
    at = _headings(filled)
    if at is None:
        raise NoTable('no row names a column "question" (or 问题)', filled[0][0])
    names = [column(name) for name in filled[at][1]]
    for line, cells in filled[at + 1 :]:
        if any(cell.strip() for cell in cells[len(names) :]):
            yield line, f"it has {len(cells)} cells, the headings {len(names)}"
            continue
        try:
            record = _record(names, cells)
        except ValueError as error:
            yield line, str(error)
            continue
        if record["question"].strip() or KEY & record.keys():
            yield line, record


def _headings(table: Sequence[tuple[int, list[str]]]) -> int | None:
    """Return which row names the column of the questions."""
    for at, (_, cells) in enumerate(islice(table, ABOVE)):
        if "question" in map(column, cells):
            return at
    return None


def _cut(text: str, delimiter: str) -> Table:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line, table = 1, []
    try:
        for cells in reader:
            table.append((line, cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise NoTable(f"it is not CSV ({error})", line) from error
    return table


def _sheet(sheet: Any) -> Table:
    """Return the rows of a sheet; what is merged downwards stands in each of its rows."""
    if sheet.max_row > ROWS:
        raise NoTable(f"it has {sheet.max_row} rows; delete those below the questions, or split it")
    width = min(sheet.max_column, COLUMNS)
    table = [[_shown(cell) for cell in row] for row in sheet.iter_rows(max_col=width)]
    for merged in sheet.merged_cells.ranges:
        for row in range(merged.min_row, min(merged.max_row, len(table)) + 1):
            if merged.min_col <= len(table[row - 1]):
                table[row - 1][merged.min_col - 1] = table[merged.min_row - 1][merged.min_col - 1]
    return list(enumerate(table, 1))


def _shown(cell: Any) -> str:
    """Return a cell as it is seen; a number and a day in each way that they are written."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return f"{value.year}年{value.month}月{value.day}日{OR}{value:%Y-%m-%d}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if "%" in str(cell.number_format):
        return f"{round(value * 100, 10):.10g}%"
    plain = f"{value:.15g}"
    return f"{plain}{OR}{value:,}" if "," in str(cell.number_format) else plain


def _record(names: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"question": ""}
    for name, cell in zip(names, cells, strict=False):
        if name == "question":
            found[name] = cell.partition(OR)[0]
        elif name and cell.strip():
            try:
                found[name] = _value(name, cell.strip())
            except ValueError as error:
                raise ValueError(f'"{name}" cannot be read: {error}') from error
    return found


def _value(name: str, cell: str) -> Any:
    """Return a cell as the field that it is in; of a value in several forms mostly the first."""
    if name in ("facts", "correction", "proofs"):
        groups = (group.strip() for group in cell.translate(_SEPARATORS).split(";"))
        return [[one.strip() for one in group.split("|")] for group in groups if group]
    cell = cell.partition(OR)[0]
    if name == "forbidden":
        return [one.strip() for one in cell.translate(_SEPARATORS).split("|")]
    if name == "history":
        return json.loads(cell)
    if name == "difficulty":
        return int(float(cell))
    if name == "answerable":
        if cell.lower() in _TRUE + _FALSE:
            return cell.lower() in _TRUE
        raise ValueError("write true or false")
    return cell
