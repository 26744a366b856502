"""What the words around the best clause lack, or say otherwise."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "江口渡运公司在2021年新购渡轮九艘，运送旅客31.5万人次。首任副经理是陈大江。"
    "第三届渡运论坛在临港举行。国家级港口一次性奖励60万元，国内航线补助占展位费的40%。"
    "夜航班次的年均增幅为12%。A、B类船员每月补贴800元。"
)


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def found(reader, question, text=TEXT, title="江口渡运志"):
    evidence = Evidence((EvidenceItem(1, "d", title, Paragraph(1, text), 1.0),))
    return signs(reader.read(Query(Question(question), question), evidence))


@pytest.mark.parametrize(
    ("sign", "given", "missing"),
    [
        ("year_missing", "公司2021年新购渡轮多少艘？", "公司2017年新购渡轮多少艘？"),
        ("ordinal_conflict", "A类船员补贴多少？", "C类船员补贴多少？"),
        ("ordinal_conflict", "第三届渡运论坛在哪里举行？", "第五届渡运论坛在哪里举行？"),
        ("place_missing", "渡运论坛在临港怎么举行？", "渡运论坛在宁波怎么举行？"),
        ("deputy", "首任副经理是谁？", "首任经理是谁？"),
        ("alternative", "国家级港口奖励多少？", "省级港口奖励多少？"),
        ("alternative", "夜航班次的年均增幅是多少？", "夜航班次的年均降幅是多少？"),
        ("figure_missing", "补助占展位费的40%的是什么？", "补助占展位费的75%的是什么？"),
        ("attribute_missing", "渡轮的数量是多少？", "渡轮的排水量是多少？"),
        ("demand_missing", "公司运送旅客多少人次？", "公司的占地面积是多少？"),
        ("compound_missing", "渡运论坛在哪里举行？", "渡运码头在哪里举行？"),
    ],
)
def test_what_the_text_does_not_carry_is_seen(reader, sign, given, missing):
    assert found(reader, missing)[sign] > found(reader, given)[sign]


def test_what_is_excepted_need_not_be_there(reader):
    assert found(reader, "除了宁波，渡运论坛还在哪里举行？")["place_missing"] == 0.0


def test_a_place_across_two_words_is_none(reader):
    assert found(reader, "公司的平台中哪个最大？")["place_missing"] == 0.0


def test_to_ask_whether_a_number_is_right_is_no_conflict(reader):
    assert found(reader, "旅客超过30万人了吗？")["figure_missing"] == 0.0


def test_a_report_need_not_repeat_the_year_it_is_about(reader):
    text = "公司新购渡轮九艘。公司运送旅客31.5万人次。"
    assert found(reader, "2021年公司新购渡轮多少艘？", text, "2021年度报告")["year_missing"] == 0.0
    other = "2019年公司成立。" + text
    assert found(reader, "2021年公司新购渡轮多少艘？", other, "年度报告")["year_missing"] == 1.0


def test_where_no_year_is_told_none_is_missing(reader):
    text = "公司新购渡轮九艘。公司运送旅客31.5万人次。"
    assert found(reader, "2021年公司新购渡轮多少艘？", text, "年度报告")["year_missing"] == 0.0


def test_a_share_in_words_is_found_in_figures(reader):
    text = "渡轮公司占全县客运的1/5。"
    assert found(reader, "占全县客运五分之一的是谁？", text)["figure_missing"] == 0.0
    assert found(reader, "占全县客运四分之一的是谁？", text)["figure_missing"] == 1.0


def test_without_evidence_there_are_no_signs(reader):
    assert signs(reader.read(Query(Question("渡轮"), "渡轮"), Evidence())) == {}


@pytest.mark.parametrize(
    ("sign", "question", "text"),
    [
        (
            "count_conflict",
            "公司10周年在哪里庆祝？",
            "公司六周年在临港庆祝。公司十周年在宁波庆祝。",
        ),
        ("count_conflict", "三个新码头在哪里？", "公司有三个正在建设的新码头，两个新码头在临港。"),
        ("numbers_missing_anywhere", "100公里要多少钱？", "渡运一百公里，收费六元。"),
        ("numbers_missing_anywhere", "1950年代渡轮有多少？", "20世纪50年代，渡轮有九艘。"),
        ("quoted_missing", "“建设五个码头和渡运中心”谁提的？", "建设“五个码头”，建好渡运中心。"),
        ("quoted_missing", "渡运的“三高”指什么？", "渡运要高效、高质、高速。"),
        ("place_missing", "浙江有几座码头？", "宁波有码头九座。"),
        ("name_missing", "公司办的那个论坛叫什么？", "公司每年举办渡运创新论坛。"),
        ("demand_missing", "公司募集了多少资金？", "公司募集了3000万人民币。"),
        ("demand_missing", "渡轮给临港指了什么路？", "渡轮给临港指明了方向，要发展渡运。"),
        ("demand_missing", "能降低事故率的方法为哪一种？", "限速能降低事故率。"),
    ],
)
def test_another_way_to_write_it_is_no_conflict(reader, sign, question, text):
    assert found(reader, question, text)[sign] == 0.0


def test_cooking_is_far_and_loose_words_on_the_subject_are_not(reader):
    assert found(reader, "红烧肉怎么炖才软？")["far"] == 1.0
    assert found(reader, "渡轮公司一年拉多少客？")["far"] == 0.0
