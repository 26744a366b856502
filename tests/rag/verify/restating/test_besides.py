"""A list that is told in two parts."""

import pytest

from rag.verify.restating.besides import besides
from tests.rag.verify.small import label

TEXT = "河湾镇的四个村是上坪、下坪、东岭、西岭。"


def test_it_is_put_as_one() -> None:
    assert besides("上坪、下坪之外，四个村里还有东岭。") == "除了上坪、下坪，四个村里还有东岭。"
    assert besides("四个村是上坪、下坪、东岭，再加上西岭。") == "四个村是上坪、下坪、东岭和西岭。"
    assert besides("除上坪之外，还有东岭。") == "除上坪之外，还有东岭。"
    assert besides("上坪加上了新村。") == "上坪加上了新村。"


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("四个村是西岭、东岭、下坪，再加上上坪。", True),
        ("四个村是西岭、东岭、下坪，再加上南岭。", False),
        ("河湾镇的四个村是上坪、下坪、东岭，外加西岭。", True),
        ("上坪、下坪之外，四个村里还有东岭和西岭。", True),
        ("上坪、下坪之外，四个村里还有南岭和西岭。", False),
    ],
)
def test_both_parts_are_of_one_list(claim: str, passes: bool) -> None:
    assert (label(claim, TEXT) == "supported") is passes
