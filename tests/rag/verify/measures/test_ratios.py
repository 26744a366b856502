"""So many times something else, the figures of both being told."""

import pytest

from tests.rag.verify.small import label

ONE = "青溪镇春茶产量累计增幅134%、夏茶产量累计增幅64%、秋茶产量累计增幅84%。"
TWO = ("青溪镇的春茶产量累计增幅为134%。", "青溪镇的夏茶产量累计增幅为64%。")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("春茶产量的累计增幅是夏茶产量累计增幅的两倍多。", True),
        ("春茶产量累计增幅为134%，是夏茶产量累计增幅64%的两倍多。", True),
        ("夏茶产量累计增幅64%，不到春茶产量累计增幅134%的一半。", True),
        ("春茶产量累计增幅134%，约为夏茶产量累计增幅64%的2.1倍。", True),
        ("春茶产量的累计增幅是夏茶产量累计增幅的三倍多。", False),
        ("夏茶产量的累计增幅是春茶产量累计增幅的两倍多。", False),
        ("夏茶产量累计增幅64%，超过春茶产量累计增幅134%的一半。", False),
    ],
)
def test_times_hold_in_one_sentence_and_in_two(claim: str, said: bool) -> None:
    assert (label(claim, ONE) == "supported") == said
    assert (label(claim, *TWO) == "supported") == said
