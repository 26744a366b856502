"""The sentences of a text that ask something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rag.lead_ins import REQUEST, without_lead
from rag.requested import ASKED

_SENTENCE = re.compile(r"(?P<sign>[?？!！。\n]+)|(?:^|\s)\d[.、)）](?!\d)\s*")
_MARKS, _EDGES = "？?", " ，,；;"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence without its sign, the sign, and where it ends in the text."""

    words: str
    sign: str
    end: int


def sentences(text: str, *, requests: bool) -> list[str]:
    """Return the sentences of a text that ask; all of it where it requests and none asks.

    What stands before the only one that asks may say of whom; what follows it does not.
    """
    asking = [one for one in _cut(text) if asks(one.words) or set(one.sign) & set(_MARKS)]
    bare = [without_lead(one.words)[0] for one in asking]
    if len(asking) == 1:
        only = asking[0]
        whole = bare[0] == only.words
        return [text[: only.end].strip(_EDGES) if whole else bare[0] + only.sign]
    return bare or ([text.strip(_EDGES)] if requests else [])


def _cut(text: str) -> Iterator[_Sentence]:
    at = 0
    for end in _SENTENCE.finditer(text):
        if words := text[at : end.start()].strip(_EDGES):
            yield _Sentence(words, end["sign"] or "", end.end())
        at = end.end()
    if words := text[at:].strip(_EDGES):
        yield _Sentence(words, "", len(text))


def asks(piece: str) -> bool:
    """Tell whether a piece asks or requests something, or takes up what was asked: 那人才呢."""
    return asked(piece) or piece.endswith("呢")


def asked(piece: str) -> bool:
    """Tell whether a piece has a question word or requests something."""
    return bool(ASKED.search(piece) or REQUEST.match(piece))
