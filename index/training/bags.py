"""Texts as bags of tokens: one sparse row a text, one column a token."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from tokenizers import Tokenizer

_BATCH = 10_000


def token_ids(
    tokenizer: Tokenizer, texts: Sequence[str]
) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the tokens of all texts, and where each text ends; without the unknown, number 0."""
    encoded: list[NDArray[np.int32]] = []
    for start in range(0, len(texts), _BATCH):
        batch = list(texts[start : start + _BATCH])
        for encoding in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            ids = np.array(encoding.ids, np.int32)
            encoded.append(ids[ids != 0])
    return joined(encoded)


def joined(rows: Sequence[NDArray[np.int32]]) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
    """Return the rows one after the other, and where each begins and ends."""
    ends = np.cumsum([0, *(len(row) for row in rows)])
    return np.concatenate([np.zeros(0, np.int32), *rows]), ends


def counted(ids: NDArray[np.int32], ends: NDArray[np.int64], columns: int) -> csr_matrix:
    """Return how often each number stands in each row."""
    shape = (len(ends) - 1, columns)
    made = csr_matrix((np.ones(len(ids), np.float32), ids, ends), shape=shape)
    made.sum_duplicates()
    return made


def bags(tokenizer: Tokenizer, texts: Sequence[str]) -> csr_matrix:
    """Return the counts of each text's tokens."""
    return counted(*token_ids(tokenizer, texts), tokenizer.get_vocab_size())


def thinned(
    texts: csr_matrix, share: float | NDArray[np.floating], rng: np.random.Generator
) -> csr_matrix:
    """Return the bags without a random share of their entries; `share` may be given for each."""
    keep = rng.random(texts.nnz) >= share
    ends = np.concatenate([[0], np.cumsum(keep)])[texts.indptr]
    return csr_matrix((texts.data[keep], texts.indices[keep], ends), shape=texts.shape)


def shared(texts: csr_matrix, others: csr_matrix) -> NDArray[np.bool_]:
    """Tell for each entry of `texts` whether the same row of `others` has it too."""
    mine, theirs = (
        np.repeat(np.arange(bag.shape[0], dtype=np.int64), np.diff(bag.indptr)) * bag.shape[1]
        + bag.indices
        for bag in (texts, others)
    )
    return np.isin(mine, theirs)


def embedded(texts: csr_matrix, table: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the unit sums of the rows of `table`; a bag with nothing in it is zero."""
    sums: NDArray[np.float32] = texts @ table
    unit: NDArray[np.float32] = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-9)
    return unit
