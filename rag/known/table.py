"""Many questions as arrays: which have a term, and what a term says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from index.prepared import Arrays, prepared
from index.sparse import hash_terms
from rag.known.logistic import fit_terms
from rag.known.terms import terms_of

PROGRAM = ("table.py", "terms.py", "logistic.py", "common.txt")  # what the arrays depend on
COMMON = Path(__file__).parent / "common.txt"
# How common a term is in questions is taken from so many questions of others, beside its own: of
# five questions, all with 的, none is known by it.
BACKGROUND = 200

Floats: TypeAlias = NDArray[np.float64]
Ints: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Asked:
    """The terms of a question: their rows in a table (those it has), and how rare all are."""

    rows: Ints
    weight: float


def make_arrays(texts: Sequence[str], answered: Sequence[bool]) -> dict[str, NDArray[Any]]:
    """Return the arrays of a table of questions and whether each is answered."""
    terms = [terms_of(fold(text)) for text in texts]
    sizes = np.array([len(each) for each in terms], np.int64)
    hashes, inverse = np.unique(hash_terms(chain.from_iterable(terms)), return_inverse=True)
    questions = np.repeat(np.arange(len(texts)), sizes)
    order = np.lexsort((questions, inverse))
    counts = np.bincount(inverse, minlength=len(hashes))
    yes = np.array(answered, np.bool_)
    return {
        "hashes": hashes,
        "starts": np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
        "questions": questions[order].astype(np.int32),
        "answered": yes,
        "speaks": fit_terms(inverse, sizes, yes, len(hashes)),
        "usual": _usual(hashes),
    }


class Table:
    """Questions, numbered from 0.

    `shares` are the shares of questions that have each term, 0 to 1, `rarities` their logarithms,
    with the sign turned.
    """

    def __init__(self, arrays: Arrays) -> None:
        """Take what `make_arrays` returned."""
        self._hashes, self._starts = arrays["hashes"], arrays["starts"]
        self._questions = arrays["questions"]
        self._speaks: Floats = arrays["speaks"]
        self.answered: NDArray[np.bool_] = arrays["answered"]
        self.size = len(self.answered)
        counts = np.diff(self._starts)
        usual = counts + BACKGROUND * arrays["usual"]
        self.shares: Floats = (usual + 0.5) / (self.size + BACKGROUND + 1)
        self.rarities: Floats = -np.log(self.shares)
        self._unseen = float(np.log(2 * (self.size + BACKGROUND + 1)))
        per_term = np.repeat(self.rarities, counts)
        self._weights = np.bincount(self._questions, per_term, minlength=self.size)

    def asked(self, terms: frozenset[str]) -> Asked:
        """Look the terms of a question up."""
        wanted = hash_terms(sorted(terms))
        rows = np.searchsorted(self._hashes, wanted)
        rows[rows == len(self._hashes)] = 0
        known = rows[self._hashes[rows] == wanted] if len(self._hashes) else rows[:0]
        unseen = (len(wanted) - len(known)) * self._unseen
        return Asked(known, float(self.rarities[known].sum()) + unseen)

    @property
    def terms(self) -> int:
        """How many terms there are; they are numbered from 0."""
        return len(self._hashes)

    def occurrences(self) -> tuple[Ints, Ints]:
        """Return every term of every question, in the order of terms: terms, questions."""
        terms = np.repeat(np.arange(self.terms), np.diff(self._starts))
        return terms, self._questions.astype(np.int64)

    def overlap(self, asked: Asked) -> Floats:
        """Return the Dice coefficient of each question with the asked one, by rarity, 0 to 1."""
        starts, ends = self._starts[asked.rows], self._starts[asked.rows + 1]
        # In slices: the terms have hundreds of questions each, and numbering them takes longer.
        ranges = zip(starts.tolist(), ends.tolist(), strict=True)
        having = [self._questions[start:end] for start, end in ranges]
        both = np.bincount(
            np.concatenate([self._questions[:0], *having]),
            np.repeat(self.rarities[asked.rows], ends - starts),
            self.size,
        )
        overlap: Floats = 2 * both / np.maximum(self._weights + asked.weight, 1e-9)
        return overlap

    def speaks(self, asked: Asked) -> float:
        """Return the log odds, from the terms alone, that the question is answered."""
        return float(self._speaks[asked.rows].sum() + self._speaks[-1])


def spans(starts: Ints, sizes: Ints) -> Ints:
    """Return the numbers of all spans one after another: 3, 4, 5 of a span of 3 from 3."""
    shift = np.repeat(starts - np.cumsum(sizes) + sizes, sizes)
    return np.arange(len(shift)) + shift


@cache
def _shares() -> Mapping[int, float]:
    """Read how many of 10,000 questions have a term, by the hash of the term."""
    lines = [line.split() for line in COMMON.read_text("utf-8").splitlines()]
    hashes = hash_terms(term for term, _ in lines).tolist()
    return dict(zip(hashes, (int(count) / 10_000 for _, count in lines), strict=True))


def _usual(hashes: NDArray[np.uint64]) -> Floats:
    shares = _shares()
    return np.array([shares.get(term, 0.0) for term in hashes.tolist()])


def make_table(
    texts: Sequence[str], answered: Sequence[bool], cache: Path | None, document: str
) -> Table:
    """Return the table of the questions on a document; its arrays are kept in the folder `cache`.

    One table a document is kept, the newest.
    """

    def make() -> Arrays:
        return make_arrays(texts, answered)

    if cache is None:
        return Table(make())
    name = f"questions-{sha256(document.encode()).hexdigest()[:8]}"
    return Table(prepared(cache, name, _key(texts, answered), make))


def _key(texts: Sequence[str], answered: Sequence[bool]) -> str:
    """Return what changes whenever the arrays do: the questions and the program."""
    digest = sha256(f"{list(answered)}".encode())
    digest.update("\n".join(texts).encode("utf-8", "surrogatepass"))
    for program in PROGRAM:
        digest.update((Path(__file__).parent / program).read_bytes())
    return digest.hexdigest()[:16]
