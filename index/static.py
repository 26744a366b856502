"""Static embeddings without torch: a tokenizer, a table of token vectors, and a sum.

Reads what sentence-transformers saves for a `StaticEmbedding`, also with int8 rows and a scale
for each token (`embeddings`, `weights`), which needs a quarter of the memory and of the disk.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.ragged import Ragged
from index.static_files import TOKENIZER, WEIGHTS, home_of, read_table, read_tokenizer

# Texts tokenized at a time: enough to keep the tokenizer's threads busy; their ids stay small.
_BATCH = 512
_HASH_LENGTH = 12
# Texts whose tokens are remembered: a question is embedded and then compared token by token.
_REMEMBERED = 4


class StaticEmbedder:
    """Unit vectors from the sum of token vectors; implements `Embedder`."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`; EmbeddingError if a file is missing or damaged."""
        self._folder = folder
        home = folder / home_of(folder)
        self._files = (home / TOKENIZER, home / WEIGHTS)
        self._tokenizer = read_tokenizer(home / TOKENIZER)
        self._table, self._scale = read_table(home / WEIGHTS, self._tokenizer.get_vocab_size())
        self._known_lengths = np.full(len(self._table), np.nan, np.float32)
        self._ids = lru_cache(_REMEMBERED)(self._encode)

    @cached_property
    def id(self) -> str:
        """The folder's name and a hash of the tokenizer and the weights."""
        digest = hashlib.sha256()
        for path in self._files:
            digest.update(path.read_bytes())
        return f"{self._folder.resolve().name}-{digest.hexdigest()[:_HASH_LENGTH]}"

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._table.shape[1])

    def encode_documents(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows of shape (len(texts), dimensions); a text of no known token is zero."""
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        for row, ids in zip(rows, self._batched(texts), strict=True):
            self._pool(ids, row)
        return rows

    def encode_with_tokens(
        self, texts: Sequence[str]
    ) -> tuple[NDArray[np.float32], list[NDArray[np.int64]]]:
        """Return what `encode_documents` does, and the `tokens` of each text."""
        rows, tokens = np.zeros((len(texts), self.dimensions), np.float32), []
        for row, ids in zip(rows, self._batched(texts), strict=True):
            self._pool(ids, row)
            tokens.append(self._known(ids))
        return rows, tokens

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return one unit vector of shape (dimensions,)."""
        row = np.zeros(self.dimensions, np.float32)
        self._pool(self._ids(text), row)
        return row

    def tokens(self, text: str) -> NDArray[np.int64]:
        """Return the distinct tokens of a text that the model knows, in their order."""
        return self._known(self._ids(text))

    def late_interaction(self, query: NDArray[np.int64], texts: Ragged) -> NDArray[np.float32]:
        """Return how near each text comes to the query, token by token, -1 to 1.

        For each token of the query the greatest cosine to a token of the text; their mean,
        weighted by the lengths of the query's token vectors (MaxSim of ColBERT, Khattab and
        Zaharia 2020, over static vectors). A text or a query without tokens has 0.
        """
        scores = np.zeros(len(texts), np.float32)
        filled = np.flatnonzero(np.diff(texts.starts))
        if not (len(filled) and len(query)):
            return scores
        cosines = self._cosines(texts.values, query)
        nearest = np.maximum.reduceat(cosines, texts.starts[filled], axis=0)
        weights = self._weights(query)
        with np.errstate(invalid="ignore"):  # BLAS sets the flag at times, on finite numbers
            scores[filled] = nearest @ weights / weights.sum()
        return scores

    def _cosines(self, tokens: NDArray[np.int64], query: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the cosine of each token to each of the query; equal tokens are computed once."""
        seen = np.zeros(len(self._table), np.bool_)
        seen[tokens] = True
        distinct = np.flatnonzero(seen)
        place = np.empty(len(self._table), np.int64)
        place[distinct] = np.arange(len(distinct))
        asked = self._table[query].astype(np.float32) / self._lengths(query)[:, None]
        cosines = self._table[distinct].astype(np.float32) @ asked.T
        cosines /= self._lengths(distinct)[:, None]
        return cosines.take(place[tokens], axis=0)

    def _weights(self, tokens: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the lengths of the vectors of some tokens."""
        weights: NDArray[np.float32] = self._lengths(tokens) * self._scale[tokens]
        return weights

    def _lengths(self, tokens: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return the lengths of some rows of the table, each computed when it is first needed."""
        lengths: NDArray[np.float32] = self._known_lengths[tokens]
        new = tokens[np.isnan(lengths)]
        if len(new):
            rows = self._table[new].astype(np.float32)
            self._known_lengths[new] = np.linalg.norm(rows, axis=1)
            lengths = self._known_lengths[tokens]
        return lengths

    def _batched(self, texts: Sequence[str]) -> Iterator[NDArray[np.int64]]:
        """Yield the tokens of each text as they come in it."""
        for start in range(0, len(texts), _BATCH):
            batch = [_encodable(text) for text in texts[start : start + _BATCH]]
            encoded = self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)
            yield from (np.array(encoding.ids, np.int64) for encoding in encoded)

    def _encode(self, text: str) -> NDArray[np.int64]:
        encoded = self._tokenizer.encode(_encodable(text), add_special_tokens=False)
        return np.array(encoded.ids, np.int64)

    def _known(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        found = np.array(sorted(set(ids.tolist())), np.int64)
        return found[self._weights(found) > 0]

    def _pool(self, tokens: NDArray[np.int64], out: NDArray[np.float32]) -> None:
        """Write the unit vector of the sum of the token vectors to `out`."""
        np.matmul(self._scale[tokens], self._table[tokens].astype(np.float32), out=out)
        length = float(np.sqrt(out @ out))
        if length > 0:
            out /= length


def _encodable(text: str) -> str:
    """Leave out lone surrogates, which the tokenizer cannot take."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode()
    return text
