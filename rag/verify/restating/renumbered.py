"""Writes figures and quoted lists of a claim as the evidence has them: 5个中心, “乙、甲”."""

import re
from collections.abc import Callable

from rag.verify.numbers.numerals import DIGITS, chinese

_NAMED = re.compile(r"《[^《》]*》|“[^“”《》]*”")
_DIGITS = re.compile(r"(?<![\d.a-z-])\d{1,2}(?![\d.a-z%-])")
_HAN = re.compile(rf"[{''.join(DIGITS)}十]+")
_FEW = re.compile(  # 2项举措, 1条路: counts of few; not 1.2个, 18个, 1个月
    r"(?<![\d.,/+~a-zA-Z\-–—至到])([1-9])(?=(?:个(?!月|百分点)|条|项|家|座|种|类|场|处|位|点(?!\d)|方面|批|样|句|层|步|大|次|者))"
)
_GLUED = re.compile(r"(?<=[A-Za-z])(?=\d+(?:\.\d+)?[%％])")  # GDP10.5%
_CLAUSE = re.compile(r"[，。；：,;:！？\n]")
_SIGNS = re.compile(r"[一-鿿]+$")
_MARKS = re.compile(r"[、，,；; ]")
FEWEST = 2  # items of a quoted list
SHORTEST = 2  # characters of each


def spelled(text: str) -> str:
    """Return a text with its small counts in Chinese numerals, but for what names say."""
    return _outside(_GLUED.sub(" ", text), _in_words)


def renumbered(text: str, evidence: str) -> str:
    """Return a claim with its quotations as the evidence has them.

    A quotation is put so only if the evidence then has it word for word; a quoted list may stand
    there in another order.
    """
    return _NAMED.sub(lambda match: _as_there(match[0], evidence), text)


def _in_words(text: str, before: str) -> str:
    def word(said: re.Match[str]) -> str:
        return in_chinese(int(said[1]), before + text[: said.start()])

    return _FEW.sub(word, text)


def _outside(text: str, change: Callable[[str, str], str]) -> str:
    pieces: list[str] = []
    end = 0
    for match in _NAMED.finditer(text):
        pieces += [change(text[end : match.start()], text[:end]), match[0]]
        end = match.end()
    return "".join((*pieces, change(text[end:], text[:end])))


def in_chinese(value: int, before: str = "") -> str:
    """Return a number below 100 in Chinese; 两 where it counts and 二 where it numbers."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(value, 10)
    if not tens:
        return "两" if ones == FEWEST and not before.endswith("第") else digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def _listed(items: list[str], evidence: str) -> bool:
    """Tell whether a sentence has the items of a quoted list in one clause, though no quotation."""
    if not _SIGNS.match("".join(items)):
        return False
    for clause in _CLAUSE.split(evidence):
        if "“" not in clause and all(one in clause for one in items):
            return True
    return False


def _as_there(name: str, evidence: str) -> str:
    """Return a name with its figures written, or its items ordered, as the evidence has it."""
    inner = name[1:-1]
    if inner in evidence:
        return name
    spelled = _DIGITS.sub(lambda said: in_chinese(int(said[0]), "第"), inner)
    counted = _DIGITS.sub(lambda said: in_chinese(int(said[0])), inner)
    figures = _HAN.sub(lambda said: str(chinese(said[0]) or said[0]), inner)
    for other in (spelled, counted, figures):
        if other != inner and other in evidence:
            return name[0] + other + name[-1]
    items = sorted(one for one in _MARKS.split(inner) if one)
    if len(items) < FEWEST or min(map(len, items)) < SHORTEST:
        return name
    for there in _NAMED.findall(evidence):
        if sorted(one for one in _MARKS.split(there[1:-1]) if one) == items:
            return str(there)
    return inner if _listed(items, evidence) else name
