"""What the asker tells of himself is held against limits of the same kind."""

import pytest

from index.types import Paragraph
from rag.reading.sheet import lay_out
from rag.reading.situation import situation
from rag.types import Evidence, EvidenceItem

TEXT = "船员年龄不超过60周岁。船员须连续工作满6个月。船票每张8元。渡口每天开门。"


@pytest.fixture
def sheet():
    return lay_out(Evidence((EvidenceItem(1, "d", "", Paragraph(1, TEXT), 1.0),)))


@pytest.mark.parametrize(
    ("question", "shares"),
    [
        ("我今年五十八了，还能当船员吗？", [1, 0, 0, 0]),
        ("我才干了四个月，能转正吗？", [0, 1, 0, 0]),
        ("我58岁，干了4个月，行吗？", [0.5, 0.5, 0, 0]),
        ("口袋里只有五块钱，够坐船吗？", [0, 0, 1, 0]),
        ("渡口几点开门？", [0, 0, 0, 0]),
        ("干满几个月能转正？", [0, 0, 0, 0]),
    ],
)
def test_the_sentences_with_an_amount_of_the_kind(sheet, question, shares):
    assert situation(question, sheet).tolist() == shares
