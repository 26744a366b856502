"""Figures in digits where the text has them in Chinese, in names and quotations too."""

import pytest

from rag.verify.restating.renumbered import in_chinese, renumbered, spelled
from tests.rag.verify.small import label

TEXT = (
    "2021年，县政府印发《关于支持河口加快“四个码头”建设的办法》。河口有两条做法。"
    "绿道的口号是“修桥铺路、植树造林、护水养鱼”。渔业发展的一个办法是改造渔港。"
    "镇里成立了十二个合作社、三个联盟。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("支持河口加快“4个码头”建设的办法由县政府印发。", True),
        ("支持河口加快“5个码头”建设的办法由县政府印发。", False),
        ("《关于支持河口加快“4个码头”建设的办法》是县政府印发的。", True),
        ("《关于支持河口加快“3个码头”建设的办法》是县政府印发的。", False),
        ("河口有2条做法。", True),
        ("河口有3条做法。", False),
        ("1个办法是改造渔港。", True),
        ("绿道的口号是“护水养鱼、修桥铺路、植树造林”。", True),
        ("绿道的口号是“护水养鱼、修桥铺路、植树种草”。", False),
    ],
)
def test_digits_and_order_make_no_other_name(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


def test_only_small_counts_outside_of_names_are_spelled() -> None:
    assert spelled("2条“2条”第2条18个1.5个3个月4个") == "两条“2条”第二条18个1.5个3个月四个"
    assert [in_chinese(one) for one in (2, 10, 12, 20, 75)] == [
        "两",
        "十",
        "十二",
        "二十",
        "七十五",
    ]


def test_a_quotation_that_is_there_or_not_at_all_stays() -> None:
    assert renumbered("“5个码头”和“修桥、铺路”", TEXT) == "“5个码头”和“修桥、铺路”"
    assert renumbered("“4个码头”", TEXT) == "“四个码头”"


def test_a_quoted_list_that_is_no_name_there_is_a_list() -> None:
    text = "镇里有效解决了农户卖粮难和用水难等问题。"
    assert renumbered("“卖粮难、用水难”", text) == "卖粮难、用水难"
    assert renumbered("“卖粮难、出行难”", text) == "“卖粮难、出行难”"
    assert label("镇里解决了农户“卖粮难、出行难”等问题。", text) != "supported"
