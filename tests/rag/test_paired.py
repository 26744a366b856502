"""Two things asked about in one breath are asked about one by one."""

import pytest

from rag.paired import paired


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("码头多还是灯塔多？各有几座？", ["码头有多少", "灯塔有多少"]),
        ("客运早还是货运早？", ["客运是什么时候", "货运是什么时候"]),
        ("江口的客运和货运，年均增速差几个百分点？",
         ["江口的客运年均增速是多少", "江口的货运年均增速是多少"]),
        ("夜航开通和码头建成，是同一年吗？", ["夜航开通是什么时候", "码头建成是什么时候"]),
        ("从夜航开通到码头建成，分别是哪一年？", ["夜航开通是哪一年？", "码头建成是哪一年？"]),
    ],
)  # fmt: skip
def test_each_of_two_is_asked_about(text, parts):
    assert paired(text) == parts


@pytest.mark.parametrize(
    "text", ["渡轮有几艘？", "坐渡轮还是走桥？", "从上海到合肥要多久？", "差多少？", ""]
)
def test_other_questions_stay(text):
    assert paired(text) == [text]
