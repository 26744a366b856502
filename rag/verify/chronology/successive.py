"""Holds what is told in turn, 依次是甲、乙, or 先甲后乙, against the order of the text."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rag.types import EvidenceItem
from rag.verify.chronology.eve import as_there
from rag.verify.chronology.order import find_sequence
from rag.verify.evidence.parts import piece
from rag.verify.text.reading import Reading, folded, read

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


def turned_round(reading: Reading, bodies: Iterable[str]) -> bool:
    """Tell whether a claim has two things the other way round than one of these sentences."""
    sequence = find_sequence(reading.folded)
    if sequence is None:
        return False
    early, late = piece(reading, sequence.early), piece(reading, sequence.late)
    return any(as_there(early, late, folded(one)) is False for one in bodies)
