"""What one document may hold, whatever its format."""

from index.errors import DocumentError

MOST_LINES = 50_000
"""Lines or paragraphs of one document: the longest law has 2,000, a long novel 30,000. As many take
7 s to reconstruct."""


def limit_lines(name: str, count: int) -> None:
    """Raise DocumentError if a document has too many lines."""
    if count > MOST_LINES:
        raise DocumentError(
            f"{name} has more than {MOST_LINES} lines or paragraphs.",
            "Split it; many documents go into one JSON lines file.",
        )
