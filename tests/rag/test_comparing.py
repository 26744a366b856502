"""Which is more is said only where the quotations make it plain."""

import pytest

from rag.comparing import compared

COUNTS = ["公司累计建成18座码头、16座灯塔。"]
SHARES = ["客运贡献了全县1/7的税收。", "货运贡献了全县1/5的税收。"]
DATES = ["2001年5月，1.0版渡轮下水。", "2003年，2.0版渡轮下水。"]


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        ("码头和灯塔哪个多？", COUNTS, "码头更多："),
        ("码头和灯塔哪个少？", COUNTS, "灯塔更少："),
        ("码头比灯塔多吗？", COUNTS, "是，"),
        ("灯塔是不是比码头多？", COUNTS, "否，"),
        ("客运和货运哪个税收更高？", SHARES, "货运税收更高："),
        ("1.0版和2.0版哪个早？", DATES, "1.0版更早："),
        ("1.0版和2.0版哪个晚？", DATES, "2.0版更晚："),
    ],
)
def test_which_is_more(question, said, expected):
    assert compared(question, said, "zh") == expected


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("码头和灯塔哪个多？", ["公司建成18座码头。"]),
        ("码头和灯塔哪个多？", ["公司建成16座码头、16座灯塔。"]),
        ("客运和货运哪个快？", ["客运增长5%。", "货运增长3万吨。"]),
        ("1.0版和2.0版哪个早？", ["2001年，1.0版下水。", "2001年5月，2.0版下水。"]),
        ("码头有几座？", COUNTS),
        ("码头和灯塔哪个多？", []),
    ],
)
def test_nothing_is_concluded_where_it_is_not_plain(question, said):
    assert compared(question, said, "zh") == ""
