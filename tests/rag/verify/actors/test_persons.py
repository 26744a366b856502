"""A person in another's place, in the other half of a sentence, or on the other side."""

import pytest

from tests.rag.verify.small import label

TITLE = "专访河口镇镇长郑海平"
TEXT = (
    "这篇专访的受访嘉宾是河口镇镇长郑海平。专访由何丽娟采写。",
    "何志强县长在《工作报告》中提出：要加快疏浚航道。郑海平认为，疏浚航道是河口镇的必由之路。",
    "照片有两张：一张是“河口镇镇长郑海平”；另一张是“新码头”，由吴建国拍摄。",
)


@pytest.mark.parametrize(
    "claim",
    [
        "在《工作报告》中提出加快疏浚航道的，是郑海平。",
        "加快疏浚航道由郑海平在《工作报告》中提出。",
        "吴建国拍摄的是郑海平那一张照片。",
        "郑海平采访了何丽娟。",
        "何丽娟接受了这次专访。",
        "郑海平认为，疏浚航道是河口镇可以选择的路径之一。",
    ],
)
def test_somebody_else_is_stopped(claim: str) -> None:
    assert label(claim, *TEXT, title=TITLE) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "在《工作报告》中提出加快疏浚航道的，是何志强县长。",
        "郑海平认为，疏浚航道是河口镇的必由之路。",
        "郑海平是这篇专访的受访嘉宾。",
        "另一张照片“新码头”由吴建国拍摄。",
    ],
)
def test_who_it_was_passes(claim: str) -> None:
    assert label(claim, *TEXT, title=TITLE) == "supported"
