"""DOCX: paragraphs, headings and tables of a Word document, read as a stream without a tree."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from typing import Any
from xml.parsers import expat

from index.errors import DocumentError
from index.formats.draft import Draft
from index.formats.flow import Flow

MAX_PART = 64 * 1024 * 1024
"""Bytes of a part after decompression; the longest novel has a tenth of it, a zip bomb more."""

DEEPEST = 500  # elements within elements; Word nests some thirty
BODY, STYLES, CORE = "word/document.xml", "word/styles.xml", "docProps/core.xml"
HEADING = re.compile(r"(?:heading|标题)\s*(\d)", re.IGNORECASE)
SKIPPED = frozenset(("w:del", "w:instrText", "mc:Fallback", "w:moveFrom", "w:footnotePr"))
OLD = b"\xd0\xcf\x11\xe0"  # how .doc files begin
BODY_LEVEL = 9  # an outline level that says "body text"


def read(name: str, data: bytes) -> Draft:
    """Return the draft of a Word document; raises DocumentError if it is none."""
    if data.startswith(OLD):
        raise DocumentError(
            f"{name} is locked with a password or in Word's format before 2007.",
            "Save it as DOCX without a password.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(name, archive, BODY)
            styles = _part(name, archive, STYLES) if STYLES in archive.namelist() else b""
            core = _part(name, archive, CORE) if CORE in archive.namelist() else b""
        document = _Body(_levels(styles) if styles else {})
        _parse(body, document.start, document.end, document.text)
        title = _title(core) if core else ""
    except (
        zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError, zlib.error, expat.ExpatError,
        NotImplementedError, RuntimeError,
    ) as error:  # fmt: skip
        raise DocumentError(
            f"{name} is damaged or no Word document.", "Open it in Word and save it again as DOCX."
        ) from error
    return document.flow.draft(document.title or title)


def _part(name: str, archive: zipfile.ZipFile, part: str) -> bytes:
    with archive.open(part) as stream:
        data = stream.read(MAX_PART + 1)
    if len(data) > MAX_PART:
        raise DocumentError(
            f"{name} unpacks to more than {MAX_PART >> 20} MB.", "Split it, or save it as text."
        )
    return data


def _parse(data: bytes, start: Any, end: Any, text: Any) -> None:
    """Run a streaming parser; a document type declaration, which Word never writes, is refused."""
    parser = expat.ParserCreate()
    depth = 0

    def opened(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise ValueError("nested too deeply")
        start(tag, attributes)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= 1
        end(tag)

    def declared(*_: object) -> None:
        raise ValueError("declares a document type")

    parser.StartDoctypeDeclHandler = declared
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    parser.Parse(data, True)


def _levels(styles: bytes) -> dict[str, int]:
    """Return the heading level of each style that has one; 0 for the title's."""
    levels: dict[str, int] = {}
    current = ""

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        nonlocal current
        value = attributes.get("w:val", "")
        if tag == "w:style":
            current = attributes.get("w:styleId", "")
        elif tag == "w:name" and (match := HEADING.fullmatch(value)):
            levels[current] = int(match[1])
        elif tag == "w:name" and value.lower() in ("title", "标题"):
            levels[current] = 0
        elif tag == "w:outlineLvl" and value.isdigit() and int(value) < BODY_LEVEL:
            levels.setdefault(current, int(value) + 1)

    _parse(styles, start, lambda _: None, lambda _: None)
    return levels


def _title(core: bytes) -> str:
    parts: list[str] = []
    inside = False

    def start(tag: str, _: Mapping[str, str]) -> None:
        nonlocal inside
        inside = tag == "dc:title"

    _parse(core, start, lambda _: None, lambda text: parts.append(text) if inside else None)
    return "".join(parts).strip()


class _Body:
    """Takes in the document's elements one by one."""

    def __init__(self, levels: Mapping[str, int]) -> None:
        self.flow = Flow()
        self.title = ""
        self._levels = levels
        self._parts: list[str] = []
        self._style = ""
        self._level = -1
        self._item = False
        self._skipping = 0
        self._in_text = False
        self._tables: list[list[list[str]]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element opens."""
        value = attributes.get("w:val", "")
        if self._skipping or tag in SKIPPED:
            self._skipping += 1
        elif tag == "w:p" and not self._tables:
            self._flush()
        elif tag == "w:t":
            self._in_text = True
        elif tag in ("w:tab", "w:br", "w:cr"):
            self._parts.append(" ")
        elif tag == "w:pStyle":
            self._style = value
        elif tag == "w:outlineLvl" and value.isdigit() and int(value) < BODY_LEVEL:
            self._level = int(value) + 1
        elif tag == "w:numPr":
            self._item = True
        elif tag == "w:tbl":
            self._flush()
            self._tables.append([])
        elif tag == "w:tr" and self._tables:
            self._tables[-1].append([])

    def end(self, tag: str) -> None:
        """An element closes."""
        if self._skipping:
            self._skipping -= 1
        elif tag == "w:t":
            self._in_text = False
        elif tag == "w:p":
            if self._tables:
                self._parts.append(" ")
            else:
                self._flush()
        elif tag == "w:tc" and self._tables and self._tables[-1]:
            self._tables[-1][-1].append("".join(self._parts).strip())
            self._parts = []
        elif tag == "w:tbl" and self._tables:
            rows = [row for row in self._tables.pop() if any(row)]
            if self._tables:  # a table in a cell: its text is the cell's
                self._parts = [" ".join(cell for row in rows for cell in row)]
            elif max(map(len, rows), default=0) == 1:  # a frame around text
                for row in rows:
                    self.flow.add(row[0], "box")
            else:
                self.flow.table(rows)

    def text(self, data: str) -> None:
        """Character data."""
        if self._in_text and not self._skipping:
            self._parts.append(data)

    def _flush(self) -> None:
        text = "".join(self._parts).strip()
        level = self._level if self._level > 0 else self._levels.get(self._style, -1)
        if text and level == 0 and not self.title:
            self.title = " ".join(text.split())
        elif text:
            self.flow.add(text, "list" if self._item and level <= 0 else "body", max(level, 0))
        self._parts, self._style, self._level, self._item = [], "", -1, False
