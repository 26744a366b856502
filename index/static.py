"""Static embeddings without torch: a tokenizer, a table of token vectors, and a sum.

Reads what sentence-transformers saves for a `StaticEmbedding`, also with int8 rows and a scale
for each token (`embeddings`, `weights`), which needs a quarter of the memory and of the disk.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from index.errors import EmbeddingError

TO_DO = (
    "Install g60qa again, or let G60_EMBEDDING name another model, "
    'which needs: pip install "g60qa[models]".'
)
MODULES = "modules.json"
_CONFIG = "config_sentence_transformers.json"
_TOKENIZER = "tokenizer.json"
_WEIGHTS = "model.safetensors"
# Texts tokenized at a time: enough to keep the tokenizer's threads busy; their ids stay small.
_BATCH = 512
_HASH_LENGTH = 12


class StaticEmbedder:
    """Unit vectors from the sum of token vectors; implements `Embedder`."""

    def __init__(self, folder: Path) -> None:
        """Load the model in `folder`; EmbeddingError if a file is missing or damaged."""
        self._folder = folder
        home = folder / _home(folder)
        self._files = (home / _TOKENIZER, home / _WEIGHTS)
        self._tokenizer = _tokenizer(home / _TOKENIZER)
        self._table, self._scale = _table(home / _WEIGHTS, self._tokenizer.get_vocab_size())

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
        for start in range(0, len(texts), _BATCH):
            batch = [_encodable(text) for text in texts[start : start + _BATCH]]
            encoded = self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)
            for row, encoding in zip(rows[start:], encoded, strict=False):
                self._pool(encoding.ids, row)
        return rows

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return one unit vector of shape (dimensions,)."""
        row = np.zeros(self.dimensions, np.float32)
        self._pool(self._tokenizer.encode(_encodable(text), add_special_tokens=False).ids, row)
        return row

    def tokens(self, text: str) -> NDArray[np.int64]:
        """Return the distinct tokens of a text that the model knows, in their order."""
        encoded = self._tokenizer.encode(_encodable(text), add_special_tokens=False)
        found = np.unique(np.fromiter(encoded.ids, np.int64))
        return found[self._lengths[found] > 0]

    def late_interaction(
        self, query: NDArray[np.int64], texts: Sequence[NDArray[np.int64]]
    ) -> NDArray[np.float32]:
        """Return how near each text comes to the query, token by token, -1 to 1.

        For each token of the query the greatest cosine to a token of the text; their mean,
        weighted by the lengths of the query's token vectors (MaxSim of ColBERT, Khattab and
        Zaharia 2020, over static vectors). A text or a query without tokens has 0.
        """
        scores = np.zeros(len(texts), np.float32)
        filled = [row for row, text in enumerate(texts) if len(text)]
        if not (filled and len(query)):
            return scores
        together = np.concatenate([texts[row] for row in filled])
        distinct, places = np.unique(together, return_inverse=True)
        cosines = self._units(query) @ self._units(distinct).T
        starts = np.cumsum([0, *(len(texts[row]) for row in filled[:-1])])
        nearest = np.maximum.reduceat(cosines[:, places], starts, axis=1)
        weights = self._lengths[query]
        scores[filled] = weights @ nearest / weights.sum()
        return scores

    @cached_property
    def _lengths(self) -> NDArray[np.float32]:
        """The lengths of all token vectors."""
        parts = np.array_split(self._table, max(1, len(self._table) // _BATCH))
        lengths = [np.linalg.norm(part.astype(np.float32), axis=1) for part in parts]
        result: NDArray[np.float32] = np.concatenate(lengths) * self._scale
        return result

    def _units(self, tokens: NDArray[np.int64]) -> NDArray[np.float32]:
        rows = self._table[tokens].astype(np.float32)
        rows *= (self._scale[tokens] / self._lengths[tokens])[:, None]
        return rows

    def _pool(self, ids: Iterable[int], out: NDArray[np.float32]) -> None:
        """Write the unit vector of the sum of the token vectors to `out`."""
        tokens = np.fromiter(ids, np.int64)
        np.matmul(self._scale[tokens], self._table[tokens].astype(np.float32), out=out)
        length = float(np.sqrt(out @ out))
        if length > 0:
            out /= length


def is_static(folder: Path) -> bool:
    """Tell whether a folder holds a static embedding and nothing that would change its vectors."""
    if not (folder / MODULES).is_file():
        return False
    kinds = [_kind(module) for module in _modules(folder)]
    if kinds not in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"]):
        return False
    config = folder / _CONFIG
    return not (config.is_file() and any((_json(config).get("prompts") or {}).values()))


def _home(folder: Path) -> str:
    """Return the folder of the first module, relative to `folder`."""
    if not folder.is_dir():
        raise EmbeddingError(f"There is no embedding model at {folder}.", TO_DO)
    return str(_modules(folder)[0].get("path", ""))


def _modules(folder: Path) -> list[dict[str, Any]]:
    modules = _json(folder / MODULES)
    if not (isinstance(modules, list) and modules and all(isinstance(m, dict) for m in modules)):
        raise _damaged(folder / MODULES, "it lists no modules")
    return modules


def _kind(module: dict[str, Any]) -> str:
    return str(module.get("type", "")).rpartition(".")[2]


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def _tokenizer(path: Path) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_buffer(path.read_bytes())
    except Exception as error:  # the library raises nothing narrower
        raise _damaged(path, error) from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _table(path: Path, tokens: int) -> tuple[NDArray[Any], NDArray[np.float32]]:
    """Return the rows of all tokens, and what each row is multiplied by."""
    try:
        tensors = load_file(path)
        table = tensors["embedding.weight" if "embedding.weight" in tensors else "embeddings"]
        if "mapping" in tensors:
            table = table[tensors["mapping"]]
    except (OSError, SafetensorError, LookupError, TypeError, ValueError) as error:
        raise _damaged(path, error) from error
    scale = tensors.get("weights", np.ones(len(table), np.float32)).astype(np.float32)
    if table.ndim != 2 or table.size == 0 or len(table) < tokens or scale.shape != table.shape[:1]:  # noqa: PLR2004 - rows and columns
        raise _damaged(path, f"rows {table.shape} and scales {scale.shape} for {tokens} tokens")
    if not (np.isfinite(scale).all() and np.isfinite(table).all()):
        raise _damaged(path, "a token vector is not finite")
    return table, scale


def _encodable(text: str) -> str:
    """Leave out lone surrogates, which the tokenizer cannot take."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode()
    return text


def _damaged(path: Path, reason: object) -> EmbeddingError:
    return EmbeddingError(f"The embedding model file {path} cannot be used: {reason}.", TO_DO)
