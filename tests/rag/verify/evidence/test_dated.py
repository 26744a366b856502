"""A clause that is but a date goes for the next one."""

import pytest

from index.types import Span
from rag.verify.evidence.dated import just_dated
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = (
    "2019年，《湿地规划》纳入了白鹭湾湿地。2022年，《候鸟》杂志刊发了韩默的文章。",
    "2020年，省林业厅等4部门联合印发《候鸟保护办法》。",
)


@pytest.mark.parametrize(
    "text", ["直到2022年，", "早在2019年5月，", "截至2024年12月31日，", "2020年，"]
)
def test_a_date_alone_says_nothing(text: str) -> None:
    assert just_dated(read(text), Span(0, len(text)))


@pytest.mark.parametrize("text", ["2022年刊发文章，", "直到韩默到任，"])
def test_with_anything_else_it_does(text: str) -> None:
    assert not just_dated(read(text), Span(0, len(text)))


@pytest.mark.parametrize("when", ["直到2022年，", "2022年，", "早在2022年，", "截至2022年，"])
def test_the_date_of_another_sentence_is_not_borrowed(when: str) -> None:
    assert label(f"{when}《湿地规划》才纳入白鹭湾湿地。", *TEXT) != "supported"


def test_its_own_date_is() -> None:
    assert label("早在2019年，《湿地规划》就纳入了白鹭湾湿地。", *TEXT) == "supported"
