"""Looks once more at what was borne out: is it told in that order, and is it that which is so."""

from collections.abc import Sequence

from rag.types import EvidenceItem, Verdict
from rag.verify.chronology.order import OTHER_WAY
from rag.verify.chronology.successive import (
    other_course,
    out_of_turn,
    stages_turned,
    turned_round,
)
from rag.verify.deciding.check import Check
from rag.verify.deciding.connectors import OTHER_YEAR
from rag.verify.restating.anniversaries import miscounts_years
from rag.verify.restating.dealt_dates import dealt_in_order
from rag.verify.restating.same_year import of_one_year
from rag.verify.restating.steps import in_steps
from rag.verify.restating.tallied import TALLY
from rag.verify.substitutions.taken_as import taken_otherwise
from rag.verify.text.notation import in_order
from rag.verify.text.reading import Reading, read

OTHER_ROLE = "原文以另一项为此"


def told_otherwise(
    verdict: Verdict, reading: Reading, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> str:
    """Return why a claim is false though its words are borne out; "" if it is not."""
    if in_steps(reading, items):
        return ""  # told backwards, or on, as a sentence has it
    texts = {item.marker: item.paragraph.text for item in items}
    bodies = [texts[one.marker][one.start : one.end] for one in verdict.supports]
    if out_of_turn(reading, items) or any(
        told(reading, bodies) for told in (turned_round, other_course, stages_turned)
    ):
        return OTHER_WAY
    if miscounts_years(reading):
        return TALLY
    if taken_otherwise(reading, items):
        return OTHER_ROLE
    pairs = [Check(read(one), list(items), markers).verdict() for one in in_order(reading.text)]
    dealt = [Check(read(one), list(items), markers).verdict() for one in dealt_in_order(reading)]
    wrong = any(OTHER_WAY in one.reasons for one in pairs)
    if wrong or any(one.label == "contradicted" for one in dealt):
        return OTHER_WAY
    return OTHER_YEAR if _of_other_years(reading, items, markers) else ""


def _of_other_years(
    reading: Reading, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> bool:
    """Tell whether what a claim says were of one year is not, however it is taken apart."""
    ways = of_one_year(reading)
    return bool(ways) and all(
        any(not Check(read(one), list(items), markers).verdict().supported for one in way)
        for way in ways
    )
