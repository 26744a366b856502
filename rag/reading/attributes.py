"""What a question asks of its subject, and whether the words around the best clause say it.

`attributes.txt` lists how attributes are asked for, and what in a text shows that one is given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.normalise import fold
from rag.reading.profile import Profile
from rag.reading.sheet import Sheet

ATTRIBUTES = Path(__file__).parent / "attributes.txt"
# Characters between the attribute and the question word: 型号是什么, 谁最先提出.
BEFORE, AFTER = 2, 4

_ASKING = re.compile(
    r"什么时候|什么|何[时日年月地处人种]?|哪[里儿边一]?[年天月日个家位座些几]?|第?几|多少|多[大高长远宽深重久快]"
    r"|谁|啥|如何|怎[么样]"
)
_LIGHT = re.compile(
    r"(?:是|为|有|叫|在|的|具体|分别|大概|大约|一共|总共|究竟|到底|主要|达到?|了|又|都|各|一般|目前|现在|定[在为]?)+$"
)
_QUOTED = re.compile(r"[“\"「『《〈][^”\"」』》〉]{2,60}[”\"」』》〉]")


# What a clause loses whose sentence does not say the attribute, or only hints at it with one
# character. Best sentence right on cmrc .784 -> .808, rageval .654 -> .667, others within .005.
UNSAID, HINTED = 3.0, 1.0
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Attribute:
    """Ways to ask for an attribute, and what shows that a text says it."""

    ways: tuple[str, ...]
    hints: tuple[str, ...]


@cache
def attributes() -> tuple[Attribute, ...]:
    """Load the attributes, once."""
    return tuple(_lines())


def _lines() -> Iterator[Attribute]:
    for line in fold(ATTRIBUTES.read_text("utf-8")).splitlines():
        if ":" in line and not line.startswith("#"):
            ways, _, hints = line.partition(":")
            yield Attribute(_words(ways), (*_words(ways), *_words(hints)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


@cache
def _ways() -> dict[str, tuple[Attribute, ...]]:
    found: dict[str, tuple[Attribute, ...]] = {}
    for one in attributes():
        for way in one.ways:
            found[way] = (*found.get(way, ()), one)
    return found


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    """Return the ways by their first two characters; one of a single character by that."""
    found: dict[str, tuple[str, ...]] = {}
    for way in _ways():
        found[way[:2]] = (*found.get(way[:2], ()), way)
    return found


@lru_cache(maxsize=256)
def asked_attribute(question: str) -> str:
    """Return how the folded question asks for an attribute that is known; empty if it does not."""
    quoted = [match.span() for match in _QUOTED.finditer(question)]
    words = [m.span() for m in _ASKING.finditer(question)] or [(len(question), len(question))]
    best, least = "", (AFTER, 1)
    for at, way in _ways_in(question):
        end = at + len(way)
        if any(low <= at and end <= high for low, high in quoted):
            continue
        gap = min(_gap(question, at, end, *word) for word in words)
        if (gap, -len(way)) < least:
            best, least = way, (gap, -len(way))
    return best


def _ways_in(question: str) -> Iterator[tuple[int, str]]:
    known = _by_beginning()
    for at in range(len(question)):
        for beginning in {question[at : at + 2], question[at]}:
            for way in known.get(beginning, ()):
                if question.startswith(way, at):
                    yield at, way


def _gap(question: str, start: int, end: int, asks: int, asked: int) -> int:
    """Return how many characters stand between an attribute and a question word."""
    if start < asked and asks < end:
        return 0
    if end <= asks:
        between = _LIGHT.sub("", question[end:asks])
        return len(between) if len(between) <= BEFORE and _plain(between) else AFTER + 1
    between = question[asked:start]
    return len(between) if len(between) <= AFTER and _plain(between) else AFTER + 1


def _plain(between: str) -> bool:
    return not re.search(r"[,，。?？、的]", between)


def said(wanted: Profile, way: str, text: str) -> bool:
    """Return True if a text says what is asked for in this way."""
    return any(hint in text for hint in _hints(wanted, way))


def unsaid(wanted: Profile, sheet: Sheet) -> Floats:
    """Return what each clause loses whose sentence does not say the attribute asked for."""
    lost = np.zeros(len(sheet.starts))
    way = asked_attribute(wanted.asked.text)
    if not way:
        return lost
    hints = [hint for hint in _hints(wanted, way) if hint in sheet.text]
    plain = [hint for hint in hints if len(hint) > 1]
    for number, (start, end) in enumerate(
        zip(sheet.sentence_starts.tolist(), sheet.sentence_ends.tolist(), strict=True)
    ):
        text = sheet.text[start:end]
        if not any(hint in text for hint in plain):
            loose = any(hint in text for hint in hints)
            lost[sheet.sentence_of == number] = HINTED if loose else UNSAID
    return lost


def _hints(wanted: Profile, way: str) -> tuple[str, ...]:
    forms = (form for part in wanted.parts if part.word in way for form, _ in part.forms)
    return (*(hint for one in _ways()[way] for hint in one.hints), *forms)
