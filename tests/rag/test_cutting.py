"""Long sentences are cut to the clauses around what answers, and the cut is marked."""

import pytest

from index.types import Paragraph, Span
from rag.cutting import GAP, cut_sentence, nearest, quotation, said
from rag.types import EvidenceItem

LONG = "2021年，渡轮班次位列前列，夜航占比达18.2%，新码头四座建成，灯塔修缮完毕。"


def quoted(at, room):
    item = EvidenceItem(1, "d", "", Paragraph(1, LONG), 1.0)
    return quotation(item, cut_sentence(LONG, Span(0, len(LONG)), at, room))


def test_a_short_sentence_stays_whole():
    assert quoted(20, 100).text == LONG


@pytest.mark.parametrize("word", ["18.2%", "灯塔", "2021"])
def test_a_long_one_keeps_its_start_and_what_answers(word):
    claim = quoted(LONG.index(word), 25)
    assert word in claim.text
    assert claim.text.startswith("2021年")
    said_of_it = GAP.join(LONG[s.start : s.end] for s in claim.supports)
    assert said_of_it.rstrip("。") == claim.text.rstrip("。")


def test_the_clause_that_says_most_of_a_statement_is_found():
    at = nearest("渡口有四座新码头", LONG, Span(0, len(LONG)))
    assert LONG[at:].startswith("新码头四座建成")


def test_a_sentence_ends_in_a_stop():
    assert said(["渡轮靠岸"]) == "渡轮靠岸。"
    assert said(["他说：“靠岸。”"]) == "他说：“靠岸。”"
