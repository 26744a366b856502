"""Whether evidence is written as authorities write: its register, by the words it is full of.

Papers of one authority say the same words in every paragraph, so that a question's words being
there says less for an answer than in an encyclopaedia.
"""

import re
from functools import cache, lru_cache
from pathlib import Path

from rag.reading.sheet import REMEMBERED, Sheet

WORDS = Path(__file__).parent / "official.txt"
# Official words a hundred characters. Of eight paragraphs together nine in ten have fewer than 1.7
# in encyclopaedias and search engines' texts, 2.6 in judgments, and more than 2.8 in policies.
FEW, MANY = 2.0, 3.0


def officialness(sheet: Sheet) -> float:
    """Return 0 for prose of any kind, 1 where the evidence is full of official words."""
    characters = sum(len(one.folded) for one in sheet.pieces)
    if not characters:
        return 0.0
    density = 100 * sum(_counted(one.folded) for one in sheet.pieces) / characters
    return min(1.0, max(0.0, (density - FEW) / (MANY - FEW)))


@lru_cache(maxsize=REMEMBERED)
def _counted(text: str) -> int:
    return sum(1 for _ in _words().finditer(text))


@cache
def _words() -> re.Pattern[str]:
    lines = [line for line in WORDS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return re.compile("|".join(sorted(" ".join(lines).split(), key=len, reverse=True)))
