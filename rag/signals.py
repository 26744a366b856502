"""The named numbers that the ranking of candidates rests on.

Each candidate has its signals; each query has its gates, which say how far a signal is to
be trusted: where the words of the question are found in no passage, meaning has to decide.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np

from index.texts import CODING, Texts
from rag.occurrences import Integers, Numbers, Occurrences
from rag.probe import BREAK, Probe

__all__ = ["GATES", "SIGNALS", "Candidates", "Numbers", "look_through", "measure"]

SIGNALS = (
    "sparse",  # BM25, as a share of the best
    "saturation",  # BM25, as a share of the most that these terms could reach
    "dense",  # cosine
    "dense_behind",  # cosine, less the best
    "late",  # how near its tokens come to those of the question, one by one
    "late_behind",  # the same, less the best
    "words",  # weight of the question's words in the passage, as a share of all
    "pairs",  # the same of its pairs of characters
    "phrase",  # the longest stretch of the question in the passage, as a share of it
    "names",  # share of its Latin words and numbers in the passage
    "lexicon",  # share of the lexicon's expressions that are there by any name
    "context",  # weight of the words in title and headings, as a share of all
    "paragraph",  # weight of the words in all candidates of the same paragraph
    "sparse_first",  # 1 for the first by BM25, 1/2 for the second …
    "kin",  # how many near passages are of the same law or document
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
# Articles of one law, kept as documents of their own, have its name before their number.
# Its second byte begins no character that is in use, so that it is found only where it stands.
_NUMBERED = "第".encode(CODING)
# How much more a near passage counts among its kin than one that is farther: e-fold each tenth
# of cosine. With 10, 20, of a hundred lay questions to statutes found among a hundred 85.1, 84.3
# (without 84.1), to statutes that were never seen 78.9, 79.3 (76.4).
KIN_SHARPNESS = 10.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """What the signals read of passages: their texts, and a number for each one's paragraph.

    Candidates of one paragraph are neighbours. `terms` tells which have what of a probe.
    """

    texts: Texts
    paragraphs: Integers
    terms: Occurrences


def look_through(probe: Probe, texts: Texts, paragraphs: Integers) -> Candidates:
    """Look for all that a probe has in these texts."""
    names = (name for expression, names in probe.added.items() for name in (expression, *names))
    terms = Occurrences(texts, (*probe.words, *probe.pairs, *names))
    return Candidates(texts, paragraphs, terms)


def measure(
    probe: Probe, candidates: Candidates, sparse: Numbers, dense: Numbers, late: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the signals, shape (candidates, SIGNALS), and the gates, shape (GATES,).

    `sparse`, `dense` and `late` are the candidates' scores.
    """
    texts = candidates.terms
    words = texts.coverage(probe.words)
    by_sparse, by_dense = _ranks(sparse), _ranks(dense)
    best_sparse, best_dense = max(sparse.max(), 1e-6), dense.max()
    columns = {
        "sparse": sparse / best_sparse,
        "saturation": sparse / max(probe.limit, 1e-6),
        "dense": dense,
        "dense_behind": dense - best_dense,
        "late": late,
        "late_behind": late - late.max(),
        "words": words,
        "pairs": texts.coverage(probe.pairs),
        "phrase": _longest_stretch(texts, probe.chain),
        "names": texts.coverage({word: 1.0 for word in probe.words if word.isascii()}),
        "lexicon": _by_any_name(texts, probe.added),
        "context": texts.coverage_above(probe.words),
        "paragraph": texts.coverage_together(probe.words, _firsts(candidates.paragraphs)),
        "sparse_first": 1 / (1 + by_sparse),
        "kin": _kin(candidates, dense),
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
        np.ascontiguousarray(np.array([columns[name] for name in SIGNALS], np.float64).T),
        np.array([gates[name] for name in GATES], np.float64),
    )


def _longest_stretch(texts: Occurrences, chain: Sequence[str]) -> Numbers:
    """Return the longest run of neighbouring pairs in each text, as a share of all pairs.

    A run of pairs nearly always is a stretch of text; finding it costs one look a pair.
    """
    run, longest = np.zeros(texts.size), np.zeros(texts.size)
    for pair in chain:
        run = np.zeros_like(run) if pair == BREAK else (run + 1) * texts.having(pair)
        longest = np.maximum(longest, run)
    return longest / max(1, sum(pair != BREAK for pair in chain))


def _by_any_name(texts: Occurrences, added: Mapping[str, tuple[str, ...]]) -> Numbers:
    found = np.zeros(texts.size)
    for expression, others in added.items():
        found += np.logical_or.reduce([texts.having(name) for name in (expression, *others)])
    return found / max(1, len(added))


def _kin(candidates: Candidates, dense: Numbers) -> Numbers:
    """Return, for each candidate, the logarithm of the odds of all that are akin to it.

    Akin are those whose contexts are alike up to a number, and paragraphs without context to
    themselves alone.
    """
    texts, places = candidates.texts, dict[bytes | int, int]()
    units = texts.units.values.tobytes()
    starts = 2 * texts.units.starts[:-1]
    spans = zip(starts.tolist(), (starts + 2 * texts.contexts).tolist(), strict=True)
    names = [units[start:end].partition(_NUMBERED)[0] for start, end in spans]
    akin = [
        places.setdefault(name or paragraph, len(places))
        for name, paragraph in zip(names, candidates.paragraphs.tolist(), strict=True)
    ]
    odds = np.exp(KIN_SHARPNESS * (dense - dense.max()))
    together: Numbers = np.log(np.bincount(akin, odds))[akin]
    return together


def _firsts(paragraphs: Integers) -> Integers:
    """Return the places where candidates of another paragraph begin."""
    return np.concatenate(([0], np.flatnonzero(paragraphs[1:] != paragraphs[:-1]) + 1))


def _ranks(scores: Numbers) -> Integers:
    ranks = np.empty(len(scores), np.int64)
    ranks[np.argsort(-scores, kind="stable")] = np.arange(len(scores))
    return ranks


def _lead(scores: Numbers) -> float:
    if len(scores) < 2:  # noqa: PLR2004 - a first and a second
        return 0.0
    second, first = np.partition(scores, len(scores) - 2)[-2:]
    return float(first - second)
