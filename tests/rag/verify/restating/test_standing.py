"""What something drives, what it rose from, and what it left."""

import pytest

from rag.verify.restating.standing import plain_standing
from tests.rag.verify.small import label

RISE = (
    "绿道已成为全镇旅游的重要引擎。绿道起初是村里的小路，后来上升为全镇的样板工程。"
    "新渡口以电力为主，摆脱了传统的烧油方式。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("绿道如今是推动全镇旅游的重要引擎。", True),
        ("绿道如今是推动全镇养殖的重要引擎。", False),
        ("绿道的地位从村里的小路上升为全镇的样板工程。", True),
        ("绿道从全镇的样板工程上升为村里的小路。", False),
        ("新渡口不再沿用传统的烧油方式。", True),
        ("新渡口不再沿用电力为主的方式。", False),
        ("新渡口沿用传统的烧油方式。", False),
    ],
)
def test_it_is_told_another_way(claim: str, said: bool) -> None:
    assert (label(claim, RISE) == "supported") is said


def test_where_nothing_rose_a_standing_is_a_claim() -> None:
    assert plain_standing("绿道的地位上升了。", "绿道是小路。") == "绿道的地位上升了。"
