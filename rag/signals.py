"""The named numbers that the ranking of candidates rests on.

Each candidate has its signals; each query has its gates, which say how far a signal is to
be trusted: where the words of the question are found in no passage, meaning has to decide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np
from numpy.typing import NDArray

from rag.probe import BREAK, Probe

Numbers = NDArray[np.float64]

SIGNALS = (
    "sparse",  # BM25, as a share of the best
    "saturation",  # BM25, as a share of the most that these terms could reach
    "dense",  # cosine
    "dense_behind",  # cosine, less the best
    "words",  # weight of the question's words in the passage, as a share of all
    "pairs",  # the same of its pairs of characters
    "phrase",  # the longest stretch of the question in the passage, as a share of it
    "names",  # share of its Latin words and numbers in the passage
    "lexicon",  # share of the lexicon's expressions that are there by any name
    "context",  # weight of the words in title and headings, as a share of all
    "paragraph",  # weight of the words in the whole paragraph
    "length",  # logarithm of the passage's length, 0 for 100 characters
    "sparse_first",  # 1 for the first by BM25, 1/2 for the second …
    "dense_first",  # 1 for the first by cosine, 1/2 for the second …
)
GATES = (
    "always",  # 1
    "found",  # the greatest `words` of any candidate
    "unknown",  # share of the words' weight that the corpus lacks
    "agreement",  # share of passages that are among the ten best of both retrievers
    "nearness",  # the greatest cosine
    "sparse_lead",  # how far the first by BM25 is ahead of the second
    "dense_lead",  # how far the first by cosine is ahead of the second
    "many_words",  # logarithm of the number of words
)
TOP = 10  # passages that `agreement` looks at
HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the signals read of a passage, folded; `paragraph` holds all of `text`."""

    context: str
    text: str
    paragraph: str


def measure(
    probe: Probe, candidates: Sequence[Candidate], sparse: Numbers, dense: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the signals, shape (candidates, SIGNALS), and the gates, shape (GATES,).

    `sparse` and `dense` are the candidates' scores.
    """
    texts = [f"{candidate.context}\n{candidate.text}" for candidate in candidates]
    words = coverage(texts, probe.words)
    by_sparse, by_dense = _ranks(sparse), _ranks(dense)
    best_sparse, best_dense = max(sparse.max(), 1e-6), dense.max()
    columns = {
        "sparse": sparse / best_sparse,
        "saturation": sparse / max(probe.limit, 1e-6),
        "dense": dense,
        "dense_behind": dense - best_dense,
        "words": words,
        "pairs": coverage(texts, probe.pairs),
        "phrase": _longest_stretch(texts, probe.chain),
        "names": coverage(texts, {word: 1.0 for word in probe.words if word.isascii()}),
        "lexicon": _by_any_name(texts, probe.added),
        "context": coverage([candidate.context for candidate in candidates], probe.words),
        "paragraph": _paragraphs(candidates, words, probe.words),
        "length": np.log([max(1, len(text)) / HUNDRED for text in texts]),
        "sparse_first": 1 / (1 + by_sparse),
        "dense_first": 1 / (1 + by_dense),
    }
    gates = {
        "always": 1.0,
        "found": words.max(),
        "unknown": probe.unknown,
        "agreement": np.count_nonzero((by_sparse < TOP) & (by_dense < TOP)) / TOP,
        "nearness": best_dense,
        "sparse_lead": _lead(sparse) / best_sparse,
        "dense_lead": _lead(dense),
        "many_words": log1p(len(probe.words)),
    }
    return (
        np.stack([columns[name] for name in SIGNALS], axis=1).astype(np.float64),
        np.array([gates[name] for name in GATES], np.float64),
    )


def coverage(texts: Sequence[str], weights: Mapping[str, float]) -> Numbers:
    """Return, for each text, the share of the weights whose words it has."""
    found = np.zeros(len(texts))
    total = sum(weights.values())
    if total > 0:
        for word, weight in weights.items():
            found += weight * _has(texts, word)
        found /= total
    return found


def _has(texts: Iterable[str], word: str) -> NDArray[np.bool_]:
    return np.array([word in text for text in texts], np.bool_)


def _longest_stretch(texts: Sequence[str], chain: Sequence[str]) -> Numbers:
    """Return the longest run of neighbouring pairs in each text, as a share of all pairs.

    A run of pairs nearly always is a stretch of text; finding it costs one look a pair.
    """
    run, longest = np.zeros(len(texts)), np.zeros(len(texts))
    known: dict[str, Numbers] = {}
    for pair in chain:
        if pair == BREAK:
            run[:] = 0
            continue
        if pair not in known:
            known[pair] = _has(texts, pair).astype(np.float64)
        run = (run + 1) * known[pair]
        longest = np.maximum(longest, run)
    return longest / max(1, sum(pair != BREAK for pair in chain))


def _by_any_name(texts: Sequence[str], added: Mapping[str, tuple[str, ...]]) -> Numbers:
    found = np.zeros(len(texts))
    for expression, others in added.items():
        names = (expression, *others)
        found += np.array([any(name in text for name in names) for text in texts], np.bool_)
    return found / max(1, len(added))


def _paragraphs(
    candidates: Sequence[Candidate], words: Numbers, weights: Mapping[str, float]
) -> Numbers:
    """Return the coverage of whole paragraphs; most passages are one, and known already."""
    result = words.copy()
    parts = [at for at, found in enumerate(candidates) if len(found.paragraph) > len(found.text)]
    whole = [f"{candidates[at].context}\n{candidates[at].paragraph}" for at in parts]
    distinct = list(dict.fromkeys(whole))
    known = dict(zip(distinct, coverage(distinct, weights).tolist(), strict=True))
    result[parts] = [known[text] for text in whole]
    return result


def _ranks(scores: Numbers) -> NDArray[np.int64]:
    ranks = np.empty(len(scores), np.int64)
    ranks[np.argsort(-scores, kind="stable")] = np.arange(len(scores))
    return ranks


def _lead(scores: Numbers) -> float:
    if len(scores) < 2:  # noqa: PLR2004 - a first and a second
        return 0.0
    second, first = np.partition(scores, len(scores) - 2)[-2:]
    return float(first - second)
