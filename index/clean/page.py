"""Text lines to paragraphs."""

from index.formats.draft import Block, Draft
from index.traced import Traced


def reconstruct(text: str) -> Draft:
    """Return the paragraphs of a page of text."""
    blocks = []
    at = 0
    for line in text.split("\n"):
        piece = Traced.of(text, at, at + len(line)).strip()
        if piece.text:
            blocks.append(Block(piece.text, spans=piece.spans()))
        at += len(line) + 1
    return Draft(text, tuple(blocks))
