"""The JSON of answers, passages, verifications and documents is what the contract says."""

import json
from dataclasses import replace

import pytest

from api import wire
from index.types import Document, Paragraph, Passage
from rag.checked import Checked
from rag.types import Answer, Citation, Refusal, ScoredPassage, Sentence, Verdict

TEXT = "丙市去年修了三座桥，投入九亿元。今年还要再修两座。"
CITATION = Citation(1, "年报 a/b", "丙市年报", 4, "交通 › 桥梁", TEXT[:16], 0, 16, TEXT, "f1")
ANSWER = Answer(
    id="a1",
    answer="丙市修了三座桥。[1]",
    answered=True,
    sentences=(Sentence("丙市修了三座桥。", 0, 8, (1,)),),
    citations=(CITATION,),
    generator="extractive",
    timings_ms={"total": 2.5},
)


def test_an_answer_has_the_fields_of_the_contract():
    payload = wire.answer_payload(ANSWER)

    assert payload["sentences"] == [
        {"text": "丙市修了三座桥。", "start": 0, "end": 8, "markers": [1], "supported": True}
    ]
    assert payload["refusal"] is None
    assert payload["nearest"] == []
    assert payload["timings_ms"] == {"total": 2.5}
    assert json.loads(json.dumps(payload)) == payload


def test_a_citation_quotes_verbatim_and_can_be_fetched():
    citation = wire.citation_payload(CITATION)

    assert citation["text"][citation["start"] : citation["end"]] == citation["quote"]
    assert citation["url"] == "/v1/documents/%E5%B9%B4%E6%8A%A5%20a%2Fb/paragraphs/4"


def test_a_refusal_says_why():
    refusal = Refusal("no_evidence", "文件里没有说到这一点。")
    payload = wire.answer_payload(
        replace(ANSWER, answered=False, refusal=refusal, citations=(), nearest=(CITATION,))
    )

    assert payload["refusal"] == {"reason": "no_evidence", "message": "文件里没有说到这一点。"}
    assert payload["citations"] == []
    assert payload["nearest"][0]["quote"] == CITATION.quote


def test_a_passage_shows_why_it_was_found():
    passage = Passage("d", 4, 0, 16, TEXT[:16], "丙市年报 › 交通")
    (found,) = wire.search_payload([ScoredPassage(passage, 0.7, {"sparse": 3.0}, ("修", "桥"))])[
        "passages"
    ]

    assert found["text"] == TEXT[found["start"] : found["end"]]
    assert (found["score"], found["scores"], found["matched"]) == (
        0.7,
        {"sparse": 3.0},
        ["修", "桥"],
    )
    assert found["url"] == "/v1/documents/d/paragraphs/4"


def test_a_document_counts_or_lists_its_paragraphs():
    paragraphs = (Paragraph(1, "题", kind="title"), Paragraph(2, TEXT, ("交通", "桥梁")))
    document = Document("d", "丙市年报", paragraphs, date="2025-03-01")

    assert wire.document_summary_payload(document)["paragraphs"] == 2
    assert wire.document_payload(document)["paragraphs"][1] == {
        "number": 2,
        "heading": "交通 › 桥梁",
        "kind": "body",
        "text": TEXT,
        "url": "/v1/documents/d/paragraphs/2",
    }
    assert wire.paragraph_payload(document, paragraphs[1])["title"] == "丙市年报"


def test_the_addresses_in_an_old_version_lead_to_it():
    document = Document("d", "丙市年报", (Paragraph(1, TEXT),))
    (paragraph,) = wire.document_payload(document, "f1")["paragraphs"]
    assert paragraph["url"] == "/v1/documents/d/paragraphs/1?version=f1"


@pytest.mark.parametrize("label", ["supported", "unsupported", "contradicted"])
def test_a_verification_gives_the_verdict_and_its_reasons(label):
    checked = Checked("丙市修了四座桥。", Verdict(label, ("三，不是四",)), (CITATION,))
    (sentence,) = wire.verify_payload([checked])["sentences"]

    assert sentence["verdict"] == label
    assert sentence["supported"] == (label == "supported")
    assert sentence["reasons"] == ["三，不是四"]
    assert sentence["citations"][0]["document"] == "年报 a/b"
