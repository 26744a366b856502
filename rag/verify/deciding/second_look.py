"""Looks once more at what was borne out: is it told in that order, and is it that which is so."""

from collections.abc import Sequence

from rag.types import EvidenceItem, Verdict
from rag.verify.chronology.order import OTHER_WAY
from rag.verify.chronology.successive import out_of_turn, turned_round
from rag.verify.deciding.check import Check
from rag.verify.substitutions.taken_as import taken_otherwise
from rag.verify.text.notation import in_order
from rag.verify.text.reading import Reading, read

OTHER_ROLE = "原文以另一项为此"


def told_otherwise(
    verdict: Verdict, reading: Reading, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> str:
    """Return why a claim is false though its words are borne out; "" if it is not."""
    texts = {item.marker: item.paragraph.text for item in items}
    bodies = [texts[one.marker][one.start : one.end] for one in verdict.supports]
    if out_of_turn(reading, items) or turned_round(reading, bodies):
        return OTHER_WAY
    if taken_otherwise(reading, items):
        return OTHER_ROLE
    for pair in in_order(reading.text):
        if OTHER_WAY in Check(read(pair), list(items), markers).verdict().reasons:
            return OTHER_WAY
    return ""
