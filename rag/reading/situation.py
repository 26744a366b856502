"""The asker's own circumstances, 我今年36了, 才交了四个月: what is said on them sets a limit.

A rule says 年龄不超过40周岁, 连续缴存满6个月: another figure, of the same kind, whatever the words.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from rag.reading.sheet import Sheet

Floats = NDArray[np.float64]

_COUNT = r"(?:\d[\d,.]*|[一二三四五六七八九十百千两半]+)多?"
_KINDS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "age": re.compile(_COUNT + r"(?:周?岁|了(?=[,，。?？]|$))"),
        "months": re.compile(_COUNT + r"个半?月"),
        "days": re.compile(_COUNT + r"(?:个工作日|天|日|周|个?星期)"),
        "years": re.compile(r"(?<!\d)(?:\d{1,2}|[一二三四五六七八九十两半]+)多?年(?!级|月)"),
        "money": re.compile(_COUNT + r"(?:[万亿千百]?(?:元|块)|万)"),
        "times": re.compile(_COUNT + r"[次回趟]"),
        "people": re.compile(_COUNT + r"(?:[名位户口]|个?人)"),
        "area": re.compile(_COUNT + r"(?:平方|平米|平|亩|公顷)"),
        "length": re.compile(_COUNT + r"(?:公里|里|米)"),
    }
)
_OF_AGE = re.compile(r"周?岁|年龄")


def situation(question: str, sheet: Sheet) -> Floats:
    """Return, for each sentence, the share of the kinds of amounts told in the question it has."""
    told = [name for name, pattern in _KINDS.items() if pattern.search(question)]
    ends = sheet.sentence_ends.tolist()
    if not told:
        return np.zeros(len(ends))
    wanted = [_OF_AGE if name == "age" else _KINDS[name] for name in told]
    spans = zip(sheet.sentence_starts.tolist(), ends, strict=True)
    found = [
        sum(pattern.search(sheet.text, start, end) is not None for pattern in wanted)
        for start, end in spans
    ]
    return np.array(found) / len(told)
