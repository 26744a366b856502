"""Looks once more at what was borne out: is it told in that order, and is it that which is so."""

from collections.abc import Iterable, Iterator, Sequence

from rag.types import EvidenceItem, Verdict
from rag.verify.chronology.order import OTHER_WAY
from rag.verify.chronology.successive import (
    other_course,
    out_of_turn,
    stages_turned,
    turned_round,
)
from rag.verify.deciding.apiece import apiece
from rag.verify.deciding.check import Check
from rag.verify.deciding.connectors import OTHER_YEAR
from rag.verify.deciding.spread import misordered
from rag.verify.modality.onset import begun_late
from rag.verify.modality.worsened import worsened
from rag.verify.restating.anniversaries import miscounts_years
from rag.verify.restating.dealt_dates import dealt_in_order
from rag.verify.restating.issued import issued
from rag.verify.restating.matched import matched, mismatched, rows
from rag.verify.restating.same_year import of_one_year
from rag.verify.restating.shared import each_told, same_year
from rag.verify.restating.steps import in_steps
from rag.verify.restating.tallied import TALLY
from rag.verify.substitutions.matched import misdealt
from rag.verify.substitutions.taken_as import taken_otherwise
from rag.verify.substitutions.whereabouts import misplaced
from rag.verify.text.notation import in_order
from rag.verify.text.reading import Reading, folded, read

OTHER_ROLE = "原文以另一项为此"
WORSE = "方向相反：原文没有说变坏了"
LATE = "原文没有说到这时才这样，或者有例外"
NOT_MATCHED = "在原文中说的不是一回事"
FINAL = frozenset({WORSE, LATE})  # other words may lose what these speak against
NOT_ALL = "原文没有这样说其中的每一个"
OTHER_SOURCE = "原文没有这样说它出自哪里"
OTHER_PAIRS = "原文中各自对应的不是这样"


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
    used = {one.marker: folded(texts[one.marker]) for one in verdict.supports}
    another = _of_another(reading.folded, [folded(one) for one in bodies], used.values())
    if miscounts_years(reading) or another:
        return another or TALLY
    wrong = next(_otherwise(bodies, reading, items, markers), "")
    if wrong:
        return wrong
    pairs = [Check(read(one), list(items), markers).verdict() for one in in_order(reading.text)]
    dealt = [Check(read(one), list(items), markers).verdict() for one in dealt_in_order(reading)]
    turned = any(OTHER_WAY in one.reasons for one in pairs)
    if turned or any(one.label == "contradicted" for one in dealt):
        return OTHER_WAY
    return OTHER_YEAR if _of_other_years(reading, items, markers) else ""


def _of_other_years(
    reading: Reading, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> bool:
    """Tell whether what a claim says were of one year is not, however it is taken apart."""
    if rows(reading) is not None:
        return False  # its years are dealt out
    ways = of_one_year(reading)
    return bool(ways) and all(
        any(not Check(read(one), list(items), markers).verdict().supported for one in way)
        for way in ways
    )


def _of_another(text: str, bodies: Sequence[str], paragraphs: Iterable[str]) -> str:
    """Return why a claim tells of another way, time, thing or place; "" if it does not."""
    if worsened(text, bodies):
        return WORSE
    if begun_late(text, bodies):
        return LATE
    for there in paragraphs:
        wrong = misdealt(text, there) or misplaced(text, there)
        if wrong:
            return f"“{wrong[0]}”和“{wrong[1]}”{NOT_MATCHED}"
    return ""


def _otherwise(
    bodies: Sequence[str],
    reading: Reading,
    items: Sequence[EvidenceItem],
    markers: tuple[int, ...],
) -> Iterator[str]:
    if misordered(reading, items):
        yield OTHER_WAY
    if mismatched(reading, [folded(body) for body in bodies]):
        yield OTHER_PAIRS
    known = rows(reading)
    if (
        known
        and known.year
        and not any(apiece(one, list(items), markers) for one in matched(reading))
    ):
        yield OTHER_PAIRS
    source = issued(reading, items)
    if source and not apiece(source, list(items), markers):
        yield OTHER_SOURCE
    told = _told_of_all(reading)
    if not all(Check(read(one), list(items), markers).verdict().supported for one in told):
        yield NOT_ALL
    if taken_otherwise(reading, items):
        yield OTHER_ROLE


def _told_of_all(reading: Reading) -> list[str]:
    """Return what a claim says of each of several, if it gives all of them a figure: 都占1/5."""
    if both := same_year(reading.folded.strip()):
        return [one.text for one in both]
    of_all = max(reading.folded.rfind(one) for one in "都均")
    figures = [one for one in reading.quantities if one.measures]
    if of_all < 0 or not figures or any(one.start < of_all for one in figures):
        return []
    return [one.text for each in each_told(reading) for one in each]
