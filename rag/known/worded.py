"""A sentence of the evidence with what else may be said for its words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from index.normalise import fold
from index.sentences import sentences
from rag.known.file import Wording

# Which of a sentence's it is, the longest first; what may be said, and the words it stands for.
Instead: TypeAlias = tuple[int, str, str]

SHORTEST = 2  # characters of what is said instead: one is part of too many words
# What is said instead with so few characters must stand nowhere in the paragraph: 加强, which here
# stands for 推动, is another thing where the next sentence has 加强 itself.
SHORT = 2
# Another document's sentence tells the same if the known words of one paragraph have this share of
# its pairs of characters: so do 83 of the 84 sentences of the interview that the dossier restates,
# and 19 of 1,307 of forty documents on other things.
TELLS = 0.3
# A quotation or title, whole or with one end in another clause; “三高” is a word in marks.
_QUOTED = re.compile(r"“[^”]{5,}(?:”|$)|^[^“”]{5,}”|《[^》]{5,}(?:》|$)|^[^《》]{5,}》")
_AREAS = frozenset("省市区县镇乡")  # with 长 after it, its head


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the evidence, folded, and for what may be said in it the words it has.

    `words_for` has what may be said by its first two characters.
    """

    text: str
    pairs: frozenset[str]
    words_for: Mapping[str, Sequence[Instead]]

    def reword(self, clause: str, beginnings: frozenset[str]) -> str:
        """Return a folded clause with the sentence's own words, the longest wordings first.

        What is quoted stays: in a quotation another word is another quotation.
        `beginnings` are the pairs of characters of the clause: of thousands of wordings few begin
        with one of them, and no other is looked for.
        """
        begun = beginnings & self.words_for.keys()
        here = [one for pair in begun for one in self.words_for[pair] if one[1] in clause]
        taken = [(*match.span(), match[0]) for match in _QUOTED.finditer(clause)]
        for _, other, words in sorted(here):
            at = clause.find(other)
            while at >= 0:
                end = at + len(other)
                cut = other[-1] in _AREAS and clause.startswith("长", end)  # 东川区|长
                if not cut and all(end <= start or stop <= at for start, stop, _ in taken):
                    within = clause.find(words, max(0, end - len(words)))
                    kept = words if not 0 <= within <= at else other
                    taken.append((at, end, kept))
                at = clause.find(other, end)
        for start, end, words in sorted(taken, reverse=True):
            clause = clause[:start] + words + clause[end:]
        return clause

    def shared(self, own: frozenset[str]) -> float:
        """Return the share of a clause's pairs of characters that the sentence has."""
        return len(own & self.pairs) / len(own) if own else 0.0


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one paragraph: for each of its words, these first, what else is said."""

    classes: tuple[tuple[str, ...], ...]
    pairs: frozenset[str]

    @classmethod
    def of(cls, wordings: Iterable[Wording]) -> "Known":
        """Fold the wordings of a paragraph."""
        classes = tuple(tuple(map(fold, (one.words, *one.others))) for one in wordings)
        return cls(classes, frozenset().union(*(pairs_of(words) for words, *_ in classes)))

    def own(self, paragraph: str) -> Iterator[Sentence]:
        """Yield the sentences of the paragraph itself; words that are gone say nothing."""
        for text in _sentences(paragraph):
            found = ((words, others) for words, *others in self.classes if words in text)
            yield from _worded(text, paragraph, found)

    def tells(self, pairs: frozenset[str]) -> bool:
        """Tell whether a sentence with these pairs of characters says what the paragraph does."""
        return len(pairs & self.pairs) >= TELLS * len(pairs)

    def told(self, text: str) -> Iterator[tuple[str, Sequence[str]]]:
        """Yield what a sentence has of each class, the longest, and all that is said for it."""
        for one in self.classes:
            here = [words for words in one if len(words) >= SHORTEST and words in text]
            if here:
                words = max(here, key=len)
                yield words, [other for other in one if other != words]


def retelling(paragraph: str, known: Iterable[Known]) -> Iterator[Sentence]:
    """Yield the sentences of another document's folded paragraph that tell what is known.

    The report that a dossier restates has 投入 where that has 倾注: what may be said for the one
    may be said for the other.
    """
    known = tuple(known)
    for text in _sentences(paragraph):
        pairs = pairs_of(text)
        if pairs:
            found = (pair for one in known if one.tells(pairs) for pair in one.told(text))
            yield from _worded(text, paragraph, found)


def pairs_of(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand side by side in a text."""
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())


def beginnings_of(clause: str) -> frozenset[str]:
    """Return what may begin in a clause: two characters from each place on."""
    return frozenset(map("".join, pairwise(clause)))


def _sentences(paragraph: str) -> Iterator[str]:
    return (paragraph[span.start : span.end] for span in sentences(paragraph))


def _worded(
    text: str, paragraph: str, found: Iterable[tuple[str, Sequence[str]]]
) -> Iterator[Sentence]:
    """Yield a sentence if something else may be said for any of its words."""
    words_for = {
        other: words
        for words, others in found
        for other in others
        if len(other) >= SHORTEST and other not in (paragraph if len(other) <= SHORT else text)
    }
    if words_for:
        longest_first = sorted(words_for.items(), key=lambda pair: -len(pair[0]))
        by_beginning: dict[str, list[Instead]] = defaultdict(list)
        for rank, (other, words) in enumerate(longest_first):
            by_beginning[other[:SHORTEST]].append((rank, other, words))
        yield Sentence(text, pairs_of(text), dict(by_beginning))
