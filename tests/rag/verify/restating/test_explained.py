"""What a thing is said to be about must be told of that thing."""

import pytest

from rag.verify.restating.explained import so_called
from tests.rag.verify.small import label

TEXT = (
    "茶业链的举措是推动茶农深度合作。",
    "水利链的举措是更换旧管。方案提出，要建设产城融合发展的先行路、双轮驱动的先试路。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("茶业链这一项，说的是推动茶农深度合作。", True),
        ("水利链这一项，说的是推动茶农深度合作。", False),
        ("水利链讲的是更换旧管。", True),
        ("茶业链讲的是更换旧管。", False),
        ("方案里的先行路，讲的是产城融合发展。", True),
        ("方案里的先试路，讲的是产城融合发展。", False),
    ],
)
def test_what_a_thing_is_about(claim: str, said: bool) -> None:
    assert (label(claim, *TEXT) == "supported") is said


def test_only_what_the_text_calls_so() -> None:
    assert so_called("先行路落脚在产城融合发展。", TEXT[1]) == "产城融合发展的先行路"
    assert so_called("先行路落脚在双轮驱动。", TEXT[1]) == "先行路落脚在双轮驱动。"
