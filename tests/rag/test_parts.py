"""Questions that ask several things, in Chinese and in English."""

import pytest

from rag.parts import english_parts, parts_of, ways_of
from rag.types import Query, Question


def query(text, wording="", language="zh"):
    return Query(Question(wording or text), text, language, wording=wording)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "how many ferries were built, and when?",
            ("how many ferries were built", "when ferries were built"),
        ),
        ("who is chen and where was he born?", ("who is chen", "where was he born")),
        ("when did the ferry and the harbour open?", ()),
        (
            "for a term paper, could you tell me when the ferry opened and how many cities joined?",
            ("when the ferry opened", "how many cities joined"),
        ),
        (
            "i am checking facts: who built the ferry? in what year was chen born?",
            ("who built the ferry", "in what year was chen born"),
        ),
        ("on what date and at what time does the ferry leave?", ()),
        ("", ()),
    ],
)
def test_the_parts_of_an_english_question(text, parts):
    assert english_parts(text) == parts


def test_each_english_part_is_put_into_chinese_for_itself():
    asked = query("多少 城市 加入 什么时候", "how many cities joined, and when?", "en")
    one, other = parts_of(asked)
    assert "多少" in one.text
    assert "什么时候" not in one.text
    assert "什么时候" in other.text
    assert "城市" in other.text


def test_chinese_parts():
    found = parts_of(query("东码头和西码头分别是哪年建的？"))
    assert [one.text for one in found] == ["东码头是哪年建的？", "西码头是哪年建的？"]
    assert parts_of(query("东码头是哪年建的？")) == ()


def test_a_traditional_question_is_taken_apart_too():
    found = parts_of(query("碼頭是哪年建的？燈塔有幾座？", language="zh-Hant"))
    assert [one.text for one in found] == ["码头是哪年建的", "灯塔有几座"]


def test_a_later_part_is_a_query_in_each_way_it_may_be_meant():
    ways = ways_of(query("陈大江哪年入行，学历如何？"))
    assert [one.text for one in ways[1]] == ["陈大江学历如何？", "学历如何？"]
