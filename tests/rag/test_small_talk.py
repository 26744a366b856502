"""Greetings and thanks are met politely; questions are not mistaken for them."""

import pytest

from rag import messages
from rag.small_talk import small_talk
from rag.types import Question


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("你好", "greeting"),
        ("早上好！", "greeting"),
        ("好的，谢谢您！", "thanks"),
        ("你好，你是谁？", "identity"),
        ("你是真人吗", "identity"),
        ("你能做什么？", "ability"),
        ("你们这个机器人能干嘛", "ability"),
        ("再见", "farewell"),
        ("明白了。", "ready"),
        ("👍", "ready"),
        ("拜拜👋", "farewell"),
        ("你真笨", "complaint"),
        ("你答错了", "complaint"),
        ("给我讲个笑话", "chat"),
        ("怎么转人工客服", "contact"),
        ("duchuan zai nali", "pinyin"),
    ],
)
def test_small_talk_is_met(text, kind):
    assert small_talk(Question(text)) == messages.small_talk(kind, "zh")


def test_it_answers_in_the_language_of_the_message():
    assert small_talk(Question("what can you do?")) == messages.small_talk("ability", "en")
    assert small_talk(Question("你能做什麼")) == messages.small_talk("ability", "zh-Hant")


@pytest.mark.parametrize(
    "text",
    [
        "你好，渡口几点开？",
        "谢谢，那夜航呢？",
        "船长是谁？",
        "",
        "可以坐几个人？",
        "好望角在哪里",
        "where is the main gate",
        "垃圾分类怎么做",
        "投诉电话公布在哪份文件",
        "人工智能是什么",
    ],
)
def test_a_question_is_no_small_talk(text):
    assert small_talk(Question(text)) is None
