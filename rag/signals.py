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
    "paragraph",  # weight of the words in all candidates of the same paragraph
    "length",  # logarithm of the passage's length, 0 for 100 characters
    "sparse_first",  # 1 for the first by BM25, 1/2 for the second …
    "dense_first",  # 1 for the first by cosine, 1/2 for the second …
    "near_sparse",  # the greatest `sparse` of the passages close by in the same document
    "near_dense",  # the greatest `dense_behind` of these; that of the worst if there are none
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
NEAR = 3  # passages before and after that are close by: an enumeration is one thought
HUNDRED = 100.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the signals read of a passage; its texts are folded.

    `number` is the passage's place in the index: neighbours have neighbouring numbers.
    """

    number: int
    document: str
    paragraph: int
    context: str
    text: str


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
        "near_sparse": _near(candidates, sparse / best_sparse, 0.0),
        "near_dense": _near(candidates, dense - best_dense, float(dense.min() - best_dense)),
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
    """Return the coverage by paragraphs; of most paragraphs one passage is a candidate."""
    groups: dict[tuple[str, int], list[int]] = {}
    for at, candidate in enumerate(candidates):
        groups.setdefault((candidate.document, candidate.paragraph), []).append(at)
    result = words.copy()
    for group in groups.values():
        if len(group) > 1:
            whole = "\n".join(f"{candidates[at].context}\n{candidates[at].text}" for at in group)
            result[group] = coverage([whole], weights)[0]
    return result


def _near(candidates: Sequence[Candidate], values: Numbers, nothing: float) -> Numbers:
    """Return the greatest value of the candidates close by; they are in index order."""
    result = np.full(len(values), nothing)
    for at, candidate in enumerate(candidates):
        for other in range(at + 1, min(at + 1 + NEAR, len(candidates))):
            near = candidates[other]
            if near.number - candidate.number > NEAR or near.document != candidate.document:
                break
            result[at] = max(result[at], values[other])
            result[other] = max(result[other], values[at])
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
