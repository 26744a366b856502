"""What a format hands over: the decoded source text and the blocks found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from index.types import ParagraphKind, Span

NO_FIELDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph without its number; `spans` are ranges of the draft's source text."""

    text: str
    kind: ParagraphKind = "body"
    headings: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before it has an id: `fields` are what the file says about itself."""

    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    fields: Mapping[str, str] = field(default_factory=lambda: NO_FIELDS)
