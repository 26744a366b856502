"""Places: which are asked about, and whether the words around name them or others."""

import re

from rag.reading.named_places import known_places
from rag.reading.reader import Reading
from rag.reading.roles import asks_office
from rag.reading.surroundings import Surroundings
from rag.verify.words.lexicon import lexicon

# What is written here seldom says that it is written of this country.
_HERE = ("中国", "我国")
# 《巴黎公约》 names no place.
_NAME = re.compile(r"[“\"「『《〈][^”\"」』》〉]{2,60}[”\"」』》〉]")
# 除了A还有哪些: A is what the answer leaves out.
_BESIDES = re.compile(r"除了?[^，,]{1,30}(?:之?外|以外|[，,])")


def place_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return whether the places asked about are missing, or others stand there instead."""
    question = reading.wanted.asked.text
    said = _NAME.sub("", _BESIDES.sub("", question))
    # Within a word: 平台中 is no 台中.
    named = [place for place in known_places() if place in said and place not in _HERE]
    words = reading.words(said) if named else ()
    asked = [place for place in named if any(word.startswith(place) for word in words)]
    # 松江区区长是谁: the title's 松江 does not make another place's office its own.
    office = asks_office(reading.wanted.asked)
    title = "" if office else reading.sheet.items[around.item].title
    here = [_is_named(place, around.near) or place in title for place in asked]
    missing = _missing(asked, around.context)
    doubtful = not all(here) and (missing > 0 or office)
    return {
        "place_missing": missing,
        "place_nowhere": _missing(asked, around.evidence),
        "place_conflict": float(doubtful and _names_others(around.near, question)),
    }


def _names_others(near: str, question: str) -> bool:
    """Return True if a text names a place that the question does not."""
    return any(place in near for place in known_places() if place not in question)


def _missing(asked: list[str], text: str) -> float:
    return sum(not _is_named(place, text) for place in asked) / len(asked) if asked else 0.0


def _is_named(place: str, text: str) -> bool:
    """Return True if a text names a place, or one within it: 杭州 for 浙江."""
    return place in text or any(part in text for part in lexicon().within.get(place, ()))
