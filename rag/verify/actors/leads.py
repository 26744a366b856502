"""Checks who begins each of two sentences that a claim joins: 甲公司…，同时乙公司…."""

import re
from collections.abc import Sequence
from itertools import combinations

from rag.verify.evidence.parts import Part, Window
from rag.verify.text.reading import Reading, read
from rag.verify.words.content import content_words

_JOIN = re.compile(r"^(?:同时|并且|而且|此外|另外|其中|而|且|则|[，,；;])+")
LONGEST = 20  # characters of a subject

EXCHANGED = "两句话说的对象与原文相反"


def exchanged(parts: Sequence[tuple[Part, Window]]) -> bool:
    """Tell whether two sentences begin in a claim as each other do in the text."""
    return any(_of_each_other(*one, *other) for one, other in combinations(parts, 2))


def _of_each_other(part: Part, window: Window, other: Part, its: Window) -> bool:
    texts = part.text, its.body, other.text, window.body
    signs = [_begun(text)[:1] for text in texts]
    if signs[0] != signs[1] or signs[2] != signs[3]:
        return False  # what does not begin with the same sign need not be read
    said, its_own, told, own = map(lead, texts)
    return bool(said and told) and (said, told) == (its_own, own) and said != told


def lead(text: str) -> str:
    """Return the nouns that a sentence begins with; "" if it begins with something else."""
    text = _begun(text)
    reading: Reading = read(text)
    end = 0
    for word in content_words(reading):
        between = text[end : word.start]
        if word.kind == "act" or between not in {"", "、", "和", "与", "及", "的"}:
            break
        end = word.end
    return text[:end] if end <= LONGEST else ""


def _begun(text: str) -> str:
    return _JOIN.sub("", text.strip())
