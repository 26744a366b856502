"""HTML: the main text of a page, without menus, side columns and footers."""

import re
from collections.abc import Mapping
from typing import Any

from index.errors import DocumentError
from index.formats.draft import Draft
from index.formats.encoding import decode
from index.formats.flow import Flow
from index.formats.limits import limit_lines
from index.formats.walk import Block, Walk
from index.types import ParagraphKind

MAX_HTML = 4 * 1024 * 1024
"""Bytes of a page; the longest law as a web page has a tenth of it."""

DEEPEST = 1500
"""Elements within elements: pages have thirty, and the parser's time grows with the square."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
BROKEN, MOST_BROKEN = "\ufffd", 0.01
"""A stray byte in a menu is no reason to refuse a page, as long as there are few."""

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
OPTIONAL_END = frozenset(
    (
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link",
        "meta", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr",
        "track", "wbr",
    )
)  # fmt: skip
SITE = re.compile(r"\s*(?:[_|]|\s[-–—]\s).*$")
DATES = ("pubdate", "publishdate", "article:published_time", "date")
SOURCES = ("contentsource", "source", "author")


def read(name: str, data: bytes) -> Draft:
    """Return the draft of a web page; raises DocumentError if it is no text."""
    if len(data) > MAX_HTML:
        raise DocumentError(f"{name} is larger than {MAX_HTML >> 20} MB.", "Split it.")
    from selectolax.lexbor import LexborHTMLParser

    text = _text(name, data).replace("\0", "")
    if _depth(text) > DEEPEST:
        raise DocumentError(
            f"{name} nests its elements deeper than {DEEPEST} levels.", "Save it as text."
        )
    tree = LexborHTMLParser(text)
    fields = _meta(tree)
    first = tree.css_first("h1")
    heading = " ".join(first.text().split()) if first is not None else ""
    named = tree.css_first("title")
    title = fields.get("title") or heading or (SITE.sub("", named.text()) if named else "")
    walk = Walk()
    if tree.body is not None:
        walk.run(tree.body)
    blocks = walk.main()
    limit_lines(name, len(blocks))
    flow = Flow()
    for block in blocks:
        _add(flow, block, " ".join(title.split()))
    return flow.draft(" ".join(title.split()), fields)


def _text(name: str, data: bytes) -> str:
    declared = CHARSET.search(data[:4096])
    if declared:
        encoding = declared[1].decode().lower()
        try:
            return data.decode("gb18030" if encoding.startswith("gb") else encoding)
        except (UnicodeDecodeError, LookupError):
            pass  # pages often declare what they are not
    try:
        return decode(name, data)
    except DocumentError:
        text = data.decode("utf-8", "replace")
        if text.count(BROKEN) > MOST_BROKEN * len(text):
            raise
        return text


def _depth(text: str) -> int:
    """Return how deep elements may nest, counting end tags and nothing else as ends."""
    depth = deepest = 0
    for end, tag in TAG.findall(text):
        if tag.lower() not in OPTIONAL_END:
            depth += -1 if end else 1
            deepest = max(deepest, depth)
    return deepest


def _meta(tree: Any) -> Mapping[str, str]:
    values: dict[str, str] = {}
    for node in tree.css("meta")[:100]:
        key = (node.attributes.get("name") or node.attributes.get("property") or "").lower()
        values.setdefault(key, (node.attributes.get("content") or "").strip())
    date = next((values[key] for key in DATES if values.get(key)), "")
    source = next((values[key] for key in SOURCES if values.get(key)), "")
    found = {"title": values.get("og:title", ""), "date": date[:10], "source": source[:200]}
    return {key: value for key, value in found.items() if value}


def _add(flow: Flow, block: Block, title: str) -> None:
    if block.rows:
        flow.table(block.rows, header=block.header)
    elif block.tag[:1] == "h" and block.tag[1:].isdigit():
        if block.text != title:
            flow.add(block.text, level=int(block.tag[1]))
    else:
        kinds: Mapping[str, ParagraphKind] = {"li": "list", "figcaption": "caption"}
        flow.add(block.text, kinds.get(block.tag, "body"))
