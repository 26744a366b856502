"""What was said already is not read again; offsets stay."""

from index.types import Paragraph
from rag.decide import without_said
from rag.parts import parts_of
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = "渡轮有九艘。码头有四座。灯塔有两座。"


def test_said_sentences_are_blanked_in_place():
    evidence = Evidence((EvidenceItem(1, "d", "", Paragraph(1, TEXT), 1.0),))
    (item,) = without_said(evidence, ("码头有四座。[1]",)).items
    assert "码头" not in item.paragraph.text
    assert item.paragraph.text.index("灯塔") == TEXT.index("灯塔")
    assert len(item.paragraph.text) == len(TEXT)
    assert evidence.items[0].paragraph.text == TEXT


def test_the_parts_of_a_question_are_queries():
    text = "渡轮有几艘？码头有几座？"
    parts = parts_of(Query(Question(text), text))
    assert [part.text for part in parts] == ["渡轮有几艘", "码头有几座"]
    assert parts_of(Query(Question("渡轮有几艘？"), "渡轮有几艘？")) == ()
