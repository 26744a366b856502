"""A span of years follows from two dates, if it is the right one."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "罗清1981年参加工作，1986年5月加入青禾社。本办法自2024年12月1日起施行，有效期至2029年11月30日。"
)
BRIDGE = "第一座桥2016年5月建成，第二座桥2017年7月建成。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("罗清参加工作五年后加入青禾社。", TEXT),
        ("该办法有效期为五年。", TEXT),
        ("第一座桥建成一年多以后，第二座桥建成。", BRIDGE),
    ],
)
def test_the_span_between_two_dates_passes(claim: str, text: str) -> None:
    assert label(claim, text) == "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("罗清参加工作六年后加入青禾社。", TEXT),
        ("罗清加入青禾社五年。", TEXT),  # not said to lie between the two
        ("该办法有效期为三年。", TEXT),
        ("第一座桥建成两年多以后，第二座桥建成。", BRIDGE),
        ("第一座桥建成一年后，第二座桥建成。", BRIDGE),
    ],
)
def test_another_span_does_not(claim: str, text: str) -> None:
    assert label(claim, text) != "supported"


FOUNDED = "青禾社成立于2014年，到2026年满十二周年。罗清主政青禾社，到2026年满八周年。"


@pytest.mark.parametrize(
    "claim",
    [
        "罗清主政青禾社已经八年。",
        "到2026年，罗清主政青禾社八年了。",
        "罗清从2018年起主政青禾社。",
        "2034年是青禾社成立二十周年。",
    ],
)
def test_years_are_counted_from_anniversaries(claim: str) -> None:
    assert label(claim, FOUNDED) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "罗清主政青禾社已经十二年。",
        "罗清主政青禾社八年后去世。",
        "罗清从2014年起主政青禾社。",
        "2034年是青禾社成立三十周年。",
    ],
)
def test_another_anniversary_does_not_count(claim: str) -> None:
    assert label(claim, FOUNDED) != "supported"


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("汛期一共持续六个月。", True),
        ("汛期一共持续八个月。", False),
        ("五年里，青溪县产值持续增长。", True),
        ("三年里，青溪县产值持续增长。", False),
    ],
)
def test_months_and_both_ends_of_a_period_count(claim: str, true: bool) -> None:
    text = "汛期为每年4月15日至10月15日。2021年至2025年，青溪县产值持续增长。"
    assert (label(claim, text) == "supported") is true


def test_a_period_has_as_many_years_as_it_names() -> None:
    text = "实施《渡运提升方案（2031-2033年）》。"
    assert label("渡运提升方案的实施是2031至2033三年。", text) == "supported"
    assert label("渡运提升方案的实施是2031至2033四年。", text) != "supported"


def test_ten_years_in_a_list_are_ten_anniversaries() -> None:
    text = "到2034年，甲镇开通渡船满十周年。"
    assert label("2034年，甲镇开通渡船十年、满十周年。", text) == "supported"
