"""Yes or no, only where the evidence states it."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.polarity import polarity
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question


def answer(question, text):
    evidence = Evidence((EvidenceItem(1, "d", "", Paragraph(1, text), 1.0),))
    reading = Reader(Segmenter().words).read(Query(Question(question), question), evidence)
    return polarity(reading, text)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("公司是否开通了夜航？", "公司开通了夜航。", "是"),
        ("公司是否开通了夜航？", "公司没有开通夜航。", "否"),
        ("舟山是四个渡口之一吗？", "四个渡口是舟山、宁波、象山、石浦。", "是"),
        ("台州是四个渡口之一吗？", "四个渡口是舟山、宁波、象山、石浦。", "否"),
        ("公司是单独开通夜航的吗？", "公司与港务局联合开通夜航。", ""),
        ("渡轮超过12艘了吗？", "公司的渡轮达到九艘。", ""),
        ("公司是否上市？", "公司总部设在临港。", ""),
        ("公司开通了夜航还是快航？", "公司开通了夜航。", ""),
        ("总部设在哪里？", "总部设在临港。", ""),
    ],
)
def test_polarity(question, text, expected):
    assert answer(question, text) == expected
