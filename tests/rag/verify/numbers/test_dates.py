"""Dates, however written."""

from dataclasses import replace

import pytest

from rag.verify.numbers.dates import find_dates


def written(text: str) -> list[str]:
    return [str(date) for date in find_dates(text)]


@pytest.mark.parametrize(
    "text",
    [
        "2016年5月24日", "2016-05-24", "2016/5/24", "2016.5.24", "二〇一六年五月二十四日",
        "16年5月24日", "may 24, 2016", "24 may 2016", "2016 年 5 月 24 号",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(text: str) -> None:
    assert written(text) == ["2016年5月24日"]


def test_a_range_is_two_years() -> None:
    assert written("(2023-2025年)") == ["2023年", "2025年"]


def test_a_date_without_a_year_takes_the_one_before() -> None:
    assert written("2018年3月签约，6月开工") == ["2018年3月", "2018年6月"]


@pytest.mark.parametrize("text", ["2000家企业", "增长2016.5%", "3个月", "99月", "13:30", "十三五"])
def test_figures_are_no_dates(text: str) -> None:
    assert written(text) == []


def test_a_finer_claim_is_not_covered_by_a_coarser_date() -> None:
    (month,), (day,) = find_dates("2016年5月"), find_dates("2016年5月24日")
    assert day.covers(month)
    assert not month.covers(day)
    assert not month.clashes(day)


@pytest.mark.parametrize(
    ("text", "year"),
    [("20世纪60年代", 1960), ("上世纪八十年代", 1980), ("90后", 1990), ("20年代", 2020)],
)
def test_a_decade_is_one_date(text: str, year: int) -> None:
    (decade,) = find_dates(f"{text}出生")
    assert (decade.year, decade.decade) == (year, True)
    (born,) = find_dates(f"生于{year + 4}年")
    assert born.covers(decade)
    assert not decade.covers(born)
    assert replace(born, year=year + 14).clashes(decade)


def test_the_next_year_follows_the_last_one() -> None:
    dates = find_dates("2031年开工，次年5月验收，翌年交付。")
    assert [str(one) for one in dates] == ["2031年", "2032年5月", "2033年"]
    assert not find_dates("次年交付。")


def test_the_second_year_is_counted_from_the_one_before() -> None:
    assert [one.year for one in find_dates("2020年印发方案，第二年写入规划。")] == [2020, 2021]
    assert [one.year for one in find_dates("2020年印发方案，此后一年写入规划。")] == [2020, 2021]
    assert [one.year for one in find_dates("2020年印发方案，第二年度的补贴照旧。")] == [2020]


def test_the_same_year_and_the_year_after_the_next() -> None:
    text = "2029年开工，次年封顶，再下一年启用，同一年换了新船。"
    assert [str(one) for one in find_dates(text)] == ["2029年", "2030年", "2031年", "2031年"]
    assert len(find_dates("2029年开工，同年级的人都来了。")) == 1
