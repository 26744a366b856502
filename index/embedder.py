"""The seam for embedding models."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray


class Embedder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def id(self) -> str:
        """A name that changes when the vectors do (model name and a hash of its weights)."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows of shape (len(texts), dimensions); a text of no known token is zero."""

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return one unit vector of shape (dimensions,)."""


@runtime_checkable
class TokenEmbedder(Protocol):
    """Compares texts token by token; an `Embedder` may be one as well."""

    def tokens(self, text: str) -> NDArray[np.int64]:
        """Return the distinct known tokens of a text."""

    def late_interaction(
        self, query: NDArray[np.int64], texts: Sequence[NDArray[np.int64]]
    ) -> NDArray[np.float32]:
        """Return for each text how near its tokens come to those of the query, -1 to 1."""
