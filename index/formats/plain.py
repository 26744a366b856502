"""Plain text: handed to the reconstruction, which decides what belongs together."""

from index.clean.page import reconstruct
from index.formats.draft import Draft


def read(_name: str, text: str) -> Draft:
    """Return the draft of a plain text file."""
    return reconstruct(text)
