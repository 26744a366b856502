"""The values of the offline half. All frozen; all offsets count characters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

ParagraphKind: TypeAlias = Literal[
    "body", "title", "byline", "note", "box", "caption", "list", "table"
]

HEADING_SEPARATOR = " › "


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range `[start, end)` of characters."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is cited: a numbered paragraph of one document.

    `spans` are the ranges of the document's source text it came from, in reading order.
    """

    number: int
    text: str
    headings: tuple[str, ...] = ()
    kind: ParagraphKind = "body"
    spans: tuple[Span, ...] = ()

    @property
    def heading(self) -> str:
        """The heading path as one line, outermost first; empty if there is none."""
        return HEADING_SEPARATOR.join(self.headings)


@dataclass(frozen=True, slots=True)
class Document:
    """One source text and the paragraphs it was cut into, numbered from 1.

    `text` is the decoded source that `spans` refer to; empty where it was not kept.
    """

    id: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    source: str = ""
    date: str = ""
    language: str = "zh"
    meta: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """What is retrieved: one or more sentences of one paragraph.

    `text` is `paragraph.text[start:end]`; `context` (title and heading path) is indexed
    with it but never quoted.
    """

    document: str
    paragraph: int
    start: int
    end: int
    text: str
    context: str = ""
