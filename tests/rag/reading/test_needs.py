"""What a clause must have for its question, however well its words fit."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "渡运联盟各城市的渡运联盟客流年均增长7%。渡运联盟由松江、嘉兴、杭州、金华共同发起。"
    "怎样办好夜航快线、扩大夜航快线的覆盖面？答案是渡工最要紧。"
    "夜航快线是连接两岸的夜间渡轮。陈大江在上海市普陀区任职。陈大江1964年出生，籍贯安徽。"
    "江口公司总部设在临港，总书记曾到江口公司考察。江口公司书记为何小舟。"
    "全年研发（R&D）投入强度达到6%。"
)


RULES = (
    "办好渡口有三条办法。渡口的第一条办法是修码头。渡口的第二条办法是造渡轮。江口的渡口占全省的5%。"
    "九个城市的渡口占全省的40%。检修渡轮有一套办法。检修渡轮的办法是：每周查一次。"
    "渡口补贴申请的人很多。申请人向管委会提出渡口补贴申请。"
)


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def sentence(reader, question, text=TEXT):
    evidence = Evidence((EvidenceItem(1, "d", "江口渡运志", Paragraph(1, text), 1.0),))
    reading = reader.read(Query(Question(question), question), evidence)
    own = reading.sheet.sentence_of[reading.best]
    return reading.sheet.text[reading.sheet.sentence_starts[own] : reading.sheet.sentence_ends[own]]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("渡运联盟都有哪几个城市啊？", "松江、嘉兴、杭州"),
        ("渡运联盟的城市有哪些？", "松江、嘉兴、杭州"),
        ("夜航快线是什么意思？", "夜航快线是连接"),
        ("什么是夜航快线？", "夜航快线是连接"),
        ("陈大江老家在哪里？", "籍贯安徽"),
        ("江口公司的书记是谁？", "何小舟"),
        ("研发投入强度是多少？", "6%"),
    ],
)
def test_the_sentence_has_what_the_question_needs(reader, question, expected):
    assert expected in sentence(reader, question)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("渡口的第二条是什么？", "造渡轮"),
        ("渡口的第一项举措是什么？", "修码头"),
        ("江口的渡口占多大比重？", "5%"),
        ("检修渡轮怎么做？", "每周查一次"),
        ("渡口补贴向谁申请？", "管委会"),
    ],
)
def test_the_sentence_that_says_it_wins_over_the_one_that_announces_it(reader, question, expected):
    assert expected in sentence(reader, question, RULES)


def test_an_age_is_told_by_a_birth(reader):
    text = "陈大江今年当选会长，陈大江今年获金锚奖。陈大江是男性，1964年出生。"
    assert "1964年出生" in sentence(reader, "陈大江今年多大？", text)
    assert "当选会长" in sentence(reader, "陈大江今年当选什么？", text)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("江口快船的别称是什么？", "飞燕"),
        ("陈大江的职业是什么？", "引航员"),
    ],
)
def test_a_name_is_told_by_what_calls_and_a_calling_by_what_it_is(reader, question, expected):
    text = (
        "江口快船是全省最快的渡轮。往来两岸的江口快船（又名飞燕）共九艘，由十二名船员轮流驾驶。"
        "陈大江是全县最忙的人。二十年来陈大江在四座码头做引航员，每天清晨带船出港。"
    )
    assert expected in sentence(reader, question, text)


def test_who_a_person_is_is_said_by_a_post(reader):
    text = "陈大江是渡运代表。陈大江获得了优秀书记称号。陈大江现任江口公司经理。"
    for question in ("陈大江是谁？", "谁是陈大江", "陈大江是什么人"):
        assert "现任" in sentence(reader, question, text)
    assert "称号" in sentence(reader, "陈大江获得了什么称号？", text)
