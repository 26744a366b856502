"""Learn which words stand in the same places: `python -m rag.training.word_vectors DATA`.

A word's neighbours two to the left and two to the right, each place apart, as shifted-free positive
pointwise mutual information with smoothed contexts (Levy, Goldberg and Dagan, 2015), reduced to its
largest singular vectors by subspace iteration (Halko, Martinsson and Tropp, 2011). Narrow windows
find words that may stand for one another; the wide ones of the embedding model find topics.

Reads statutes and news, writes `rag/verify/words/vectors`; 50 s on one core, most of it cutting
words.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from index.tokens import HAN, Segmenter
from rag.verify.words.nearness import HOME, LARGEST, VECTORS, WORDS

KEPT = 40_000  # words; the rarest is seen 12 times in 16 million
CONTEXTS = 15_000  # the most frequent of them count as neighbours
DIMENSIONS = 96  # 100 and 160 tell synonyms from random pairs hardly better, 48 worse
PLACES = (-2, -1, 1, 2)
SMOOTHING = 0.75
FREQUENT = 1e-4  # words more frequent than this share are thinned by the root of the excess
TILT = 0.25  # power of the singular values: 0 and 0.5 were a point worse
_SPARE, _ITERATIONS = 60, 6  # more directions than asked for make the last of them exact
_SENTENCE = re.compile(r"[^。！？；\n]{4,}")
_WORD = re.compile(rf"[{HAN}]+")
_BATCH = 5_000


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    cut = list(_cut(parser.parse_args().data))
    counts = Counter(word for word in chain.from_iterable(cut) if _WORD.fullmatch(word))
    words = [word for word, _ in counts.most_common(KEPT)]
    often = np.array([counts[word] for word in words], np.float64)
    number = {word: row for row, word in enumerate(words)}
    gap = (None, None)  # the end of a sentence is nobody's neighbour
    ids = np.fromiter(
        (number.get(word or "", -1) for one in cut for word in (*one, *gap)), np.int64
    )
    total = sum(map(len, cut))
    vectors = _reduced(_information(ids, np.minimum(1, np.sqrt(FREQUENT * total / often))))
    _write(words, vectors)


def _cut(folder: Path) -> Iterator[list[str]]:
    segmenter = Segmenter()
    sentences = [one for text in _texts(folder) for one in _SENTENCE.findall(text)]
    for start in range(0, len(sentences), _BATCH):
        yield from segmenter.words_of(sentences[start : start + _BATCH])


def _texts(folder: Path) -> Iterator[str]:
    for name in ("news", "laws"):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def _information(ids: NDArray[np.int64], kept: NDArray[np.float64]) -> csr_matrix:
    """Return a row a word and a column a neighbour in one place."""
    rng = np.random.default_rng(0)
    rows, columns, counts = [], [], []
    for number, place in enumerate(PLACES):
        word, other = (ids[:-place], ids[place:]) if place > 0 else (ids[-place:], ids[:place])
        known = (word >= 0) & (other >= 0) & (other < CONTEXTS)
        word, other = word[known], other[known]
        drawn = rng.random(len(word)) < kept[word] * kept[other]
        pairs, often = np.unique(word[drawn] * CONTEXTS + other[drawn], return_counts=True)
        rows.append(pairs // CONTEXTS)
        columns.append(pairs % CONTEXTS + number * CONTEXTS)
        counts.append(often)
    table = csr_matrix(
        (
            np.concatenate(counts).astype(np.float32),
            (np.concatenate(rows), np.concatenate(columns)),
        ),
        shape=(len(kept), CONTEXTS * len(PLACES)),
    )
    word_sums = np.asarray(table.sum(axis=1)).ravel() + 1e-9
    context = np.asarray(table.sum(axis=0)).ravel() ** SMOOTHING
    context /= context.sum()
    row = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    information = np.log(table.data / word_sums[row] / context[table.indices])
    table.data = np.maximum(information, 0).astype(np.float32)
    table.eliminate_zeros()
    return table


def _reduced(table: csr_matrix) -> NDArray[np.float32]:
    rng = np.random.default_rng(0)
    basis = rng.standard_normal((table.shape[0], DIMENSIONS + _SPARE)).astype(np.float32)
    for _ in range(_ITERATIONS):
        basis, _ = np.linalg.qr(table @ (table.T @ basis))
    image = table.T @ basis
    squares, turn = np.linalg.eigh(image.T @ image)
    best = np.argsort(-squares)[:DIMENSIONS]
    vectors: NDArray[np.float32] = (basis @ turn[:, best]) * squares[best] ** (TILT / 2)
    return vectors


def _write(words: Sequence[str], vectors: NDArray[np.float32]) -> None:
    scale = LARGEST / np.maximum(np.abs(vectors).max(axis=1, keepdims=True), 1e-9)
    HOME.mkdir(exist_ok=True)
    np.save(HOME / VECTORS, np.round(vectors * scale).astype(np.int8))
    (HOME / WORDS).write_text("\n".join(words) + "\n", "utf-8")


if __name__ == "__main__":
    main()
