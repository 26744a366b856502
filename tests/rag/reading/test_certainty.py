"""How sure an answer is, and why."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.certainty import certainty
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = "2021年，舟山的渡轮运送旅客31.5万人次。六部门联合印发了《江口渡运方案》。首任经理是陈大江。"
EVIDENCE = Evidence((EvidenceItem(1, "d", "江口渡运志", Paragraph(1, TEXT), 1.0),))


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def read(reader, text):
    return reader.read(Query(Question(text), text), EVIDENCE)


@pytest.mark.parametrize(
    ("plain", "changed", "sign"),
    [
        ("舟山2021年的渡轮运送了多少旅客？", "舟山2019年的渡轮运送了多少旅客？", "year_missing"),
        ("舟山的渡轮运送了多少旅客？", "宁波的渡轮运送了多少旅客？", "place_conflict"),
        ("六部门印发了什么方案？", "八部门印发了什么方案？", "count_conflict"),
        ("首任经理是谁？", "首任董事长是谁？", "head_missing"),
        ("渡轮运送了多少旅客？", "渡轮运送了多少吨货物？", "unit_missing"),
    ],
)
def test_a_change_that_the_text_does_not_carry_is_seen_and_costs(reader, plain, changed, sign):
    before, after = read(reader, plain), read(reader, changed)
    assert signs(after)[sign] > signs(before)[sign]
    assert certainty(signs(after)) < certainty(signs(before))


def test_no_evidence_is_no_certainty(reader):
    query = Query(Question("渡轮"), "渡轮")
    assert certainty(signs(reader.read(query, Evidence()))) == 0.0


def test_a_reading_is_remembered(reader):
    query = Query(Question("渡轮"), "渡轮")
    assert reader.read(query, EVIDENCE) is reader.read(query, EVIDENCE)
    assert reader.read(query, EVIDENCE) is not reader.read(query, Evidence())
