"""Compares the figures of two things that a claim compares: X比Y高1.9个百分点, X高于Y.

Each is looked for by itself, as a text mostly says them in two sentences.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from index.types import Span
from rag.verify.evidence.alongside import beside, stretch
from rag.verify.evidence.parts import Part, Window, parts, piece, whole
from rag.verify.measures.ratios import TIMES, so_many, times_said
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import SHARE, UNMEASURED, Quantity
from rag.verify.numbers.units import alike
from rag.verify.text.reading import Reading, read
from rag.verify.words.carrying import is_place

_WAYS = "高|(?<![降减])低|多|(?<!减)少|(?<!扩)大|小|快|慢|(?<!增)长|(?<!缩)短"
_DOWN = re.compile(r"低|少|小|慢|短|不及|落后")
_DENIED = re.compile(r"[不没未无非]")
_THAN = re.compile(
    r"(?<![对相占同环类])(?P<fast>(?:涨|增长|增加|提高|增|升|降|跌)得)?比(?![重例如较方率值]|上年|上一|去年|前年|往年|同期|原来|过去|以前|年初)(?P<base>(?:[^，。；,;：:比]|比(?=[重例率值])|(?<=占)比){1,40}?)"
    rf"(?:还要|还|更|要|都|略|稍|明显|大约|约|整整)*(?P<way>{_WAYS})(?:出|了|上)*(?P<gap>[^，。；,;\u4e00-\u9fff]*"
    r"(?:大约|约|近|超过)?[\d一二两三四五六七八九十百千万点.]+[^，。；,;\d]{0,5})?(?=[，。；,;！!]|$)"
)
_OVER = re.compile(
    r"(?P<way>高于|低于|超过了?|大于|小于|快于|慢于|多于|少于|领先于|落后于|高过|多过|大过|快过|不及|高出)(?P<base>[^，。；,;\d]{2,40}?)(?=[，。；,;！!]|$)"
)
_OWN = re.compile(r"^(?:其|它|他们|本身)?的?")
_LINKS = re.compile(r"(?:约|近|超过|达到?|到|至|为|是|了|的|有|占|共|:)*$")
_SIGNS = "，。；,;！! "
LEAST = 2  # characters of what is compared
HUNDRED = 100
MEASURE = 2  # characters, a word mostly


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a claim compares: the text before, with what with, which way, and what follows."""

    subject: str
    base: Span
    down: bool
    gap: Quantity | None
    rest: str
    times: Quantity | None = None


Clean: TypeAlias = Callable[[Part], Iterable[Window]]


def find_comparison(reading: Reading) -> Comparison | None:
    """Return what a claim compares with what, if it compares anything."""
    text = reading.folded
    for pattern in (_THAN, TIMES, _OVER):
        said = pattern.search(text)
        if (
            said is None
            or said.start() < LEAST
            or _DENIED.search(text, said.start() - 2, _said_until(said, pattern))
        ):
            continue
        base = Span(*said.span("base"))
        own = _OWN.match(text, base.start)
        base = Span(own.end() if own and own.end() < base.end else base.start, base.end)
        found = said.groupdict()
        gap = None
        if pattern is TIMES:
            times = times_said(said, reading)
            if times is None:
                continue
            rest = text[said.end() :].strip(_SIGNS)
            return Comparison(text[: said.start()], base, times.value < 1, None, rest, times)
        if found.get("gap"):
            inside = [
                one for one in reading.quantities if said.start("gap") <= one.start < said.end()
            ]
            if len(inside) != 1:
                continue
            gap = inside[0]
        subject = text[: said.start()] + ((found.get("fast") or "")[:-1])
        falls = (found.get("fast") or "")[:1] in tuple("降跌")
        down = (_DOWN.search(said["way"]) is not None) != falls
        return Comparison(subject, base, down, gap, text[said.end() :].strip(_SIGNS))
    return None


