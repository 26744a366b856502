"""With known questions the lay word finds, reads and is trusted; without, it is refused."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from rag.chatbot import Chatbot
from rag.compose import open_chatbot
from rag.known.file import QUESTIONS
from rag.settings import load_settings
from rag.types import Answer, Question

REPORT = """\
# 青川县年报

2021年，青川县建成跨河桥梁12座，加固9座。

青川县推行河湖长制，全县设河长46名，负责巡查水质。

青川县小学在校学生3400人，专任教师210人。
"""
KNOWN = """\
document = report
[2] 全县设河长46名
看水的人有几个
盯着脏水的官儿几位
管河的一共多少人
谁盯着水脏不脏，有几个
泡子脏了找谁管
泡子归哪个看
谁瞅着泡子
[-2] 全县设河长46名
管河的人工资多少
看水的人每月拿几个钱
[-1] 建成跨河桥梁12座
修桥花了多少钱
"""


Opened = Callable[[str], Chatbot]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    (tmp_path / "report.md").write_text(REPORT, "utf-8")
    (tmp_path / "var" / QUESTIONS).mkdir(parents=True)

    def chatbot(known: str) -> Chatbot:
        (tmp_path / "var" / QUESTIONS / "mine.txt").write_text(known, "utf-8")
        return open_chatbot(load_settings(corpus=tmp_path / "report.md", data_dir=tmp_path / "var"))

    return chatbot


def answer(chatbot: Chatbot, question: str) -> Answer:
    return asyncio.run(chatbot.ask(Question(question)))


def test_a_lay_question_is_answered_from_the_place_it_is_tied_to(opened: Opened) -> None:
    question = "谁瞅泡子"
    assert "46" not in answer(opened(""), question).answer
    found = answer(opened(KNOWN), question)
    assert "河长46名" in found.answer
    assert found.citations[0].paragraph == 2


def test_what_is_known_not_to_be_answered_is_refused(opened: Opened) -> None:
    assert not answer(opened(KNOWN), "管河的人每月工资多少").answered


def test_other_questions_are_answered_as_before(opened: Opened) -> None:
    assert "3400人" in answer(opened(KNOWN), "青川县小学在校学生有多少人？").answer


def test_search_tells_what_known_questions_say(opened: Opened) -> None:
    best = opened(KNOWN).search("盯着水的官有几个", 1)[0]
    assert best.passage.paragraph == 2
    assert best.scores["known"] > 0.5


def test_a_chatbot_reads_what_is_added_while_it_runs(opened: Opened, tmp_path: Path) -> None:
    chatbot = opened("document = report\n")
    assert not answer(chatbot, "泡子归谁盯着").answered
    added = tmp_path / "var" / QUESTIONS / "mine.txt"
    added.write_text(KNOWN, "utf-8")
    assert "河长46名" in answer(chatbot, "泡子归谁盯着").answer
    added.unlink()
    assert not answer(chatbot, "泡子归谁盯着").answered


def test_a_file_that_cannot_be_read_is_named_and_the_others_serve(
    opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chatbot = opened(KNOWN)
    (tmp_path / "var" / QUESTIONS / "torn.txt").write_text("谁瞅着泡子\n", "utf-8")
    assert "河长46名" in answer(chatbot, "泡子归谁盯着").answer
    assert "torn.txt, line 1" in caplog.text
