"""The words of a claim that say something, and how a text can carry them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from index.tokens import Segmenter
from index.types import Span
from rag.verify.lexicon import lexicon
from rag.verify.reading import Reading

Kind: TypeAlias = Literal["word", "name"]

NAME_WEIGHT = 2.0  # an invented name is worse than an unknown word
SINGLE_WEIGHT = 0.3  # a lone character is mostly grammar
PART = 2  # characters that count as found when a longer word is found in parts
_ASCII = re.compile(r"^[a-z0-9][a-z0-9&.+\-/]*$")
_QUALIFIER = re.compile(
    r"不超过|不多于|不高于|不少于|不低于|不足|不到|未达|超过|突破|高于|低于|多于|少于|接近|将近|"
    r"大约|约为|约|大概|左右|上下|以上|以下|以内|累计|累积|年均|年平均|人均|同比|环比|至少|至多|最多|最少|逾"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a claim that must be found, in its place in the claim."""

    text: str
    start: int
    end: int
    weight: float
    kind: Kind = "word"


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter:
    return Segmenter()


def content_words(reading: Reading) -> list[Word]:
    """Return the words of a claim that are neither figures nor harmless."""
    text = _blank(reading)
    known = lexicon()
    words: list[Word] = []
    at = 0
    for word in _segmenter().words(text):
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        if word in known.harmless:
            continue
        kind: Kind = "name" if word in known.places or _ASCII.match(word) else "word"
        words.append(Word(word, start, at, _weight(word, kind), kind))
    return words


def carries(text: str, word: str) -> float:
    """Return how far `text` carries `word`, 0 to 1: itself, a rewording, or its parts."""
    if word in text:
        return 1.0
    if any(other in text for other in lexicon().same(word)):
        return 1.0
    if len(word) <= PART or word.isascii():
        return 0.0
    return _parts(text, word)


def covered(text: str, words: Sequence[Word]) -> float:
    """Return the weight of the words that `text` carries."""
    return sum(word.weight * carries(text, word.text) for word in words)


def blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return `text` with these ranges turned into blanks."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def inside(words: Sequence[Word], span: Span) -> list[Word]:
    """Return the words that begin in a range."""
    return [word for word in words if span.start <= word.start < span.end]


def _blank(reading: Reading) -> str:
    spans = [(one.start, one.end) for one in reading.dates]
    spans += [(one.start, one.end) for one in reading.quantities]
    spans += [match.span() for match in _QUALIFIER.finditer(reading.folded)]
    return blank(reading.folded, spans)


def _weight(word: str, kind: Kind) -> float:
    if kind == "name":
        return NAME_WEIGHT
    return SINGLE_WEIGHT if len(word) == 1 else 1.0


def _parts(text: str, word: str) -> float:
    """Return the share of a longer word's characters that `text` has two or more at a time."""
    found, at = 0, 0
    while at < len(word) - 1:
        end = at + PART
        if word[at:end] not in text:
            at += 1
            continue
        while end < len(word) and word[at : end + 1] in text:
            end += 1
        found += end - at
        at = end
    return found / len(word)
