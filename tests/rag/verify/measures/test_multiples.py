"""So many times what it was, by two figures or by a rate of growth."""

import pytest

from tests.rag.verify.small import label

TEXT = "九镇的茶企从1.5万家增加到4.7万家。九镇的茶叶出口量累计增幅为134%。"


@pytest.mark.parametrize(
    "claim",
    [
        "茶企是原来的三倍多。",
        "茶企增加了两倍多。",
        "茶叶出口量增长到原来的2.34倍。",
        "茶叶出口量翻了一番多。",
        "茶叶出口量增加了一倍多。",
    ],
)
def test_growth_is_told_as_a_multiple(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "茶企是原来的四倍多。",
        "茶企增加了三倍多。",
        "茶叶出口量增长到原来的1.34倍。",
        "茶叶出口量翻了两番多。",
        "茶叶出口量增加了两倍多。",
    ],
)
def test_another_multiple_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("镇里的渔船如今是起初的三倍多。", True),
        ("镇里的渔船如今是起初的四倍多。", False),
        ("镇里的渔船变成了原先的三倍多。", True),
        ("镇里的渔船是2015年的三倍多。", True),
        ("镇里的渔船是2015年的两倍多。", False),
    ],
)
def test_what_it_was_is_told_in_many_words(claim: str, said: bool) -> None:
    text = "镇里的渔船2015年为1.5万艘，后来增加到4.7万艘。"
    assert (label(claim, text) == "supported") is said
