"""What a query is looked for by: words, pairs of characters, and what the lexicon adds."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from index.normalise import fold
from index.tokens import HAN, Segmenter
from rag.query import NO_WORD, REMEMBERED, QueryReader
from rag.types import Query

# Words that carry no content still tell questions apart a little: statutes asked for with
# them left out are found first 1.4 points less often, encyclopaedia paragraphs 0.3 more.
FILLER_WEIGHT = 0.4
# A word weighs more than a pair of characters that need be none. With 1, 1.5 and 2, of a hundred
# BM25 answers first: search-engine questions 75.6, 77.1, 77.5; questions on judgments 62.8, 64.3,
# 64.8; lay ones to statutes, among ten, 55.6, 57.0, 57.5; colloquial ones 67.1, 64.7, 65.9.
WORD_WEIGHT = 1.5
# What the lexicon adds counts less than what was asked. Between 0.1 and 0.5 nothing changes by
# more than a point; from 0.7 on plain questions lose.
ADDED_WEIGHT = 0.3

BREAK = ""
_HAN_RUN = re.compile(f"[{HAN}]+")


@dataclass(frozen=True, slots=True)
class Probe:
    """The evidence to look for in a passage.

    `words` and `pairs` are of the content; their weights are inverse document frequencies,
    greatest for what the corpus lacks. `chain` has the pairs in order, BREAK between
    stretches. `added` is what the lexicon adds, by expression, and `covered` the share of the
    question that is such expressions. `terms` are for the sparse index, `limit` is the most
    that BM25 can reach with them, `unknown` the share of the words' weight that the corpus lacks.
    """

    words: Mapping[str, float]
    pairs: Mapping[str, float]
    chain: Sequence[str]
    added: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, float]
    limit: float
    unknown: float
    covered: float


class Prober:
    """Makes probes of queries."""

    def __init__(
        self, segmenter: Segmenter, queries: QueryReader, idf: Callable[[str], float]
    ) -> None:
        """`idf` is greatest for a term that the corpus lacks."""
        self.segmenter = segmenter
        self.queries = queries
        self.idf = lru_cache(REMEMBERED)(idf)
        self._greatest = idf(NO_WORD)
        self._terms_of: dict[str, Sequence[str]] = {}  # no more than the lexicon has

    def probe(self, query: Query) -> Probe:
        """Return what the query is looked for by."""
        folded, wording = fold(query.text), fold(query.wording or query.text)
        content = self.queries.content(folded)
        added = self.queries.lexicon.expand(wording, self.segmenter.words(wording))
        asked = self.segmenter.words(content)
        words = {word: self.idf(word) for word in asked}
        total = sum(words.values())
        unknown = sum(weight for weight in words.values() if weight >= self._greatest)
        chain, terms = _chain(content), self._terms(folded, content, asked, added)
        return Probe(
            words=words,
            pairs={pair: self.idf(pair) for pair in chain if pair != BREAK},
            chain=chain,
            added=added,
            terms=terms,
            limit=sum(weight * self.idf(term) for term, weight in terms.items()),
            unknown=unknown / total if total else 1.0,
            covered=1.0 if query.language == "en" else _covered(content, added),
        )

    def _terms(
        self,
        folded: str,
        content: str,
        words: Sequence[str],
        added: Mapping[str, tuple[str, ...]],
    ) -> dict[str, float]:
        others = list(dict.fromkeys(other for group in added.values() for other in group))
        terms = {term: ADDED_WEIGHT for other in self._cut(others) for term in other}
        # Both were cut into words just before, which is remembered.
        terms.update(dict.fromkeys(self.segmenter.terms(folded), FILLER_WEIGHT))
        terms.update(dict.fromkeys(self.segmenter.terms(content), 1.0))
        terms.update(dict.fromkeys(terms.keys() & set(words), WORD_WEIGHT))
        return terms

    def _cut(self, expressions: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the terms of expressions of the lexicon, each cut once in the life of this one."""
        new = [one for one in expressions if one not in self._terms_of]
        self._terms_of.update(zip(new, self.segmenter.terms_of(new), strict=True))
        return map(self._terms_of.__getitem__, expressions)


def _covered(content: str, expressions: Collection[str]) -> float:
    """Return the share of the content that the expressions are; an English one is all of it."""
    letters = sum(map(str.isalnum, content))
    return min(1.0, sum(map(len, expressions)) / max(1, letters))


def _chain(content: str) -> list[str]:
    chain: list[str] = []
    for run in _HAN_RUN.findall(content):
        chain.extend(first + second for first, second in pairwise(run))
        chain.append(BREAK)
    return chain
