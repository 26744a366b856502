"""An announcement is quoted with what elaborates it."""

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.quotes import quotes
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question

SAFE = "办好渡口，二要坚持以安全化为根本前提。安全化的要求是：每周检修渡轮，配齐救生设备。"
GOOD = "办好渡口，一要坚持以便民化为目标。渡口在江口镇。"


@pytest.fixture(scope="module")
def reader():
    return Reader(Segmenter().words)


def said(reader, question, *texts):
    items = tuple(
        EvidenceItem(n, "d", "江口渡口", Paragraph(n, t), 5.0 - n) for n, t in enumerate(texts, 1)
    )
    query = Query(Question(question), question)
    return "".join(one.text for one in quotes(reader.read(query, Evidence(items))))


def test_how_is_answered_by_what_the_announcement_is_followed_by(reader):
    assert "每周检修渡轮" in said(reader, "怎样坚持安全化？", GOOD, SAFE)
    assert "每周检修渡轮" in said(reader, "办好渡口的第二条是什么？", GOOD, SAFE)


def test_what_does_not_elaborate_is_left_out(reader):
    assert "江口镇" not in said(reader, "怎样坚持便民化？", GOOD, SAFE)
