"""Checking a whole text."""

from index.types import Paragraph
from rag.types import Evidence, EvidenceItem
from rag.verify import check_text

EVIDENCE = Evidence(
    (EvidenceItem(1, "d", "t", Paragraph(1, "园区有企业300家，产值20亿元。"), 1.0),)
)


def test_says_for_each_sentence_whether_it_holds() -> None:
    checked = check_text("园区有300家企业[1]。产值为30亿元[1]。", EVIDENCE)
    assert [(one.text, one.verdict.label) for one in checked] == [
        ("园区有300家企业。", "supported"),
        ("产值为30亿元。", "contradicted"),
    ]


def test_an_empty_text_has_no_sentences() -> None:
    assert check_text(" \n", EVIDENCE) == []
