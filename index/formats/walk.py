"""The main text of a web page: one pass over its elements, without menus and side columns.

Its main part is the innermost element that holds nearly all of the page's prose (paragraphs that
are long enough and not made of links), after the idea of boilerplate detection with shallow
features (Kohlschütter et al. 2010).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from index.clean.marks import closed

MOST_PROSE = 0.75
"""Share of a page's prose that its main element holds at least; side columns hold the rest."""

PROSE = 20  # characters of a paragraph that counts as prose without a full stop
LINKS = 0.5
"""Share of link characters from which a block is navigation."""

LONGEST_CELL = 300
"""Characters of a table's cell; a longer one means that the table lays out the page."""

SKIPPED = frozenset(
    (
        "aside", "audio", "button", "canvas", "dialog", "footer", "form", "head", "iframe",
        "input", "math", "menu", "nav", "noscript", "object", "script", "select", "style",
        "svg", "template", "textarea", "video",
    )
)  # fmt: skip
BLOCKS = frozenset(
    (
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd",
        "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
BOILERPLATE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumbs?|sidebar|footer|foot|share|comments?|related"
    r"|recommend|copyright|pagination|pager|advert|ads?|toolbar|login|search|hidden)(?:$|[\s_-])",
    re.IGNORECASE,
)
NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """Text of one block element; `links` are the characters in it that are links."""

    text: str
    tag: str
    links: int
    rows: list[list[str]] = field(default_factory=list)
    header: bool = False

    @property
    def navigation(self) -> bool:
        """True if it is made of links."""
        return not self.rows and self.links > LINKS * len(self.text)

    @property
    def prose(self) -> int:
        """How much prose it is."""
        short = len(self.text) < PROSE and not closed(self.text)
        return 0 if self.navigation or short else len(self.text)


class Walk:
    """One pass over the elements below a node, without recursion: pages nest without end."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._elements: list[tuple[int, int, int]] = []  # depth, first and last block
        self._parts: list[str] = []
        self._links = 0
        self._linked = 0  # how many links are open here

    def main(self) -> list[Block]:
        """Return the blocks of the main element, less the navigation among them."""
        sums = [0]
        for block in self.blocks:
            sums.append(sums[-1] + block.prose)
        least = max(1, MOST_PROSE * sums[-1])
        holding = [e for e in self._elements if sums[e[2]] - sums[e[1]] >= least]
        _, first, last = max(holding, default=(0, 0, len(self.blocks)))
        return [block for block in self.blocks[first:last] if not block.navigation]

    def run(self, root: Any) -> None:
        """Walk over everything below a node."""
        opened: list[tuple[int, int]] = []  # identity, first block
        node = root
        while node is not None:
            entered = self._enter(node)
            if entered:
                opened.append((node.mem_id, len(self.blocks)))
            if entered and node.child is not None:
                node = node.child
                continue
            while node is not None:
                if opened and opened[-1][0] == node.mem_id:
                    self._leave(node, opened.pop()[1], len(opened))
                if node.mem_id == root.mem_id:
                    return
                if node.next is not None:
                    node = node.next
                    break
                node = node.parent

    def _enter(self, node: Any) -> bool:
        """Take in a node; return whether to go on below it."""
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            self._parts.append(text)
            self._links += len("".join(text.split())) if self._linked else 0
            return False
        if tag is None or tag in SKIPPED or not _shown(node, tag):
            return False
        if tag in BLOCKS:
            self._flush(node.parent.tag if node.parent is not None else "")
        self._linked += tag == "a"
        if tag == "table" and (rows := list(_rows(node))):
            header = node.css_first("th") is not None
            text = " ".join(cell for row in rows for cell in row)
            self.blocks.append(Block(text, tag, 0, rows, header))
            return False
        return True

    def _leave(self, node: Any, first: int, depth: int) -> None:
        self._linked -= node.tag == "a"
        if node.tag in BLOCKS:
            self._flush(node.tag)
            self._elements.append((depth, first, len(self.blocks)))

    def _flush(self, tag: str) -> None:
        text = " ".join("".join(self._parts).split())
        if text:
            self.blocks.append(Block(text, tag, self._links))
        self._parts, self._links = [], 0


def _shown(node: Any, tag: str) -> bool:
    attributes = node.attributes
    if "hidden" in attributes or NOT_SHOWN.search(attributes.get("style") or ""):
        return False
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:200]
    return tag in ("html", "body", "article", "main") or not BOILERPLATE.search(names)


def _rows(table: Any) -> Iterator[list[str]]:
    """Yield the rows of a table of data; nothing for one that lays out the page."""
    rows = [
        [" ".join(cell.text().split()) for cell in row.css("td, th")] for row in table.css("tr")
    ]
    wide = max((len(row) for row in rows), default=0)
    longest = max((len(cell) for row in rows for cell in row), default=0)
    nested = table.css_first("table table") is not None
    if wide > 1 and len(rows) > 1 and longest <= LONGEST_CELL and not nested:
        yield from rows
