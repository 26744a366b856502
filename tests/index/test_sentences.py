"""Where sentences and clauses end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import clauses, sentences
from index.types import Span

Cut = list[str]


def pieces(text: str, spans: list[Span]) -> Cut:
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("松江在增长。九城在合作！真的？", ["松江在增长。", "九城在合作！", "真的？"]),
        ("他说：“要干。要快。”会上通过。", ["他说：“要干。", "要快。”", "会上通过。"]),
        (
            "“大干一场！”的呼声很高。“好。”一语道破。",
            ["“大干一场！”的呼声很高。", "“好。”一语道破。"],
        ),
        ("《为什么是松江？》是一本书。", ["《为什么是松江？》是一本书。"]),
        ("发布了《一问？》《二问？》。完", ["发布了《一问？》《二问？》。", "完"]),
        (
            "第一句。（见附件一。见附件二。）第二句。",
            ["第一句。", "（见附件一。见附件二。）", "第二句。"],
        ),
        ("从1.0版到2.0版。占1/15？是！", ["从1.0版到2.0版。", "占1/15？", "是！"]),
        ("一项；二项；三项", ["一项；二项；三项"]),
        ("说不清……等等。还有", ["说不清……等等。", "还有"]),
        ("1. 引言。2. 方法", ["1. 引言。", "2. 方法"]),
        (
            "In 2016, the U.S. grew by 3.5%. No. 5 was J. Smith. It was 35. Next?",
            ["In 2016, the U.S. grew by 3.5%.", "No. 5 was J. Smith.", "It was 35.", "Next?"],
        ),
        ("见 https://a.example/c?d=e 。", ["见 https://a.example/c?d=e 。"]),
        ("  一行\n\n又一行  ", ["一行", "又一行"]),
        ("（没有右括号。下一句。", ["（没有右括号。", "下一句。"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, expected: Cut) -> None:
    assert pieces(text, sentences(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一，松江；第二，嘉杭。完", ["第一，", "松江；", "第二，", "嘉杭。", "完"]),
        ("他说：“快，要快，”又说", ["他说：", "“快，", "要快，”", "又说"]),
        ("共1,234个,不多", ["共1,234个,", "不多"]),
        ("《甲，乙》在10:30——发布", ["《甲，乙》在10:30——", "发布"]),
        ("甲、乙、丙", ["甲、乙、丙"]),
    ],
)
def test_clauses(text: str, expected: Cut) -> None:
    assert pieces(text, clauses(text)) == expected


TEXTS = st.text("甲乙丙。！？，；：、…“”（）《》() .,!?;:\n0aA", max_size=80)


@given(TEXTS)
def test_no_character_but_space_is_lost_or_doubled(text: str) -> None:
    for spans in (sentences(text), clauses(text)):
        assert "".join("".join(pieces(text, spans)).split()) == "".join(text.split())
        assert all(first.end <= second.start for first, second in pairwise(spans))
        assert all(piece == piece.strip() != "" for piece in pieces(text, spans))


@given(TEXTS)
def test_every_sentence_ends_where_a_clause_ends(text: str) -> None:
    assert {span.end for span in sentences(text)} <= {span.end for span in clauses(text)}


def test_hostile_lengths_are_cut_in_time() -> None:
    for sign in "。（《“.(，":
        assert sentences(sign * 100_000)
