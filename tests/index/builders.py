"""What the tests of the index are built from: small documents, and an embedder that is real."""

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.types import Document, Paragraph

# A folder in memory, where syncing costs nothing: for tests that write thousands of files.
MEMORY = Path("/dev/shm") if Path("/dev/shm").is_dir() else None


class HashingEmbedder:
    """Adds up a fixed random vector for each character: alike texts have alike vectors."""

    def __init__(self, dimensions: int = 16, name: str = "hashing") -> None:
        self.dimensions = dimensions
        self.id = f"{name}-{dimensions}"
        self.encoded = 0

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded += len(texts)
        rows = [self.encode_query(text) for text in texts]
        return np.stack(rows) if rows else np.zeros((0, self.dimensions), np.float32)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        total = np.zeros(self.dimensions)
        for character in text:
            seed = crc32(f"{self.id}{character}".encode("utf-8", "surrogatepass"))
            total += np.random.default_rng(seed).normal(size=self.dimensions)
        length = float(np.linalg.norm(total))
        return (total / length if length else total).astype(np.float32)


def document(name: str, *texts: str, title: str = "", **fields: object) -> Document:
    """A document of these paragraphs."""
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    return Document(name, title or name, paragraphs, **fields)
