"""Rates told by another period."""

import pytest

from tests.rag.verify.small import label

TEXT = "成立理事会，每半年召开一次会议。困难家庭每户每月补助150元。高龄津贴按季发放。"


@pytest.mark.parametrize(
    "claim",
    ["理事会一年召开两次会议。", "困难家庭每户每年补助1800元。", "高龄津贴一年分四次发放。"],
)
def test_as_much_a_year_is_the_same_rate(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "理事会一年召开四次会议。",
        "理事会每月召开两次会议。",
        "困难家庭每户每年补助150元。",
        "高龄津贴一年分两次发放。",
    ],
)
def test_another_rate_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_a_span_of_one_year_is_no_rate() -> None:
    assert label("录像的保存期限为一年。", "录像的保存期限为两年。") != "supported"


def test_once_in_two_months_is_six_times_a_year() -> None:
    assert label("会议一年开六次。", "会议每两个月召开一次。") == "supported"
    assert label("会议一年开四次。", "会议每两个月召开一次。") != "supported"


def test_a_year_of_what_is_done_each_quarter() -> None:
    text = "渡运站对码头开展安全检查，每季度至少检查一次。"
    assert label("渡运站每年至少要对码头开展四次安全检查。", text) == "supported"
    assert label("渡运站每年至少要对码头开展六次安全检查。", text) != "supported"
