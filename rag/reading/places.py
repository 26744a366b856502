"""Places: which are asked about, and whether the words around name them or others."""

import re

from rag.reading.named_places import known_places
from rag.reading.reader import Reading
from rag.reading.roles import asks_office
from rag.reading.surroundings import Surroundings
from rag.verify.lexicon import lexicon

# 除了A还有哪些: A is what the answer leaves out.
_BESIDES = re.compile(r"除了?[^，,]{1,30}(?:之?外|以外|[，,])")


def place_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return whether the places asked about are missing, or others stand there instead."""
    question = reading.wanted.asked.text
    said = _BESIDES.sub("", question)
    # Within a word: 平台中 is no 台中.
    named = [place for place in known_places() if place in said]
    words = reading.words(said) if named else ()
    asked = [place for place in named if any(word.startswith(place) for word in words)]
    # 松江区区长是谁: the title's 松江 does not make another place's office its own.
    title = "" if asks_office(reading.wanted.asked) else reading.sheet.items[around.item].title
    others = any(place in around.near for place in known_places() if place not in question)
    here = [_is_named(place, around.near) or place in title for place in asked]
    return {
        "place_missing": _missing(asked, around.context),
        "place_nowhere": _missing(asked, around.evidence),
        "place_conflict": float(others and not all(here)),
    }


def _missing(asked: list[str], text: str) -> float:
    return sum(not _is_named(place, text) for place in asked) / len(asked) if asked else 0.0


def _is_named(place: str, text: str) -> bool:
    """Return True if a text names a place, or one within it: 杭州 for 浙江."""
    return place in text or any(part in text for part in lexicon().within.get(place, ()))
