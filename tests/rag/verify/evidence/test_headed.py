"""What the head of a list says is said of each of its items, and of nothing else."""

import pytest

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem, Verdict
from rag.verify import EvidenceVerifier

TEXT = (
    "摊位费每月80元。有下列情形之一的，从重处罚：堵塞盲道的；在学校出入口50米范围内经营的；"
    "（三）六个月内被处罚两次以上的。初次经营且当场改正的，不予处罚。"
)


def verdict(claim: str) -> Verdict:
    evidence = Evidence((EvidenceItem(1, "rules", "摆摊办法", Paragraph(1, TEXT), 1.0),))
    return EvidenceVerifier().verify(Claim(claim), evidence)


@pytest.mark.parametrize(
    "claim",
    [
        "在学校出入口50米范围内经营的，从重处罚。",
        "堵塞盲道的，从重处罚。",
        "六个月内被处罚两次以上的，从重处罚。",
    ],
)
def test_an_item_is_read_with_its_head(claim: str) -> None:
    found = verdict(claim)
    assert found.supported, found.reasons
    (support,) = found.supports
    assert TEXT[support.start : support.end].startswith("有下列情形之一的")
    assert TEXT[support.start : support.end].endswith("两次以上的。")


@pytest.mark.parametrize(
    "claim",
    [
        "在学校出入口50米范围内经营的，不予处罚。",
        "在学校出入口500米范围内经营的，从重处罚。",
        "在医院出入口50米范围内经营的，从重处罚。",
        "初次经营且当场改正的，从重处罚。",
    ],
)
def test_what_the_list_does_not_say_is_not_borne_out(claim: str) -> None:
    assert not verdict(claim).supported
