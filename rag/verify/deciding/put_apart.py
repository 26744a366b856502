"""Judges a claim as several sentences, where it can be put so: a list, two rows, a ranking."""

from rag.types import EvidenceItem, Verdict
from rag.verify.deciding.apiece import apiece
from rag.verify.deciding.check import Check
from rag.verify.deciding.verdicts import all_borne_out, borne_out
from rag.verify.restating.attributed import by_the_way
from rag.verify.restating.chained import chained
from rag.verify.restating.coined import uncoined
from rag.verify.restating.dealt import dealt
from rag.verify.restating.in_time import told_in_time
from rag.verify.restating.issued import issued
from rag.verify.restating.matched import matched
from rag.verify.restating.others import together
from rag.verify.restating.ranked import ranks
from rag.verify.restating.respective import in_turn_told
from rag.verify.restating.shared import each_told
from rag.verify.restating.than import compared_by
from rag.verify.text.notation import in_sentences
from rag.verify.text.reading import Reading, read


def put_apart(
    reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
) -> Verdict | None:
    """Return that all sentences are borne out as which a claim can be put; None if they are not.

    Those of one list are held to more: each must name its thing itself.
    """
    told_apart = (
        in_turn_told(reading),
        dealt(reading),
        ranks(reading),
        compared_by(reading),
        chained(reading),
        list(filter(None, (together(reading),))),
        *by_the_way(reading),
        *in_sentences(reading.text),
        _unless_same(reading.text, uncoined(reading.text)),
        *told_in_time(reading, items),
    )
    for texts in filter(None, told_apart):
        each = [Check(read(one), items, markers).verdict() for one in texts]
        if whole_claim := all_borne_out(each):
            return whole_claim
    for each_of in filter(None, (*each_told(reading), *matched(reading), issued(reading, items))):
        if rests := apiece(each_of, items, markers):
            return borne_out(rests)
    return None


def _unless_same(text: str, other: str) -> list[str]:
    return [other] if other != text else []
