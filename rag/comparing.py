"""Which of two is more or earlier, concluded from the quotations that say how much or when."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from index.normalise import fold
from rag import messages
from rag.compared import comparison
from rag.types import Language
from rag.verify.numbers.dates import Date
from rag.verify.text.reading import read

Amount: TypeAlias = tuple[str, tuple[Fraction, ...]]  # unit or “date”, and how much or when
_NO_AMOUNT = frozenset({"版", "届", "期", "places", "clock", "any", ""})
CLOSE = 12  # characters between a thing and its figure
SHORTEST = 2


def compared(question: str, said: Sequence[str], language: Language) -> str:
    """Return words such as 客运更多：, or nothing where the sentences do not make it plain."""
    asked = comparison(fold(question).strip("?？ "))
    if asked is None or language == "en":
        return ""
    dates = asked.how in "早晚"
    sentences = [fold(one) for one in said]
    one, other = (_amount(name, sentences, dates=dates) for name in (asked.one, asked.other))
    if one is None or other is None or one[0] != other[0]:
        return ""
    width = min(len(one[1]), len(other[1]))  # 2023年 and 2023年5月 are not told apart
    left, right = one[1][:width], other[1][:width]
    if left == right:
        return ""
    first = (left > right) == (asked.order == "most")
    if asked.whether:
        return messages.lead("yes" if first else "no", language)
    winner = asked.one if first else asked.other
    return f"{winner}{asked.what}更{asked.how}："


def _amount(name: str, sentences: Sequence[str], *, dates: bool) -> Amount | None:
    """Return the figure or the date that one sentence has for a thing, if it is the only one."""
    found = [one for sentence in sentences for one in _amounts(name, sentence, dates=dates)]
    return found[0] if len(set(found)) == 1 else None


def _amounts(name: str, sentence: str, *, dates: bool) -> list[Amount]:
    """Return what stands nearest to the longest part of the name that the sentence has."""
    at, end = _where(name, sentence)
    if at < 0:
        return []
    reading = read(sentence)
    if dates:
        known = [
            (abs(one.start - at), ("date", _parts(one)))
            for one in reading.dates
            if one.year and not one.in_title
        ]
        return [min(known)[1]] if known else []
    figures = [one for one in reading.quantities if one.unit not in _NO_AMOUNT and not one.ordinal]
    before = [one for one in figures if at - CLOSE < one.end <= at]
    if before and at - before[-1].end <= SHORTEST:  # 18个协同创新中心, 全国1/7的高新技术企业
        return [(before[-1].unit, (before[-1].value,))]
    after = [one for one in figures if one.start >= end]
    one = after[0] if after else None
    return [(one.unit, (one.value,))] if one else []


def _parts(date: Date) -> tuple[Fraction, ...]:
    return tuple(Fraction(part) for part in (date.year, date.month, date.day) if part)


def _where(name: str, sentence: str) -> tuple[int, int]:
    """Return where the longest ending of a name stands: 地方财政收入 of 松江地方财政收入."""
    for start in range(len(name) - 1):
        if start and not ("\u4e00" <= name[start] <= "\u9fff"):
            continue
        at = sentence.find(name[start:])
        if at >= 0:
            return at, at + len(name) - start
    return -1, -1
