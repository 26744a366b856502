"""What was said already is not read again; offsets stay."""

import asyncio

from index.tokens import Segmenter
from index.types import Paragraph
from rag.decide import Each, Part, without_said
from rag.extract import ExtractiveGenerator
from rag.parts import parts_of
from rag.reading.reader import Reader
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


def test_what_answers_two_parts_is_said_once():
    text = "渡轮每天开九班，票价五元。码头有四座。"
    evidence = Evidence((EvidenceItem(1, "d", "", Paragraph(1, text), 1.0),))
    asked = "渡轮每天开几班，渡轮票价多少元，码头有几座？"
    parts = tuple(Part(one, evidence) for one in parts_of(Query(Question(asked), asked)))
    each = Each(ExtractiveGenerator(Reader(Segmenter().words)), parts, "extractive")

    async def said():
        query = Query(Question(asked), asked)
        return [claim.text async for claim in each.generate(query, evidence)]

    assert asyncio.run(said()) == ["渡轮每天开九班，票价五元。", "码头有四座。"]
