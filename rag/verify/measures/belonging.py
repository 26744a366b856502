"""Checks whose a figure is where others of its kind stand beside it, each told by its own noun.

18个冷库、16个交易中心: the noun after a figure is what it counts. 单间月租280元，双人间420元: what
is told of a figure that comes later, with less words, is not told of the first.
"""

import re
from collections.abc import Iterator, Sequence

from index.types import Span
from rag.verify.evidence.found import FOUND
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.numbers.agreement import agree
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike
from rag.verify.text.reading import Reading
from rag.verify.words.carrying import carries
from rag.verify.words.content import SHORTEST, Word, content_words, inside

_AMONG = re.compile(  # 全国的企业里，有…
    r"(?:全[国球省市区县]的?)(?P<noun>[^，。；、,;:：的]{2,16}?)(?:里面?|中|当中|之中)?[，,]?(?:[^，。；、,;:：]{0,12}占(?:了|到|有|据)?|就|便)?有?的?$"
)


def check_belonging(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a figure is told of what another one there is told of."""
    known = [one for one in window.reading.quantities if one.measures]
    for figure in part.quantities:
        if not figure.measures:
            continue
        same = [one for one in inside(known, window.span) if agree(figure, one) == "same"]
        others = [
            one
            for one in known
            if same
            and alike(one.unit, same[0].unit)
            and one not in same
            and agree(figure, one) != "same"
            and _near(one, window)
        ]
        if not same or not others:
            continue
        if (
            _counts_another(figure, same, others, part, window)
            or _portion_of_another(figure, same, others, part, window)
        ) or any(
            all(_told_of(other, one, figure, part, window) for one in same) for other in others
        ):
            yield contradicted(f"“{figure.text}”说的不是这件事")
            return


def _near(one: Quantity, window: Window) -> bool:
    """Tell whether a figure stands in the sentence, or in another part that semicolons part."""
    between = (
        window.reading.folded[one.end : window.span.start]
        if one.start < window.span.start
        else window.reading.folded[window.span.end - 1 : one.start]
    )
    inside_ = window.span.start <= one.start < window.span.end
    return inside_ or "。" not in between


def _after(reading: Reading, figure: Quantity) -> str:
    """Return the noun that follows a figure at once; "" if none does."""
    start = figure.end + reading.folded.startswith("的", figure.end)
    word = next((one for one in content_words(reading) if one.start >= start), None)
    return word.text if word and word.start == start and word.kind != "act" else ""


def _counts_another(
    figure: Quantity,
    same: Sequence[Quantity],
    others: Sequence[Quantity],
    part: Part,
    window: Window,
) -> bool:
    """Tell whether the noun after a figure stands there after another, and not after this one."""
    said = _after(part.reading, figure)
    nouns = [_after(window.reading, one) for one in same]
    if len(said) < SHORTEST or not all(nouns) or any(_alike(said, noun) for noun in nouns):
        return False
    return any(said == _after(window.reading, one) for one in others)


def _portion_of_another(
    figure: Quantity,
    same: Sequence[Quantity],
    others: Sequence[Quantity],
    part: Part,
    window: Window,
) -> bool:
    """Tell whether a share is told of what another one is followed by: 全县企业里，七分之一在…."""
    said = _AMONG.search(part.reading.folded[: figure.start])
    if said is None or figure.unit != SHARE:
        return False
    own, other = ([_followed(window, one) for one in some] for some in (same, others))
    return not any(said["noun"] in one for one in own) and any(said["noun"] in one for one in other)


def _followed(window: Window, figure: Quantity) -> str:
    """Return what follows a figure, up to the next mark."""
    segment = window.reading.segment(figure.start)
    return window.reading.folded[figure.end : segment.end]


def _alike(one: str, other: str) -> bool:
    return carries(one, other) >= FOUND or carries(other, one) >= FOUND


def _told_of(other: Quantity, one: Quantity, figure: Quantity, part: Part, window: Window) -> bool:
    """Tell whether all that a later figure is told of is claimed, and not all of an earlier one."""
    if other.start < one.start or _after(window.reading, one) or _after(window.reading, other):
        return False
    if any(agree(said, other) == "same" for said in part.quantities):
        return False  # both are told
    theirs = _nouns(window.reading, other)
    mine = _nouns(window.reading, one)
    if window.reading.number(one.start) != window.reading.number(other.start):
        start = window.reading.sentence(one.start).start
        mine = _within(window.reading, Span(start, one.end))
    clause = part.reading.clause(figure.start)
    said = part.reading.folded[clause.start : clause.end]
    own = [word for word in theirs if not any(carries(text, word) >= FOUND for text in mine)]
    return (
        bool(own)
        and all(word in said for word in theirs)
        and any(carries(said, word) < FOUND for word in mine)
    )


def _nouns(reading: Reading, figure: Quantity) -> list[str]:
    """Return the nouns of the stretch that a figure stands in."""
    return _within(reading, reading.segment(figure.start))


def _within(reading: Reading, span: Span) -> list[str]:
    words: Sequence[Word] = inside(content_words(reading), span)
    return [word.text for word in words if word.kind != "act" and len(word.text) >= SHORTEST]
