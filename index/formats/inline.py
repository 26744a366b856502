"""Markdown inside a line: emphasis, links and tags go, what a reader sees stays."""

import re

from index.traced import Traced

MARKUP = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!|<>~])"
    r"|`(?P<code>[^`\n]+)`"
    r"|!\[(?P<image>[^\[\]\n]*)\]\([^()\n]*\)"
    r"|\[(?P<link>[^\[\]\n]+)\]\([^()\n]*\)"
    r"|\*\*(?=\S)(?P<strong>[^*\n]+?)(?<=\S)\*\*"
    r"|(?<!\w)__(?=\S)(?P<strong_>[^_\n]+?)(?<=\S)__(?!\w)"
    r"|\*(?=\S)(?P<em>[^*\n]+?)(?<=\S)\*"
    r"|(?<!\w)_(?=\S)(?P<em_>[^_\n]+?)(?<=\S)_(?!\w)"
    r"|~~(?=\S)(?P<gone>[^~\n]+?)(?<=\S)~~"
    r"|<(?P<address>https?://[^<>\s]+)>"
    r"|</?[A-Za-z][^<>\n]*>"
)
DEEPEST = 4  # emphasis in a link in bold: no writer nests deeper, and a hostile file may not


def plain(line: Traced, depth: int = 0) -> Traced:
    """Return the line without its markup, stripped."""
    kept: list[Traced] = []
    at = 0
    for match in MARKUP.finditer(line.text):
        kept.append(line[at : match.start()])
        at = match.end()
        if match.lastgroup:
            inner = line[slice(*match.span(match.lastgroup))]
            verbatim = match.lastgroup in ("code", "escaped") or depth == DEEPEST
            kept.append(inner if verbatim else plain(inner, depth + 1))
    kept.append(line[at:])
    return Traced.chain(kept).strip()
