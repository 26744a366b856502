"""Names of people, told from words that only begin like one."""

import pytest

from index.tokens import Segmenter
from rag.commonness import shipped_commonness
from rag.reading.names import people
from rag.reading.roles import name_missing
from rag.understand import understand

WORDS = Segmenter().words


def named(text):
    return [text[start:end] for start, end in people(text, WORDS(text), shipped_commonness())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("首任经理是陈大江。", "陈大江"),
        ("陈大江说,渡口要扩建。", "陈大江"),
        ("记者李强出席了仪式。", "李强"),
        ("原告王某要求赔偿。", "王某"),
        ("工程师约翰·史密斯主持设计。", "约翰·史密斯"),
    ],
)
def test_a_name_is_found(text, name):
    assert any(name in one for one in named(text))


@pytest.mark.parametrize(
    "text",
    ["公司坚持高质量发展。", "渡口的安全性得到提高。", "金融方案已经通过。"],
)
def test_words_that_begin_with_a_surname_are_no_names(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        ("渡轮公司的经理是谁?", "渡轮公司设经理一名。", True),
        ("渡轮公司的经理是谁?", "经理陈大江出席。", False),
        ("渡轮公司的董事长是谁?", "特别支持单位是渡轮公司。", True),
        ("谁牵头建设渡口?", "渡口由县政府牵头建设。", False),
        ("这艘渡轮叫什么名字?", "渡轮于三月下水。", True),
        ("这艘渡轮叫什么名字?", "渡轮名为“江口号”。", False),
    ],
)
def test_a_name_is_missing_only_where_one_is_asked_for(question, text, missing):
    assert name_missing(understand(question, WORDS), text, WORDS) is missing
