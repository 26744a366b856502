"""Another of a set of alternatives: 省级 is asked about, and the sentence is on 国家级."""

import re
from functools import cache
from pathlib import Path

from rag.reading.matches import occurrences
from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings
from rag.verify.words.lexicon import lexicon

ALTERNATIVES = Path(__file__).parent / "alternatives.txt"
# 副组长 is not 组长; 前区长 not 区长.
_RANKS = "副前原"
_OFFICE = re.compile(r"书记|主席|主任|总理|总统|经理|总裁|长$")


@cache
def alternatives() -> tuple[frozenset[str], ...]:
    """Load the sets of words of which a sentence is about one, once."""
    lines = ALTERNATIVES.read_text("utf-8").splitlines()
    return tuple(frozenset(line.split()) for line in lines if line and not line.startswith("#"))


def alternative_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return 1 where the words around are on another alternative, or on a deputy."""
    other = _other_of_a_set(reading, around) or _opposite(reading, around)
    return {"alternative": float(other), "deputy": float(_deputy(reading, around.near))}


def _other_of_a_set(reading: Reading, around: Surroundings) -> bool:
    question = reading.wanted.asked.text
    for group in alternatives():
        asked = {word for word in group if names(word, question, group)}
        if not asked or any(names(word, around.context, group) for word in asked):
            continue
        if any(names(word, around.near, group) for word in group - asked):
            return True
    return False


def names(word: str, text: str, group: frozenset[str]) -> bool:
    """Return True if a text has a word, and not only within a longer one of its group."""
    if word not in text:
        return False
    for longer in group:
        if word != longer and word in longer:
            text = text.replace(longer, "")
    return word in text


def _opposite(reading: Reading, around: Surroundings) -> bool:
    """Return True if the words around say the opposite of a word of the question: 下降, 增幅."""
    question = reading.wanted.asked.text
    for part in reading.wanted.parts:
        others = [other for other in lexicon().contrary(part.word) if len(other) > 1]
        if any(form in around.context for form, _ in part.forms):
            continue
        found = [other for other in others if other in around.near]
        if found and not any(other in question for other in found):
            return True
    return False


def _deputy(reading: Reading, near: str) -> bool:
    """Return True if the word asked about stands there only behind 副, 前 or 原."""
    head, question = reading.wanted.asked.head, reading.wanted.asked.text
    if not _OFFICE.search(head) or any(rank + head in question for rank in _RANKS):
        return False
    found = list(occurrences(head, near))
    return bool(found) and all(at > 0 and near[at - 1] in _RANKS for at in found)
