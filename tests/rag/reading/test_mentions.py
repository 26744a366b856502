"""Where a text mentions an answer of the kind asked for."""

import pytest

from index.normalise import fold
from index.tokens import Segmenter
from rag.commonness import shipped_commonness
from rag.reading.mentions import mentions
from rag.understand import understand

PLACES = frozenset({"舟山", "宁波"})


def found(question, text):
    asked = understand(fold(question), Segmenter().words)
    folded = fold(text)
    return [
        (folded[m.start : m.end], m.has_unit)
        for m in mentions(asked, folded, PLACES, shipped_commonness())
    ]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("渡口哪年启用？", "渡口于1998年6月3日启用，八年来平安。", ["1998年6月3日"]),
        ("渡轮有多少艘？", "一批渡轮下水，共九艘。", ["九艘"]),
        ("首任经理是谁？", "首任经理是陈大江，方案由他拟定。", ["陈大江"]),
        ("总部在哪里？", "总部在宁波的城市中心。", ["宁波"]),
        ("航程多久？", "全程四十分钟。", ["四十分钟"]),
        ("多久答复？", "2021年4月启用，船工年满18周岁，30个工作日答复。", ["30个工作日"]),
        ("充电桩功率多少？", "充电桩功率为120kW，网速400KB/s，编号7kwz。", ["120kw", "400kb/s"]),
        ("多久检修一次？", "渡轮每两年检修一次。", ["每两年"]),
    ],
)
def test_mentions(question, text, expected):
    assert [said for said, _ in found(question, text)] == expected


def test_the_unit_is_seen():
    assert found("码头面积多少平方公里？", "码头有九座，面积3.5平方公里。")[-1] == (
        "3.5平方公里",
        True,
    )


def test_what_the_question_says_is_no_answer():
    assert found("2021年的渡轮是哪年造的？", "2021年的渡轮。") == []


def test_any_words_can_answer_a_thing():
    assert found("经理获得了什么称号？", "经理获得劳模称号。") == []
