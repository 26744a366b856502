"""Fixed places of a sentence that are filled with something else."""

import pytest

from rag.verify.substitutions.differing import check_differing
from tests.rag.verify.small import label, problems

BOOK = "《渔港方案》提出建设三条航道。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("2021年年初的渔业会议提出禁渔。", "2021年年底，渔业会议提出禁渔。"),
        ("陈小满，汉族，江苏人。", "陈小满是汉族，籍贯安徽，在江苏工作。"),
        ("受访的是县委书记陈小满。", "受访的是县委书记李大江。"),
        ("他出席了中德渔业论坛。", "他出席了中瑞渔业论坛和中阿航运论坛。"),
        ("数字化被定为渔港的鲜明底色。", "渔港要坚持以绿色化为鲜明底色。"),
        ("口号里，敢闯的是船长。", "口号是“船长敢试、船东敢闯”。"),
        ("按他的说法，口号里“敢闯”的是船长。", "口号是“船长敢试、船东敢闯”。"),
        ("三条航道出自《全县规划》。", BOOK),
        ("航线要围着加工链来布局。", "围绕航线布局加工链，是渔港的做法。"),
        ("陈小满是江苏人。", "陈小满是汉族，籍贯安徽，在江苏工作。"),
        (
            "渔港有高标准、高效率、高投入三个特点。",
            "渔港有高标准、高效率、高产出三个特点，投入也高。",
        ),
    ],
)
def test_what_fills_a_place_is_compared(claim: str, text: str) -> None:
    assert problems(check_differing, claim, text)
    assert label(claim, text) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("2021年末的渔业会议提出禁渔。", "2021年年底，渔业会议提出禁渔。"),
        ("陈小满，汉族，安徽人。", "陈小满是汉族，籍贯安徽，在江苏工作。"),
        ("受访的是县委书记陈小满。", "受访的是县委书记陈小满。"),
        ("他出席了中瑞渔业论坛。", "他出席了中瑞渔业论坛和中阿航运论坛。"),
        ("绿色化被定为渔港的鲜明底色。", "渔港要坚持以绿色化为鲜明底色。"),
        ("口号里，敢闯的是船东。", "口号是“船长敢试、船东敢闯”。"),
        ("按他的说法，口号里“敢闯”的是船东。", "口号是“船长敢试、船东敢闯”。"),
        ("建设三条航道出自《渔港方案》。", BOOK),
        ("陈小满是安徽人。", "陈小满是汉族，籍贯安徽，在江苏工作。"),
        ("渔港有高产出、高标准和高效率三个特点。", "渔港有高标准、高效率、高产出三个特点。"),
        (
            "渔港的小黄鱼、大黄鱼、带鱼、乌贼出了名。",
            "渔港有小黄鱼、大黄鱼、带鱼、乌贼等，都出了名。",
        ),
        ("、。", "甲、乙、丙。"),
    ],
)
def test_the_same_is_no_problem(claim: str, text: str) -> None:
    assert problems(check_differing, claim, text) == []


def test_of_which_place_a_thing_is_that_has_its_name() -> None:
    texts = ("宣城渔业中心和池州渔业中心已经启用。", "沿湖有宣城、池州、芜湖。")
    assert label("启用的有宣城渔业中心和芜湖渔业中心。", *texts) != "supported"
    assert label("启用的有宣城渔业中心和池州渔业中心。", *texts) == "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇在全县活力最大、产量最高、品质也最好。", True),
        ("青溪镇在全县活力最大、产量最低、品质也最好。", False),
        ("陈望山籍贯江南省。", False),
        ("陈望山籍贯江苏，1964年出生。", False),
        ("陈望山籍贯安徽，1964年出生。", True),
    ],
)
def test_degrees_and_where_somebody_is_from(claim: str, said: bool) -> None:
    texts = (
        "青溪镇是全县活力最大、产量最高、品质最好的镇。",
        "陈望山，1964年出生，籍贯安徽。",
        "镇长陈望山曾在江苏任职。",
    )
    assert (label(claim, *texts) == "supported") == said


def test_with_whom_something_is_stands_before_a_latin_name_too() -> None:
    text = "中阿G7茶业交流中心揭牌成立。"
    assert label("中阿G7茶业交流中心已揭牌成立。", text) == "supported"
    assert label("中瑞G7茶业交流中心已揭牌成立。", text) == "contradicted"
