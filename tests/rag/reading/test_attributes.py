"""What a question asks of its subject, and what a text must have to say it."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.attributes import asked_attribute, attributes, unsaid
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "江口渡运公司成立于1998年，总部设在临江路。公司新购渡轮九艘，票价六元。"
    "渡运论坛由江口商会主办。第三任经理陈大江毕业于航海学院。"
)


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def read(reader, question, text=TEXT):
    evidence = Evidence((EvidenceItem(1, "d", "江口渡运志", Paragraph(1, text), 1.0),))
    return reader.read(Query(Question(question), question), evidence)


@pytest.mark.parametrize(
    ("question", "way"),
    [
        ("渡轮的型号是什么？", "型号"),
        ("渡轮的具体型号是哪一种？", "型号"),
        ("论坛是谁主办的？", "谁主办"),
        ("公司哪年成立的？", "哪年成立"),
        ("陈经理平时有什么爱好？", "爱好"),
        ("渡轮型号", "型号"),
        ("《型号与规格》是谁写的？", "谁写的"),
        ("型号相同的渡轮一共有多少？", ""),
        ("今天好吗？", ""),
    ],
)
def test_the_attribute_stands_beside_the_question_word(question, way):
    assert asked_attribute(question) == way


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("渡轮的票价是多少？", 0.0),
        ("渡轮的型号是什么？", 1.0),
        ("论坛的主办方是谁？", 0.0),
        ("陈大江的爱好是什么？", 1.0),
    ],
)
def test_what_is_said_nowhere_near_is_seen(reader, question, missing):
    assert signs(read(reader, question))["unsaid"] == missing


def test_the_sentence_that_says_the_attribute_loses_nothing(reader):
    wanted = read(reader, "江口渡运公司成立于哪一年？").wanted
    sheet = read(reader, "渡轮").sheet
    lost = unsaid(wanted, sheet)
    said = [
        "成立" in sheet.text[start:end]
        for start, end in zip(sheet.sentence_starts, sheet.sentence_ends, strict=True)
    ]
    assert [bool(one) for one in lost] == [not said[n] for n in sheet.sentence_of]


def test_every_line_has_ways_and_hints():
    assert len(attributes()) > 250
    assert all(one.ways and len(one.hints) > len(one.ways) for one in attributes())
