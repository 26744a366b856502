"""A bare count is of what the sentence counts."""

import pytest

from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "text", "said"),
    [
        ("河口的做法一共三条", "河口在三个方面作出了贡献。", False),
        ("河口的做法一共三条", "河口的做法有三条。", True),
        ("河口的办法一共三条", "河口的举措有三条。", True),
        ("途径有五条", "六个镇发布了有五个特质的宣言。", False),
    ],
)
def test_ways_are_no_areas(claim: str, text: str, said: bool) -> None:
    assert (label(claim, text) == "supported") == said
