"""Times of day."""

import pytest

from rag.verify.numbers.clock import find_times


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("18:30开门", 1110), ("18时30分开门", 1110), ("晚上九点关门", 1260), ("六点半开门", 390)],
)
def test_a_time_of_day_is_told_in_minutes(text: str, minutes: int) -> None:
    assert [(int(one.value), one.unit) for one in find_times(text)] == [(minutes, "clock")]


def test_no_hour_and_no_time() -> None:
    assert not find_times("比分是25:70，候车时间长，提了六点建议")
