"""是 and 否 are said only where a sentence decides; false premises are put right by a quotation."""

import pytest

from index.types import Paragraph
from rag.premises import rule
from rag.types import Evidence, EvidenceItem, Query, Question
from rag.verify import EvidenceVerifier

FERRIES = (
    "江口渡运公司成立于1998年6月，首任经理陈大江是浙江人。江口的四个渡口是宁波、温州、台州、绍兴。"
    "公司累计建成18座码头、16座灯塔。2021年，江口渡运公司开通夜航。"
    "市交通局等三部委联合印发了《江口渡运方案》。公司没有开通快航。公司是靠船工的不懈奋斗发展起来的。夜航客流占全部客流的6.79%。"
)


def ruling(question, text=FERRIES, wording=""):
    evidence = Evidence((EvidenceItem(1, "d", "渡运志", Paragraph(1, text), 1.0),))
    query = Query(Question(question), question, "en" if wording else "zh", wording=wording)
    return rule(query, evidence, EvidenceVerifier())


@pytest.mark.parametrize(
    ("question", "finding", "quote"),
    [
        ("温州是四个渡口之一吗", "yes", "台州"),
        ("舟山是四个渡口之一吗", "no", "宁波、温州、台州、绍兴"),
        ("舟山算不算江口的渡口", "no", "宁波、温州、台州、绍兴"),
        ("四个渡口里有舟山吗", "no", "宁波、温州、台州、绍兴"),
        ("江口有五个渡口吗", "no", "四个渡口"),
        ("夜航客流占全部客流的6.79%吗", "yes", "6.79%"),
        ("夜航客流占全部客流的6.97%吗", "no", "6.79%"),
        ("夜航客流占全部客流超过7%了吗", "no", "6.79%"),
        ("公司建成了20座码头吗", "no", "18座码头"),
        ("江口渡运公司是1999年成立的吗", "no", "1998年6月"),
        ("陈大江是江苏人吗", "no", "浙江人"),
        ("公司开通快航了吗", "no", "没有开通快航"),
        ("公司是2021年开通夜航的，对吗", "yes", "2021年"),
        ("温州和宁波是四个渡口之一吗", "yes", "台州"),
        ("公司有快航吗", "no", "没有开通快航"),
        ("四个渡口里有温州这一个吗", "yes", "台州"),
        ("公司是靠船工不懈奋斗发展的吗", "yes", "不懈奋斗"),
    ],
)
def test_yes_and_no_come_with_the_sentence_that_decides(question, finding, quote):
    found = ruling(question)
    assert found is not None
    assert found.finding == finding
    assert quote in found.claim.text


@pytest.mark.parametrize(
    "question",
    [
        "陈大江住在江口吗",
        "江口渡运公司在招人吗",
        "渡运方案修订过吗",
        "夜航要钱吗",
        "公司把灯塔拆了吗",
        "陈大江后来又当过局长吗",
    ],
)
def test_what_no_sentence_says_is_neither_yes_nor_no(question):
    found = ruling(question)
    assert found is None or found.finding not in {"yes", "no"}


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("舟山是哪一年加入江口四个渡口的？", "宁波、温州、台州、绍兴"),
        ("江口渡运公司2001年成立时有几个人？", "1998年6月"),
        ("五部委联合印发《江口渡运方案》是在哪年？", "三部委"),
        ("夜航客流占全部客流的9.67%，为什么这么高？", "6.79%"),
    ],
)
def test_a_false_premise_is_put_right(question, quote):
    found = ruling(question)
    assert found is not None
    assert found.finding == "otherwise"
    assert quote in found.claim.text


@pytest.mark.parametrize(
    "question",
    [
        "公司上市了吗",
        "公司有几座码头？",
        "2020年夜航客流是多少？",
        "江口渡运公司1998年成立时有几个人？",
        "温州是哪一年加入江口四个渡口的？",
        "陈大江是不是经理",
        "",
    ],
)
def test_nothing_is_ruled_where_nothing_is_plain(question):
    found = ruling(question)
    assert found is None or found.finding in ("yes", "")


def test_the_number_of_what_is_named_is_no_claim_about_all():
    assert ruling("宁波和温州这两个渡口分别在哪里") is None
    assert ruling("宁波和温州等三个渡口分别是哪里") is not None


def test_what_is_counted_may_stand_before_its_number():
    text = "江口渡运公司累计建成码头18座、灯塔16座。"
    assert ruling("江口渡运公司的20座码头分别在哪里", text) is not None
    assert ruling("江口渡运公司的20座仓库分别在哪里", text) is None


def test_a_whole_of_which_a_part_is_listed_is_not_denied():
    text = "江口的三个渡口是松江、宁波、温州。"
    found = ruling("上海是三个渡口之一吗", text)
    assert found is not None
    assert found.finding == ""


def test_english_questions_are_ruled_on_too():
    found = ruling("舟山 渡口", wording="Is Zhoushan one of the ferry ports?")
    assert found is None or found.finding == "no"
    listed = ruling("舟山 one of 4 渡口", wording="is zhoushan one of the four ports?")
    assert listed is not None
    assert listed.finding == "no"


def test_a_long_sentence_is_cut_to_what_decides():
    first = "江口渡运公司的船员每天清晨在码头清点救生衣、检查缆绳、擦洗甲板并且登记当天的潮汐" * 3
    found = ruling("陈大江缴纳过渡费了吗", f"2021年，{first}，陈大江未缴纳过渡费。")
    assert found is not None
    assert found.finding == "no"
    assert "陈大江未缴纳过渡费" in found.claim.text


def test_a_quotation_is_cut_from_its_paragraph():
    found = ruling("舟山是四个渡口之一吗")
    assert found is not None
    (support,) = found.claim.supports
    assert FERRIES[support.start : support.end].rstrip("。") == found.claim.text.rstrip("。")


def test_days_and_figures_of_one_sentence_are_not_mixed_up():
    text = "到2022年末，渡轮准点率由2019年的83.4%提高到95.1%。"
    found = ruling("渡轮2019年准点率是95.1%吗", text)
    assert found is None or found.finding == ""


def test_the_figure_alone_makes_no_yes():
    text = "弄虚作假的，三年内不再受理。措施自发布之日起施行，有效期五年。"
    found = ruling("措施有效期是三年吗", text)
    assert found is None or found.finding != "yes"


def test_who_has_a_quality_of_another_is_no_member():
    text = "2023年，舟山有三项指标位列全省前列：客流、货运、准点率。"
    assert ruling("宁波的客流位列全省前列吗", text) is None or (
        ruling("宁波的客流位列全省前列吗", text).finding != "yes"
    )


def test_another_thing_that_is_counted_is_nothing_instead():
    text = "渡口发展有三个特征，即高效、便捷、安全。"
    assert ruling("渡口发展的两条做法分别是什么？", text) is None


def test_a_statement_that_says_little_is_not_held_against_any_date():
    text = "2016年5月24日，江口渡口正式启动首条夜航线的建设。"
    assert ruling("该措施从2021年6月1日起实施吗？", text) is None
