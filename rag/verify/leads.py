"""Checks who begins each of two sentences that a claim joins: 甲公司…，同时乙公司…."""

import re
from collections.abc import Sequence
from itertools import combinations

from rag.verify.content import content_words
from rag.verify.parts import Part, Window
from rag.verify.reading import Reading, read

_JOIN = re.compile(r"^(?:同时|并且|而且|此外|另外|其中|而|且|则|[，,；;])+")
LONGEST = 20  # characters of a subject

EXCHANGED = "两句话说的对象与原文相反"


def exchanged(parts: Sequence[tuple[Part, Window]]) -> bool:
    """Tell whether two sentences begin in a claim as each other do in the text."""
    leads = [(lead(part.text), lead(window.body)) for part, window in parts]
    return any(
        said != there and other_said != other_there and (said, other_said) == (other_there, there)
        for (said, there), (other_said, other_there) in combinations(leads, 2)
        if said and other_said
    )


def lead(text: str) -> str:
    """Return the nouns that a sentence begins with; "" if it begins with something else."""
    text = _JOIN.sub("", text.strip())
    reading: Reading = read(text)
    end = 0
    for word in content_words(reading):
        between = text[end : word.start]
        if word.kind == "act" or between not in {"", "、", "和", "与", "及", "的"}:
            break
        end = word.end
    return text[:end] if end <= LONGEST else ""
