"""Since when something is so, and who is left out."""

import pytest

from tests.rag.verify.small import label

TEXT = "从1.0版到3.0版，东川绿道始终把治水当作初心。"


@pytest.mark.parametrize(
    "claim",
    [
        "直到3.0版，东川绿道才把治水当作初心。",
        "东川绿道是到了3.0版，才开始把治水当作初心的。",
        "除了1.0版，东川绿道都把治水当作初心。",
    ],
)
def test_late_or_left_out_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_always_passes() -> None:
    assert label("东川绿道始终把治水当作初心。", TEXT) == "supported"


def test_what_began_late_is_told_so() -> None:
    text = "船厂一直造木船，直到2019年才造铁船。"
    assert label("船厂直到2019年才造铁船。", text) == "supported"
