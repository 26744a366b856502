"""Tells a document in a few of its own sentences: which say most of what it is about.

Words that a document repeats and that are rare elsewhere are what it is about (the centroid of
Radev et al., 2004), those of its headings above all, and a section begins with what it says (both:
Edmundson, 1969). Sentences are chosen one after another by the weight of what they add to those
before (budgeted coverage: Gillick and Favre, 2009; greedy by weight over a power of the length:
Lin and Bilmes, 2010), one of each section before a second of any, and told in reading order.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.normalise import fold
from index.types import Document, Paragraph, Span
from rag.commonness import shipped_commonness
from rag.quotes import points_back
from rag.verify.text.reading import read

LONGEST = 140  # characters of a sentence of an outline; a longer one lists details
SHORTEST = 12  # below it is a heading, a signature or an exclamation
READ = 400  # sentences that are looked at; of a longer document the first of each paragraph
BEGINNING = 8  # characters before what a sentence is about: 长三角G60科创走廊, 程向民说，…
CONCEPTS = 60  # words that a document is about
LENGTH_POWER = 0.5  # what a further character costs: between none (long ones) and 1 (headlines)
# How much more the first sentence of a section says, and a word that is in a heading. Looked at on
# the dossier, the interview and six made-up policies: at 1.5 and without headings side remarks were
# taken for sections (2024年也是…十周年 for 一流科创生态).
OPENING = 3.0
HEADED = 2.0
ASIDE = frozenset({"title", "byline", "note", "caption", "table"})

# 程向民指出，… is about what he points out; 长三角G60… is no sentence about 长三角.
_NOT_ABOUT = re.compile(
    "(?:还|又|也|明确|进一步)*(?:说|指出|认为|表示|强调|介绍|提出|要求)|[a-z0-9]", re.IGNORECASE
)
_THEN = re.compile("[从自由对在至]?[那此]|[从自]这")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of an outline: a range of a paragraph's text."""

    paragraph: Paragraph
    span: Span


@dataclass(frozen=True, slots=True)
class Outline:
    """The sentences that tell a document, in reading order."""

    document: Document
    sentences: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    paragraph: Paragraph
    span: Span
    section: str
    opens: bool

    @property
    def text(self) -> str:
        return self.paragraph.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Outliner:
    """Chooses sentences; `words_of` cuts texts into words."""

    words_of: Callable[[Sequence[str]], list[list[str]]]

    def outline(self, document: Document, most: int, about: str = "") -> Outline:
        """Return at most `most` sentences, of those that begin with what they are `about`."""
        found = _readable(document, fold(about))
        words = [set(_telling(each)) for each in self.words_of([one.text for one in found])]
        headings = {word for each in self.words_of(_headings(document)) for word in each}
        concepts = _concepts(words, headings)
        chosen: list[int] = []
        covered: set[str] = set()
        sections: Counter[str] = Counter()
        while len(chosen) < min(most, len(found)):
            best = max(
                (at for at in range(len(found)) if at not in chosen),
                key=lambda at: (
                    -sections[found[at].section],
                    _gain(found[at], words[at] - covered, concepts),
                    -at,
                ),
            )
            chosen.append(best)
            covered |= words[best]
            sections[found[best].section] += 1
        told = (Chosen(found[at].paragraph, found[at].span) for at in sorted(chosen))
        return Outline(document, tuple(told))


def _gain(one: _Candidate, new: set[str], concepts: dict[str, float]) -> float:
    weight = sum(concepts.get(word, 0.0) for word in new)
    return weight * (OPENING if one.opens else 1.0) / math.pow(len(one.text), LENGTH_POWER)


def _headings(document: Document) -> list[str]:
    return list(dict.fromkeys([document.title, *(one.heading for one in document.paragraphs)]))


def _concepts(words: Sequence[set[str]], headings: set[str]) -> dict[str, float]:
    """Return what a document is about: words by how many sentences have them, and how rare."""
    counts = Counter(word for each in words for word in each)
    rare = shipped_commonness()
    weights = {
        word: count * rare.weight(word) * (HEADED if word in headings else 1.0)
        for word, count in counts.items()
    }
    best = sorted(weights, key=lambda word: (-weights[word], word))[:CONCEPTS]
    return {word: weights[word] for word in best}


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in words if len(word) > 1]


def _readable(document: Document, about: str) -> list[_Candidate]:
    """Return the sentences that can be read alone, with the section each is of."""
    found: list[_Candidate] = []
    for paragraph in document.paragraphs:
        if paragraph.kind in ASIDE:
            continue
        for span, _ in read(paragraph.text).supporting():  # none that speaks to a model
            text = paragraph.text[span.start : span.end]
            if _stands(text) and _is_about(fold(text), about):
                section = paragraph.heading
                opens = not found or found[-1].section != section
                found.append(_Candidate(paragraph, span, section, opens))
    return _leading(found) if len(found) > READ else found


def _leading(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the first sentence of each paragraph, of so many as are read."""
    first = [
        one
        for one, before in zip(found, [None, *found], strict=False)
        if before is None or one.paragraph is not before.paragraph
    ]
    return first[:READ]


def _is_about(folded: str, about: str) -> bool:
    """Tell whether a sentence begins with a thing, which neither speaks nor is part of a name."""
    start = folded.find(about, 0, BEGINNING + len(about))
    return start >= 0 and (not about or not _NOT_ABOUT.match(folded, start + len(about)))


def _stands(text: str) -> bool:
    alone = not points_back(text) and not _THEN.match(text) and "？" not in text[-3:]
    return alone and SHORTEST <= len(text) <= LONGEST
