"""Dates: the right one, of the right event, from it or up to it."""

import pytest

from rag.verify.chronology.times import check_dates, side
from rag.verify.numbers.dates import find_dates
from tests.rag.verify.small import label, problems

TEXT = "2024年2月26日印发《办法》，自2024年4月1日起施行。2023年5月，旧规定修订。"


@pytest.mark.parametrize("claim", ["《办法》2024年2月26日印发。", "《办法》自2024年4月1日起施行。"])
def test_the_date_of_the_event_is_right(claim: str) -> None:
    assert not problems(check_dates, claim, TEXT)


@pytest.mark.parametrize(
    "claim",
    ["《办法》2024年4月26日印发。", "《办法》从2024年2月26日起施行。", "《办法》2023年5月印发。"],
)
def test_another_date_or_that_of_another_event_is_not(claim: str) -> None:
    assert problems(check_dates, claim, TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年起施行", "start"),
        ("2024年底前完成", "end"),
        ("2024年完成", ""),
        ("2024年以来", "start"),
    ],
)
def test_a_date_is_where_something_starts_or_ends(text: str, expected: str) -> None:
    assert side(text, find_dates(text)[0]) == expected


def test_a_date_before_a_comma_governs_the_clause_after_it() -> None:
    text = "8月9日，湖滨公司披露的2023年二季度报告显示，截至6月末，公司收入为60万元，净资产转正。"
    said = "8月9日，湖滨公司披露的2023年二季度报告显示，截至6月末，公司收入为600000元，净资产转正。"
    assert label(said, text) == "supported"
    assert label(said.replace("8月9日", "8月6日"), text) != "supported"
