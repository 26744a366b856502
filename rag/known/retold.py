"""Where another document tells what known words tell.

Staff who know what people ask about a summary should not have to write it down once more for the
report that it summarises. Two documents tell the same if most of the known words of one have
their like in the other, with the same figures; then every such place has its range there.
"""

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from index.index import Index
from index.normalise import fold
from index.prepared import Arrays, prepared
from index.sentences import clauses, sentences
from index.types import Passage, Span
from rag.known.terms import terms_of

# The overlap (Dice, by rarity) from which a range tells the same. Of the words that are known of
# the dossier, 96% have more with the interview that it restates, and 14 of 6,486 with one of 46
# documents on other things.
ALIKE = 0.3
# The share of known words that a document must tell, and of their figures that it must name: the
# report of another year says all of it in the same words, with other figures.
TOLD, FIGURES = 0.5, 0.5
FEWEST = 8  # known places: of fewer too much may be chance
LONGEST = 4  # clauses of one sentence that are taken together
# A document is compared if so many of its passages are among the nearest to so many known words.
SAMPLE, NEAREST, LED = 40, 5, 0.25

Terms: TypeAlias = Callable[[str], list[str]]
Asked: TypeAlias = dict[str, float]
Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Spot:
    """A range of a paragraph."""

    paragraph: int
    span: Span


def retold(
    words: Sequence[str], index: Index, terms: Terms, cache: Path | None
) -> Iterator[tuple[str, list[Spot | None]]]:
    """Yield every document that tells the same, with the range for each of the known words.

    The document that the words are from is one of them, if it is there. `terms` cuts a text as the
    index does; what was compared is kept in the folder `cache`.
    """
    if len(words) < FEWEST:
        return
    for name in _candidates(_asked(_sample(words), terms), index):
        arrays = _kept(words, name, index, terms, cache)
        if arrays["same"].all():
            yield name, [_spot(row) for row in arrays["spots"].tolist()]


def _sample(words: Sequence[str]) -> Sequence[str]:
    return words[:: -(-len(words) // SAMPLE)]


def _asked(words: Sequence[str], terms: Terms) -> list[Asked]:
    return [dict.fromkeys(terms(text), 1.0) for text in words]


def _candidates(ask: Sequence[Asked], index: Index) -> list[str]:
    """Return the documents that are found for many of the words."""
    found: Counter[str] = Counter()
    for one in ask:
        hits = index.search_sparse(one, NEAREST)
        found.update({index.passages[number].document for number, _ in hits})
    return [name for name, count in found.items() if count >= LED * len(ask)]


def _kept(
    words: Sequence[str], name: str, index: Index, terms: Terms, cache: Path | None
) -> Arrays:
    def held(words: Sequence[str]) -> Arrays:
        return compare(words, _nearest(_asked(words, terms), name, index))

    def make() -> Arrays:
        first = held(_sample(words))  # most documents are another, and some are very long
        return held(words) if first["same"].all() else first

    if cache is None:
        return make()
    file = f"retold-{sha256(name.encode()).hexdigest()[:8]}"
    program = Path(__file__).read_bytes()
    key = sha256(json.dumps([index.version(name), *words]).encode() + program).hexdigest()[:16]
    return prepared(cache, file, key, make)


def _nearest(ask: Sequence[Asked], document: str, index: Index) -> list[Passage]:
    """Return the passages of a document that are nearest to any of the words, in its order."""
    found = {number for one in ask for number, _ in index.search_sparse(one, NEAREST, (document,))}
    return [index.passages[number] for number in sorted(found)]


def compare(words: Sequence[str], passages: Sequence[Passage]) -> Arrays:
    """Hold known words against passages of a document.

    `same` says whether it tells the same; `spots`, of shape (words, 3), are the number of a
    paragraph, and start and end there, of the like of each; a number of 0 where there is none.
    """
    ranges = [
        (passage, span, terms_of(fold(passage.text[span.start : span.end])))
        for passage in passages
        for span in _ranges(passage.text)
    ]
    known = [terms_of(fold(text)) for text in words]
    rarity = _rarity([*known, *(terms for _, _, terms in ranges)])
    spots, figures = np.zeros((len(words), 3), np.int64), []
    weights = np.array([_weight(terms, rarity) for _, _, terms in ranges])
    having = _having(known, [terms for _, _, terms in ranges], rarity)
    for row, terms in enumerate(known):
        alike = 2 * having[row] / np.maximum(weights + _weight(terms, rarity), 1e-9)
        best = int(alike.argmax()) if len(alike) else 0
        if len(alike) and alike[best] >= ALIKE:
            passage, span, there = ranges[best]
            spots[row] = passage.paragraph, passage.start + span.start, passage.start + span.end
            figures += [term in there for term in terms if term[0].isdigit()]
    told = np.count_nonzero(spots[:, 0]) >= TOLD * len(words)
    named = sum(figures) >= FIGURES * len(figures)
    return {"same": np.array([told, named]), "spots": spots}


def _ranges(text: str) -> Iterator[Span]:
    """Yield every run of up to LONGEST clauses of one sentence."""
    parts = clauses(text)
    for sentence in sentences(text):
        own = [part for part in parts if sentence.start <= part.start < sentence.end]
        for first, start in enumerate(own):
            for last in own[first : first + LONGEST]:
                yield Span(start.start, last.end)


def _rarity(texts: Sequence[frozenset[str]]) -> Mapping[str, float]:
    counts = Counter(term for terms in texts for term in terms)
    return {term: math.log(len(texts) / (count + 0.5)) for term, count in counts.items()}


def _weight(terms: frozenset[str], rarity: Mapping[str, float]) -> float:
    return sum(rarity[term] for term in terms)


def _having(
    known: Sequence[frozenset[str]], ranges: Sequence[frozenset[str]], rarity: Mapping[str, float]
) -> Floats:
    """Return the weight of the terms that known words share with ranges; (known, ranges)."""
    numbers = {term: number for number, term in enumerate(sorted(frozenset().union(*known)))}
    shares = np.array([rarity[term] for term in numbers])
    asked = np.zeros((len(known), len(numbers)), np.float32)
    for row, terms in enumerate(known):
        asked[row, [numbers[term] for term in terms]] = 1
    asked *= shares.astype(np.float32)
    result = np.zeros((len(known), len(ranges)))
    there = np.zeros(len(numbers), np.float32)
    for column, terms in enumerate(ranges):
        there[:] = 0
        there[[numbers[term] for term in terms if term in numbers]] = 1
        result[:, column] = asked @ there
    return result


def _spot(row: Sequence[int]) -> Spot | None:
    number, start, end = row
    return Spot(number, Span(start, end)) if number else None
