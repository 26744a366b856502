"""One reading of a claim against its evidence: as a whole, in its order, else in parts."""

import pytest

from rag.verify.chronology.order import OTHER_WAY
from rag.verify.deciding.check import COMPARED, Check
from rag.verify.deciding.verdicts import NO_CONTENT
from rag.verify.text.reading import read
from tests.rag.verify.small import item

ITEMS = [
    item("2031年3月，甲镇修缮渡船。2032年5月，甲镇新建码头。"),
    item("甲镇有渡船12艘。乙镇有渡船7艘。", 2),
]


@pytest.mark.parametrize(
    ("claim", "label", "reasons"),
    [
        ("2031年3月，甲镇修缮渡船。", "supported", ()),
        ("甲镇先修缮渡船，后新建码头。", "supported", ()),
        ("甲镇先新建码头，后修缮渡船。", "contradicted", (OTHER_WAY,)),
        ("甲镇的渡船比乙镇多。", "supported", ()),
        ("甲镇的渡船比乙镇少。", "contradicted", (COMPARED,)),
        ("甲镇有渡船12艘，2032年5月新建码头。", "supported", ()),
    ],
)
def test_it_is_told_as_a_whole_in_its_order_or_in_parts(
    claim: str, label: str, reasons: tuple[str, ...]
) -> None:
    verdict = Check(read(claim), ITEMS, ()).verdict()
    assert (verdict.label, verdict.reasons, bool(verdict.supports)) == (label, reasons, True)


def test_without_content_there_is_nothing_to_tell() -> None:
    assert Check(read("的"), ITEMS, ()).verdict() is NO_CONTENT
