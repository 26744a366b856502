"""Whether what is asked about is spoken of at all."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "陈大江首先提出夜航快线。夜航快线是连接两岸的夜间渡轮。江口渡运公司未来五年要新购渡轮九艘。"
    "松江区区委书记是何小舟。陈大江历任闵行区副区长、区长。链主企业要发挥龙头作用。"
)


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def found(reader, question, text=TEXT):
    evidence = Evidence((EvidenceItem(1, "d", "松江区渡运志", Paragraph(1, text), 1.0),))
    return signs(reader.read(Query(Question(question), question), evidence))


@pytest.mark.parametrize(
    ("sign", "given", "missing"),
    [
        ("no_subject", "夜航快线是谁第一个提出来的？", "谁第一个提出来的？"),
        ("head_unheard", "陈大江提出了什么快线？", "陈大江的邮箱是什么？"),
        ("attribute_unheard", "陈大江的快线是什么？", "陈大江的邮箱是什么？"),
        ("span_missing", "公司未来5年要买多少渡轮？", "公司未来三年要买多少渡轮？"),
        ("undefined", "夜航快线是什么意思？", "什么是链主企业？"),
        ("place_conflict", "松江区区委书记是谁？", "松江区区长是谁？"),
    ],
)
def test_what_is_not_spoken_of_is_seen(reader, sign, given, missing):
    assert found(reader, given)[sign] == 0.0
    assert found(reader, missing)[sign] == 1.0


def test_neither_the_word_asked_about_nor_a_place_is_there(reader):
    question = "夜航快线的总部在哪里？"
    assert found(reader, question, "夜航快线是连接两岸的夜间渡轮。")["nothing_asked"] == 1.0
    assert found(reader, question, "夜航快线的总部设在临港。")["nothing_asked"] == 0.0
