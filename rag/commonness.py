"""How much a word says: the rarer in Chinese prose, the more."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

COUNTS = Path(__file__).parent / "commonness.txt"
MILLION = 1_000_000
# What a word that the list lacks is taken to occur: a little less than the rarest listed word.
UNSEEN = 30.0


@dataclass(frozen=True, slots=True)
class Commonness:
    """In how many of a million sentences each word and character occurs."""

    counts: Mapping[str, int] = field(default_factory=dict)

    def weight(self, term: str) -> float:
        """Return the idf of a word or character, from about 2 to 10.5."""
        return math.log(MILLION / self.counts.get(term, UNSEEN))


@cache
def shipped_commonness() -> Commonness:
    """Load the counts that ship, once."""
    lines = COUNTS.read_text("utf-8").splitlines()
    return Commonness({word: int(count) for word, count in (line.split() for line in lines)})
