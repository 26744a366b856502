"""Holds a list that is told one after the other, 依次是甲、乙, against the order of the text."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.types import EvidenceItem
from rag.verify.reading import Reading, read

SHORTEST = 2  # characters of an item
FEWEST = 2  # items that have an order
_IN_TURN = re.compile(
    r"(?<!从)依次(?:是|为|有|叫作?|排列?[是为着]?|包括|[：:])+[：:]?(?P<list>[^，。；：,;:！？!?]+)"
)
_BY_SIZE = re.compile(
    r"[由从自按以][^，。；]{0,6}(?:[高低大小多少长短远近新旧先后]|顺序)[^，。；]{0,8}依次"
)
_MARKS = re.compile(r"、|以及|[和与及]|(?<=”)(?=“)")
_EDGES = "“”‘’《》 "


def out_of_turn(reading: Reading, evidence: Sequence[EvidenceItem]) -> bool:
    """Tell whether the only sentences that have all of a list have it in another order."""
    said = _IN_TURN.search(reading.folded)
    if said is None or _BY_SIZE.search(reading.folded):
        return False
    if any(said.start("list") <= one.start < said.end() for one in reading.quantities):
        return False
    items = [one.strip(_EDGES) for one in _MARKS.split(said["list"])]
    if len(items) < FEWEST or min(map(len, items)) < SHORTEST:
        return False
    found = False
    for item in evidence:
        for _, body in read(item.paragraph.text, item.date).supporting():
            places = [body.find(one) for one in items]
            if min(places) < 0:
                continue
            if all(one < other for one, other in pairwise(places)):
                return False
            found = True
    return found
