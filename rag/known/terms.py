"""The terms of a question: Chinese characters and their pairs, stems of Latin words, numbers."""

import re
from itertools import pairwise

from index.lexicon.english import stem

_RUN = re.compile(r"[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff\uf900-\ufaff]+")
_FIRST_HAN = "\u3400"


def terms_of(folded: str) -> frozenset[str]:
    """Return the distinct terms of a folded text."""
    found: set[str] = set()
    for run in _RUN.findall(folded):
        if run[0] >= _FIRST_HAN:
            found.update(run)
            found.update(map("".join, pairwise(run)))
        else:
            found.add(stem(run) if run[0].isalpha() else run)
    return frozenset(found)
