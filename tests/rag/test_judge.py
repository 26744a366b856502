"""What the evidence does not answer is refused."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.judge import EvidenceJudge
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "江口渡运公司成立于1998年6月，总部设在临港，首任经理是陈大江。2021年，公司共有渡轮九艘，"
    "全年运送旅客31.5万人次，夜航班次占比达18.2%。"
)
EVIDENCE = Evidence((EvidenceItem(1, "d", "江口渡运志", Paragraph(1, TEXT), 1.0),))


@pytest.fixture(scope="module")
def judge():
    return EvidenceJudge(Reader(Segmenter().words))


def query(text, language="zh"):
    return Query(Question(text), text, language)


@pytest.mark.parametrize(
    "text",
    ["江口渡运公司是哪一年成立的？", "2021年公司运送了多少旅客？", "首任经理是谁？"],
)
def test_what_the_evidence_answers_is_not_refused(judge, text):
    assert judge.judge(query(text), EVIDENCE).refusal is None


@pytest.mark.parametrize("text", ["宁波2019年运送旅客多少人次？", "2016年公司运送了多少旅客？"])
def test_another_year_or_city_is_refused_and_the_nearest_title_named(judge, text):
    refusal = judge.judge(query(text), EVIDENCE).refusal
    assert refusal.reason == "no_evidence"
    assert "江口渡运志" in refusal.message


@pytest.mark.parametrize("text", ["今天天气怎么样？", "量子计算机的退相干时间是多少？"])
def test_another_subject_is_out_of_scope(judge, text):
    assert judge.judge(query(text), EVIDENCE).refusal.reason == "out_of_scope"


def test_a_stricter_judge_refuses_more():
    reader, text = Reader(Segmenter().words), "2021年公司运送了多少旅客？"
    assert EvidenceJudge(reader, 0.01).judge(query(text), EVIDENCE).refusal is None
    assert EvidenceJudge(reader, 0.999).judge(query(text), EVIDENCE).refusal is not None


def test_no_evidence_is_refused_in_the_language_of_the_question(judge):
    assert "documents" in judge.judge(query("渡轮", "en"), Evidence()).refusal.message
