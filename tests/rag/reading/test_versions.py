"""A sentence on another version is no answer to a question about this one."""

from index.types import Paragraph
from rag.reading.sheet import lay_out
from rag.reading.versions import other_months, other_versions
from rag.types import Evidence, EvidenceItem

TEXT = "平台1.0版于三月上线，共十人参与。平台2.0版于六月上线。两个版本各有特点。"


def penalties(question: str) -> list[float]:
    sheet = lay_out(Evidence((EvidenceItem(1, "a", "甲", Paragraph(1, TEXT), 1.0),)))
    return other_versions(question, sheet).tolist()


def test_every_clause_of_a_sentence_on_another_version_is_held_back():
    *first, second, neither = penalties("平台2.0版何时上线")
    assert first == [1.0, 1.0]
    assert (second, neither) == (0.0, 0.0)


def test_people_leave_out_the_word_for_version():
    assert penalties("平台2.0什么时候上线")[:2] == [1.0, 1.0]
    assert not any(penalties("平台占2.0%吗，还是2.0万人"))


def test_without_a_version_nothing_is():
    assert not any(penalties("平台何时上线"))


def test_a_sentence_with_the_month_asked_about_is_preferred_to_those_without():
    text = "码头在3月开工。渡轮在6月下水。码头和渡轮都已启用。"
    sheet = lay_out(Evidence((EvidenceItem(1, "a", "甲", Paragraph(1, text), 1.0),)))
    assert other_months("6月有什么下水", sheet).tolist() == [1.0, 0.0, 1.0]
    assert not other_months("9月有什么下水", sheet).any()
