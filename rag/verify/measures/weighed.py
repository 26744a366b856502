"""Comparisons of two things whose figures stand in one sentence, in turn or each by its noun.

分别增长5.1%和7.3%; 18个冷库、16个交易中心: what is beside such a figure is not what it is of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.types import EvidenceItem
from rag.verify.evidence.found import FOUND
from rag.verify.measures.compared import Comparison
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike
from rag.verify.text.reading import Reading, read
from rag.verify.words.carrying import carries, words_of
from rag.verify.words.content import SHORTEST, telling_words

_RATE = re.compile(r"[增涨升降减]幅|[增涨升降减]速|增长|上升|下降|占比|比重|比例|份额|率|贡献")
_AFTER = re.compile(r"的?(?P<noun>[^\W\d_a]{2}[^，。；：、,;:\d]*)")
_AND = re.compile(r"[、和与及]")


@dataclass(frozen=True, slots=True)
class _Owned:
    """A figure, and the words that say whose it is."""

    figure: Quantity
    text: str
    sentence: int


def weighed_wrongly(said: Comparison, reading: Reading, items: Sequence[EvidenceItem]) -> bool:
    """Tell whether a claim compares two things the other way round than their figures do."""
    subject, base = said.subject, reading.folded[said.base.start : said.base.end]
    one, other = _words(subject), _words(base)
    mine = [word for word in one if word not in base]
    theirs = [word for word in other if word not in subject]
    if not mine or not theirs:
        return False
    rated = _RATE.search(subject + base) is not None
    pairs = [
        (here, there)
        for item in items
        for here, there in _pairs(mine, theirs, read(item.paragraph.text, item.date))
        if (here.figure.unit == SHARE) == rated
    ]
    beside = [pair for pair in pairs if pair[0].sentence == pair[1].sentence]
    return {_holds(one.figure, two.figure, said.down) for one, two in beside or pairs} == {False}


def _words(text: str) -> list[str]:
    return [word for word in telling_words(text) if not _RATE.search(word)]


def _holds(one: Quantity, other: Quantity, down: bool) -> bool:
    return one.value < other.value if down else one.value > other.value


def _pairs(
    mine: Sequence[str], theirs: Sequence[str], reading: Reading
) -> Iterator[tuple[_Owned, _Owned]]:
    """Yield figures of the same kind, one told of the first and one of the second thing."""
    if not all(carries(reading.everything, word) >= FOUND for word in (*mine, *theirs)):
        return
    owned = owners(reading)
    ours, others = _told(owned, mine, theirs), _told(owned, theirs, mine)
    for here in ours:
        for there in others:
            one, other = here.figure, there.figure
            if alike(one.unit, other.unit) and one.modes == other.modes:
                yield here, there


def _told(owned: Sequence[_Owned], own: Sequence[str], others: Sequence[str]) -> list[_Owned]:
    """Return the figures beside most of what the one thing is called, and none of the other."""
    held = [
        0 if any(_has(one.text, word) for word in others) else sum(_has(one.text, w) for w in own)
        for one in owned
    ]
    most = max(held, default=0)
    return [one for one, count in zip(owned, held, strict=True) if count == most > 0]


def _has(text: str, word: str) -> bool:
    """Tell whether a text has a word; a short one by itself: 出口 is no part of 进出口."""
    if word in text:
        return len(word) > SHORTEST or word in words_of(text)
    return carries(text, word) >= FOUND


def owners(reading: Reading) -> tuple[_Owned, ...]:
    """Return the figures of a text with what says whose each is."""
    figures = [one for one in reading.quantities if one.measures]
    return tuple(
        _Owned(
            one,
            _in_turn(one, figures, reading) or _own(one, figures, reading),
            reading.number(one.start),
        )
        for one in figures
    )


def _own(one: Quantity, figures: Sequence[Quantity], reading: Reading) -> str:
    """Return the noun right after a figure, else what stands before it since the last like it."""
    text = reading.folded
    noun = _AFTER.match(text, one.end)
    if noun:
        return noun["noun"]
    start = reading.sentence(one.start).start
    before = [
        other.end
        for other in figures
        if start <= other.start < one.start and other.unit == one.unit
    ]
    return text[max([start, *before]) : one.end]


def _in_turn(one: Quantity, figures: Sequence[Quantity], reading: Reading) -> str:
    """Return the item of 甲和乙分别为3和5 that a figure is told of; "" without 分别."""
    text = reading.folded
    sentence = reading.sentence(one.start)
    at = text.rfind("分别", sentence.start, one.start)
    first = text.find("分别", sentence.start, one.start)
    if at < 0:
        return ""
    run = [other for other in figures if at < other.start < sentence.end and other.unit == one.unit]
    lead = text[max(sentence.start, text.rfind("，", sentence.start, first) + 1) : first]
    things = _AND.split(lead)
    if len(things) != len(run) or one not in run:
        return ""
    return things[run.index(one)]
