"""A paragraph cut into sentences and clauses."""

from hypothesis import given
from hypothesis import strategies as st

from index.types import Span
from rag.reading.pieces import cut


def clauses(text):
    pieces = cut(text)
    return [pieces.folded[c.start : c.end] for c in pieces.clauses]


def test_sentences_and_clauses():
    assert clauses("2021年，渡轮九艘；夜航，占18.2%。票价1,200元。") == [
        "2021年,",
        "渡轮九艘;",
        "夜航,占18.2%。",
        "票价1,200元。",
    ]


def test_a_comma_before_a_year_divides():
    assert clauses("双方约定分期还款,2015年起付息,月息1,000元") == [
        "双方约定分期还款,",
        "2015年起付息,",
        "月息1,000元",
    ]


def test_the_printers_space_is_dropped_and_can_be_found_again():
    text = "全区 R&D 投入达 6.79%。"
    pieces = cut(text)
    assert pieces.folded == "全区r&d投入达6.79%。"
    at = pieces.folded.index("r&d投入")
    original = pieces.original(Span(at, at + 5))
    assert text[original.start : original.end] == "R&D 投入"


@given(st.text(alphabet="渡轮，。；：,. \n12年（）a“”", max_size=80))
def test_pieces_cover_all_words(text):
    pieces = cut(text)
    covered = {n for c in pieces.clauses for n in range(c.start, c.end)}
    words = {n for n, char in enumerate(pieces.folded) if char.isalnum()}
    assert words <= covered
    assert len(pieces.origin) == len(pieces.folded)
