"""When a document was in force."""

import pytest

from index.validity import in_force


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("", "", "2024-05-01", True),
        ("2024-05-01", "", "2024-05-01", True),
        ("2024-05-01", "", "2024-04-30", False),
        ("", "2024-05-01", "2024-05-01", True),
        ("", "2024-05-01", "2024-05-02", False),
        ("2024", "2024", "2024-12-31", True),
        ("2024-03", "", "2024-02-29", False),
        ("", "2023", "2024-01-01", False),
    ],
)
def test_in_force(start: str, end: str, day: str, expected: bool) -> None:
    assert in_force({"effective_from": start, "effective_to": end}, day) is expected
    assert in_force({}, day)
