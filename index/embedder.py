"""The seam for embedding models."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from index.ragged import Ragged


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

    def encode_with_tokens(
        self, texts: Sequence[str]
    ) -> tuple[NDArray[np.float32], list[NDArray[np.int64]]]:
        """Return what `encode_documents` does, and the `tokens` of each text."""

    def tokens(self, text: str) -> NDArray[np.int64]:
        """Return the distinct known tokens of a text."""

    def late_interaction(self, query: NDArray[np.int64], texts: Ragged) -> NDArray[np.float32]:
        """Return for each text how near its tokens come to those of the query, -1 to 1."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a model makes of some texts: a row of `vectors` and one of `tokens` for each.

    Where the model does not compare by token, the rows of tokens are empty.
    """

    vectors: NDArray[np.float32]
    tokens: Ragged

    @classmethod
    def of(cls, embedder: Embedder, texts: Sequence[str]) -> Self:
        """Embed texts; memory grows with them, so not too many at a time."""
        if isinstance(embedder, TokenEmbedder):
            vectors, tokens = embedder.encode_with_tokens(texts)
        else:
            vectors, tokens = embedder.encode_documents(texts), [np.zeros(0, np.int64)] * len(texts)
        most = max((int(row.max()) for row in tokens if len(row)), default=0)
        kind = np.uint16 if most <= np.iinfo(np.uint16).max else np.uint32
        return cls(vectors.astype(np.float32, copy=False), Ragged.of(tokens, kind))

    @classmethod
    def joined(cls, parts: Sequence[Self], dimensions: int) -> Self:
        """Put the texts of all parts one after another."""
        vectors = [np.zeros((0, dimensions), np.float32), *(part.vectors for part in parts)]
        return cls(np.concatenate(vectors), Ragged.joined([part.tokens for part in parts]))

    def where(self, kept: NDArray[np.bool_]) -> Self:
        """Return the texts for which `kept` is true."""
        return type(self)(self.vectors[kept], self.tokens.where(kept))
