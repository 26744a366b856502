"""Questions that ask several things."""

import pytest

from rag.sub_questions import comparison, sub_questions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("陈大江哪年入行，哪年获得奖章？", ["陈大江哪年入行", "陈大江哪年获得奖章？"]),
        ("陈大江哪年入行、哪年退休？", ["陈大江哪年入行", "陈大江哪年退休？"]),
        ("夜航的占比和渡轮的数量分别是多少？", ["夜航的占比是多少？", "渡轮的数量是多少？"]),
        ("夜航和渡轮各摆在什么位置？", ["夜航摆在什么位置？", "渡轮摆在什么位置？"]),
        ("客运线和货运线两项业务的要点分别是什么？",
         ["客运线的要点是什么？", "货运线的要点是什么？"]),
        ("2024年，码头开放满几周年，当初是哪一天开放的？",
         ["2024年，码头开放满几周年", "当初是哪一天开放的？"]),
        ("客运和货运哪个增长更快？", ["客运增长是多少", "货运增长是多少"]),
        ("码头和灯塔哪个多", ["码头有多少", "灯塔有多少"]),
        ("码头比灯塔多几座", ["码头有多少", "灯塔有多少"]),
        ("1.0版和2.0版哪个早？", ["1.0版是什么时候", "2.0版是什么时候"]),
        ("1.0版、2.0版、3.0版分别是什么时候",
         ["1.0版是什么时候", "2.0版是什么时候", "3.0版是什么时候"]),
        ("从开工到通航隔了多久？", ["开工是什么时候", "通航是什么时候"]),
        ("陈大江是谁？他是哪里人？", ["陈大江是谁", "陈大江是哪里人"]),
        ("1. 码头有哪些 2. 渡轮有几艘", ["码头有哪些", "渡轮有几艘"]),
        ("退款由谁责令，咨询又该找谁？", ["退款由谁责令", "咨询又该找谁？"]),
        ("渡轮多长，码头又是指什么？", ["渡轮多长", "码头是指什么？"]),
        ("市场化和国际化的要求分别是什么？", ["市场化的要求是什么？", "国际化的要求是什么？"]),
        ("我六十五岁，能免票吗，在哪里办证？",
         ["我六十五岁，能免票吗", "我六十五岁，在哪里办证？"]),
        ("客运码头和货运码头，面积上限各是多少？",
         ["客运码头，面积上限是多少？", "货运码头，面积上限是多少？"]),
        ("渡轮早上是几点到几点，晚上又是几点到几点？",
         ["渡轮早上是几点到几点", "渡轮，晚上是几点到几点？"]),
        ("码头租金前两年怎么算，后三年呢？",
         ["码头租金前两年怎么算", "码头租金后三年怎么算"]),
    ],
)  # fmt: skip
def test_several_questions_are_taken_apart(text, expected):
    assert sub_questions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "渡轮有几艘？",
        "2021年，公司有几艘渡轮？",
        "客运和货运有多少？",
        "从上海到合肥要多久？",
        "夜航占全部航班的比重是多少",
        "渡轮有几艘？渡轮有几艘？",
        "夜航占9%，为什么？",
        "",
        "，，",
        "和分别",
    ],
)
def test_one_question_stays_one(text):
    assert sub_questions(text) == [text]


def test_what_is_compared_is_known():
    found = comparison("码头和灯塔哪个数量少？")
    assert found is not None
    assert (found.one, found.other, found.what, found.how, found.order) == (
        "码头", "灯塔", "数量", "少", "least",
    )  # fmt: skip
    whether = comparison("夜航开通是不是比快航晚？")
    assert whether is not None
    assert whether.whether


@pytest.mark.parametrize("text", ["渡轮有几艘？", "松江比嘉兴大", "比较大的码头有哪些", ""])
def test_nothing_is_compared(text):
    assert comparison(text) is None
