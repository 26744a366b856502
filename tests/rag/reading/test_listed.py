"""What an enumeration only names."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.listed import items
from rag.reading.reader import Reader
from rag.reading.signs import signs
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "公司建设一批重大项目，包括临港渡轮码头、航海博物馆、潮汐能电站等。"
    "年报列出三项指标：旅客运送总数、货物周转总量、渡轮维修费用。"
    "渡轮停靠上海、宁波、南京、武汉。"
)


@pytest.fixture(scope="module")
def found():
    reader = Reader(Segmenter().words)

    def read(question):
        evidence = Evidence((EvidenceItem(1, "d", "", Paragraph(1, TEXT), 1.0),))
        return signs(reader.read(Query(Question(question), question), evidence))

    return read


def test_the_items_of_an_enumeration_are_found_without_what_leads_to_them():
    assert list(items("包括临港码头、航海博物馆、电站等。")) == [("临港码头", "航海博物馆", "电站")]
    assert list(items("码头和电站已经建成。")) == []


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("航海博物馆什么时候开馆？", 1.0),
        ("航海博物馆的馆长是谁？", 1.0),
        ("旅客运送总数是多少？", 1.0),
        ("公司建设了哪些重大项目？", 0.0),
        ("除了航海博物馆还建设什么重大项目？", 0.0),
        ("航海博物馆是公司的重大项目吗？", 0.0),
    ],
)
def test_of_what_is_only_named_nothing_else_is_said(found, question, named):
    assert found(question)["only_named"] == named


def test_a_row_of_places_is_no_answer_where_one_is_asked_for(found):
    assert found("渡轮论坛在哪个城市停靠？")["row_for_one"] == 1.0
    assert found("渡轮停靠哪些城市？")["row_for_one"] == 0.0
