"""Yes or no: said only where the evidence states it."""

import re
from typing import Literal, TypeAlias

from index.normalise import fold
from rag.reading.reader import Reading
from rag.understand import Asked

Polarity: TypeAlias = Literal["是", "否", ""]

# Share of the question's words that the clauses around the answer have to have.
STATED = 0.62
_DENIES = re.compile(
    r"不(?!仅|但|断|同|少|久|良|法|动产|锈|得不)|未(?!来|成年|央)|没有|没(?!收)|无(?!论|锡|人机|线|偿|限)|拒绝|否认|尚未|并非|从未"
)
_ASKED_NO = re.compile(r"(?:是否|有无|有没有|能否|是不是|会不会|能不能|对不对)")
# Amounts and what excludes others: 是 would state them too, so the quotation has to say them.
_LIMITS = re.compile(
    r"\d[\d.,]*%?|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|单独|独自|独家|一家|唯一|只有|仅仅|仅|全部|所有|"
    r"首个|首次|第[一二三四五六七八九十]|最[大高多早好强]|都(?=是|有|在|要|会)"
)
_CHOICE = re.compile(r"还是|或者")
_ONE_OF = re.compile(
    r"^(?P<what>.{2,12}?)(?:是不是|是否|是|属于|在不在|在|算).{0,30}(?:之一|之列|其中|里面|成员)"
)


def polarity(reading: Reading, said: str) -> Polarity:
    """Return how `said` answers a yes-or-no question; nothing where that is not plain."""
    asked = reading.wanted.asked
    if asked.kind != "yesno" or _CHOICE.search(asked.text):
        return ""
    if match := _ONE_OF.match(asked.text):
        return "是" if match["what"] in said else ("否" if said.count("、") > 1 else "")
    if _stated(reading) < STATED or any(
        one not in fold(said) for one in _LIMITS.findall(asked.text)
    ):
        return ""
    denied = bool(_DENIES.search(said))
    return "否" if denied != _negative(asked) else "是"


def _negative(asked: Asked) -> bool:
    return bool(_DENIES.search(_ASKED_NO.sub("", asked.text)))


def _stated(reading: Reading) -> float:
    best = reading.best
    if best is None:
        return 0.0
    weights = [part.weight for part in reading.wanted.parts]
    low, high = max(0, best - 1), best + 2
    met = reading.matches.words[low:high].max(axis=0)
    return float(met @ weights) / (sum(weights) or 1.0) if weights else 0.0
