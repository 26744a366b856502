"""Whether the part of a sentence that answers has what the question is about."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "渡轮票价按人计收:成人每次9元;学生每次4元,凭学生证购买。"
    "夜航由临港班组承担。码头设在临港,候船室每日开放。"
)


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def found(reader, question, text=TEXT):
    evidence = Evidence((EvidenceItem(1, "d", "江口渡运志", Paragraph(1, text), 1.0),))
    return signs(reader.read(Query(Question(question), question), evidence))


@pytest.mark.parametrize(
    ("sign", "given", "missing"),
    [
        ("lack_segment", "学生票价多少元?", "军人票价多少元?"),
        ("heavy_context", "学生票价多少元?", "军人票价多少元?"),
        ("run_context", "渡轮票价多少元?", "渡轮行李托运保管费多少元?"),
        ("scattered", "夜航由谁承担?", "夜航候船室由谁承担?"),
        ("unsaid_segment", "夜航由谁承担?", "夜航的电话是多少?"),
    ],
)
def test_what_is_missing_is_more_where_it_is_not_said(reader, sign, given, missing):
    assert found(reader, missing)[sign] > found(reader, given)[sign]


def test_the_more_a_question_is_in_the_words_of_the_text_the_more_it_covers(reader):
    close, far = found(reader, "渡轮票价按人计收吗?"), found(reader, "坐船要花钱吗?")
    assert close["cover2_near"] > far["cover2_near"]
    assert close["cover3_near"] > far["cover3_near"]


def test_which_document_is_meant_need_not_be_said(reader):
    plain = found(reader, "学生票价多少元?")
    named = found(reader, "根据江口市渡轮管理办法,学生票价多少元?")
    assert named["cover2_near"] == pytest.approx(plain["cover2_near"])


def test_values_are_counted_within_the_part(reader):
    assert (
        found(reader, "学生票价多少元?")["values_segment"]
        < found(reader, "学生票价多少元?", TEXT.replace(";", ","))["values_segment"]
    )