def _said_until(said: re.Match[str], pattern: re.Pattern[str]) -> int:
    """Return up to where a denial is looked for: 不到乙的一半 denies nothing."""
    return said.start() if pattern is TIMES else said.end()


def compare(said: Comparison, reading: Reading, clean: Clean) -> tuple[bool, list[Window]] | None:
    """Tell whether the figures bear a comparison out, with where they stand; None if unknown.

    `clean` returns the sentences that carry a part of the claim.
    """
    for own in _subjects(said.subject):
        base = _place_of(own, piece(reading, said.base))
        for first in clean(own) if base.words else ():
            here = _figure(own, first)
            for second in clean(base) if here else ():
                there = _figure(base, second, here)
                if here and there and _alike(own, here, first, there, second):
                    return holds(said, here, there), [first, second]
    return None


def _subjects(subject: str) -> Iterator[Part]:
    """Yield what stands before the comparison, as a whole and the last part of it."""
    reading = read(subject)
    if not whole(reading).empty:
        yield whole(reading)
        *others, last = parts(reading)
        if others and not last.empty:
            yield last


def _place_of(own: Part, base: Part) -> Part:
    """Return what is compared with, of the place that the subject begins with."""
    places = [word for word in own.words if is_place(word.text)]
    return base if base.names_places or not places else replace(base, inherited=(places[0],))


def _figure(part: Part, window: Window, like: Quantity | None = None) -> Quantity | None:
    """Return the figure that a sentence has for a part: the told one, else the one beside it."""
    known = [
        one
        for one in window.reading.quantities
        if window.span.start <= one.start < window.span.end
        and one.measures
        and (like is None or (one.unit == like.unit and one.modes == like.modes))
    ]
    for figure in reversed(part.quantities):
        if figure.unit in UNMEASURED or figure.article:
            continue
        same = [one for one in known if agree(figure, one) == "same"]
        return same[0] if same else None
    if "分别" in window.body:
        return None  # its figures stand apart from what they are of
    fits = [
        sum(word.weight * beside(window, one, word, stretch(window, one)) for word in part.words)
        for one in known
    ]
    best = max(fits, default=0.0)
    told = [one for one, fit in zip(known, fits, strict=True) if fit == best] if best else []
    if len(told) > 1:  # 累计成立的联盟: of 成立中心18个、联盟16个 the last word tells which
        last = part.words[-1]
        told = [one for one in told if beside(window, one, last, stretch(window, one))]
    return told[0] if len(told) == 1 else None


def _alike(own: Part, here: Quantity, first: Window, there: Quantity, second: Window) -> bool:
    """Tell whether two figures measure the same, of the same time: 增幅为134%, 增幅为64%."""
    if (first.item.marker, first.span) == (second.item.marker, second.span):
        return True
    if any(not any(known.covers(one) for known in second.reading.dates) for one in own.dates):
        return False
    return _measure(here, first) == _measure(there, second)


def _measure(figure: Quantity, window: Window) -> str:
    """Return the last characters before a figure that say what it measures."""
    before = window.reading.folded[window.span.start : figure.start]
    return _LINKS.sub("", before)[-MEASURE:]


def holds(said: Comparison, here: Quantity, there: Quantity) -> bool:
    """Tell whether the first figure is more than the second, or less, and by as much."""
    if said.times is not None:
        return so_many(said.times, here, there)
    more = there.value - here.value if said.down else here.value - there.value
    if said.gap is None or more <= 0:
        return more > 0
    gap = said.gap
    if gap.unit == "百分点" and here.unit == SHARE:
        more *= HUNDRED
    elif not alike(gap.unit, here.unit):
        return False
    rough = {here.bound, there.bound} != {""}
    if gap.bound in {"about", "near"}:
        return abs(more - gap.value) * 2 <= gap.last_place
    if gap.bound == "over":
        return gap.value < more <= gap.value + gap.last_place * 10
    return not gap.bound and not rough and more == gap.value
