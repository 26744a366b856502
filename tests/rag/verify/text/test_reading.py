"""A text is read once, in time that grows with its length."""

import time

import pytest

from rag.verify.text.reading import LONGEST, read
from tests.rag.verify.small import label

MOST = 5.0  # seconds of CPU; 0.6 measured, and minutes before long sentences were cut


@pytest.mark.parametrize(
    "unit",
    [
        "县财政局负责资金管理",
        "县财政局负责，",
        "管理与使用、",
        "不得转让",
        "12",
        "一+",
        "“县《",
        "(一",
        "2016年5月",
    ],
)
def test_text_without_full_stops_is_read_in_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    start = time.process_time()
    assert label("县财政局负责资金管理，不得转让给其他企业，共3公里。", text) != "supported"
    assert time.process_time() - start < MOST


def test_a_sentence_too_long_is_cut_after_a_comma() -> None:
    spans = read(f"{'甲' * 600}，{'乙' * 600}，{'丙' * 1200}。").sentences
    assert [span.end for span in spans] == [601, 1202, 2202, 2403]
    assert all(span.end - span.start <= LONGEST for span in spans)


def test_what_a_cut_sentence_says_is_found() -> None:
    text = "，".join(
        [*(f"第{number}组建了{number}座桥" for number in range(100, 300)), "共建塔3座。"]
    )
    assert label("第257组建了257座桥。", text) == "supported"
    assert label("第257组建了258座桥。", text) != "supported"
