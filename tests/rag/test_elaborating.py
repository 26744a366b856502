"""An announcement is quoted with what elaborates it."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.quotes import quotes
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question

SAFE = "办好渡口，二要坚持以安全化为根本前提。安全化的要求是：每周检修渡轮，配齐救生设备。"
GOOD = "办好渡口，一要坚持以便民化为目标。渡口在江口镇。"


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def said(reader, question, *texts):
    items = tuple(
        EvidenceItem(n, "d", "江口渡口", Paragraph(n, t), 5.0 - n) for n, t in enumerate(texts, 1)
    )
    query = Query(Question(question), question)
    return "".join(one.text for one in quotes(reader.read(query, Evidence(items))))


def test_how_is_answered_by_what_the_announcement_is_followed_by(reader):
    assert "每周检修渡轮" in said(reader, "怎样坚持安全化？", GOOD, SAFE)
    assert "每周检修渡轮" in said(reader, "办好渡口的第二条是什么？", GOOD, SAFE)


def test_a_heading_that_the_question_repeats_is_spelled_out(reader):
    text = "二是推动渡轮更新。淘汰老旧渡轮，补贴新购电动渡轮。渡轮每年检修。"
    for question in ("怎样推动渡轮更新？", "渡轮更新怎么做？"):
        assert "淘汰老旧渡轮" in said(reader, question, text)


def test_another_item_does_not_spell_a_heading_out(reader):
    text = "一是推动渡轮更新。二是开通夜航。"
    assert "补贴" not in said(reader, "怎样推动渡轮更新？", text, "补贴新购渡轮。")


def test_a_definition_that_goes_on_is_quoted_further(reader):
    text = "便民夜航由渡口的三条航线组成，取代了旧时的摆渡。便民夜航班次密，是一种公益服务。"
    assert "公益服务" in said(reader, "什么是便民夜航？", text)
    assert "公益服务" not in said(reader, "便民夜航由几条航线组成？", text)


def test_what_leads_to_a_list_is_said_once(reader):
    text = "渡口今年有三个值得纪念的周年。一是渡口建成五十周年。二是夜航十周年。三是码头六周年。"
    answer = said(reader, "渡口今年有哪三个周年？", text)
    assert answer.count("值得纪念") == 1
    assert all(f"{number}周年" in answer for number in ("五十", "十", "六"))


def test_how_another_is_done_is_no_answer(reader):
    text = "第一项举措是修码头。具体做法是：清淤、加固。第二项举措是开货运专线，由管委会统一调度。"
    assert "管委会统一调度" in said(reader, "货运专线具体怎么做？", text)


def test_what_does_not_elaborate_is_left_out(reader):
    assert "江口镇" not in said(reader, "怎样坚持便民化？", GOOD, SAFE)
