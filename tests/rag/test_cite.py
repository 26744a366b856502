"""Citations: numbered as they appear, verbatim, one for each paragraph a sentence rests on."""

import pytest

from index.types import Paragraph
from rag.cite import AnswerWriter, cite_item
from rag.types import Claim, Evidence, EvidenceItem, Support

ROADS = Paragraph(3, "甲市修路五条，乙市修路七条，合计十二条。", ("交通", "公路"))
BRIDGES = Paragraph(8, "丙市建桥两座。")


@pytest.fixture
def writer() -> AnswerWriter:
    items = (
        EvidenceItem(1, "年报", "某省年报", ROADS, 0.9),
        EvidenceItem(2, "年报", "某省年报", BRIDGES, 0.4),
    )
    return AnswerWriter(Evidence(items))


def test_markers_follow_the_order_of_the_answer_not_of_the_evidence(writer):
    writer.add(Claim("丙市建桥两座。"), (Support(2, 0, 7),))
    writer.add(Claim("甲市修路五条。"), (Support(1, 0, 6),))

    assert writer.text == "丙市建桥两座。[1]甲市修路五条。[2]"
    assert [citation.paragraph for citation in writer.citations] == [8, 3]


def test_sentence_offsets_point_into_the_answer(writer):
    for claim, support in (("丙市建桥两座。", (2, 0, 7)), ("甲市修路五条。", (1, 0, 6))):
        writer.add(Claim(claim), (Support(*support),))

    for sentence in writer.sentences:
        assert writer.text[sentence.start : sentence.end] == sentence.text


def test_a_quote_is_verbatim_and_spans_all_a_sentence_rests_on(writer):
    _, (citation,) = writer.add(
        Claim("甲市修路五条，合计十二条。"), (Support(1, 0, 6), Support(1, 14, 20))
    )

    assert citation.quote == ROADS.text[:20]
    assert citation.text[citation.start : citation.end] == citation.quote
    assert citation.heading == "交通 › 公路"


def test_the_same_quote_keeps_its_marker(writer):
    for _ in range(2):
        writer.add(Claim("丙市建桥两座。"), (Support(2, 0, 7),))

    assert writer.text == "丙市建桥两座。[1]丙市建桥两座。[1]"
    assert len(writer.citations) == 1


def test_two_paragraphs_make_two_markers(writer):
    writer.add(Claim("甲市修路，丙市建桥。"), (Support(1, 0, 6), Support(2, 0, 7)))
    assert writer.text.endswith("[1][2]")


def test_latin_sentences_are_spaced(writer):
    writer.add(Claim("丙市建桥两座。"), (Support(2, 0, 7),))
    writer.add(Claim("Two bridges."), (Support(2, 0, 7),))
    assert writer.text == "丙市建桥两座。[1] Two bridges.[1]"


def test_a_marker_without_evidence_is_a_mistake_of_the_program(writer):
    with pytest.raises(LookupError):
        writer.add(Claim("无据。"), (Support(7, 0, 1),))


def test_an_address_survives_any_document_id(writer):
    item = EvidenceItem(1, "年报 2024/上", "某省年报", ROADS, 0.9, version="f1")
    assert cite_item(item, 1).url == (
        "/v1/documents/%E5%B9%B4%E6%8A%A5%202024%2F%E4%B8%8A/paragraphs/3"
    )
