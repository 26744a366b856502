"""Places: which are asked about, and whether the words around name them or others."""

import re
from functools import cache
from pathlib import Path

from rag.reading.reader import Reading
from rag.reading.surroundings import Surroundings
from rag.verify.lexicon import lexicon

PLACES = Path(__file__).parent / "places.txt"
# 除了A还有哪些: A is what the answer leaves out.
_BESIDES = re.compile(r"除了?[^，,]{1,30}(?:之?外|以外|[，,])")
_NO_PLACE = frozenset(("九城市", "世界", "全球", "全国", "国内", "国际"))


@cache
def known_places() -> frozenset[str]:
    """Load the names of places that ship, once."""
    lines = PLACES.read_text("utf-8").splitlines()
    named = {word for line in lines if not line.startswith("#") for word in line.split()}
    return (frozenset(named) | lexicon().places) - _NO_PLACE


def place_signs(reading: Reading, around: Surroundings) -> dict[str, float]:
    """Return whether the places asked about are missing, or others stand there instead."""
    question = reading.wanted.asked.text
    said = _BESIDES.sub("", question)
    # Within a word: 平台中 is no 台中.
    named = [place for place in known_places() if place in said]
    words = reading.words(said) if named else ()
    asked = [place for place in named if any(place in word for word in words)]
    title = reading.sheet.items[around.item].title
    others = any(place in around.near for place in known_places() if place not in question)
    here = [place in around.near or place in title for place in asked]
    return {
        "place_missing": _missing(asked, around.context),
        "place_nowhere": _missing(asked, around.evidence),
        "place_conflict": float(others and not all(here)),
    }


def _missing(asked: list[str], text: str) -> float:
    return sum(place not in text for place in asked) / len(asked) if asked else 0.0
