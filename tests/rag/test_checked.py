"""A text checked against evidence that came with it."""

from rag.checked import check, evidence_of_text
from rag.verify import EvidenceVerifier

EVIDENCE = "某市2021年建成桥梁12座。\n\n某市2022年新增公园5个。\n"


def verdicts(text: str) -> list[tuple[str, str]]:
    checked = check(text, EvidenceVerifier(), lambda _: evidence_of_text(EVIDENCE))
    return [(sentence.text, sentence.verdict.label) for sentence in checked]


def test_each_sentence_gets_its_own_verdict():
    (_, first), (_, second) = verdicts("某市2021年建成桥梁12座。某市2021年建成桥梁15座。")
    assert first == "supported"
    assert second != "supported"


def test_a_supported_sentence_is_quoted_from_its_own_line():
    (sentence,) = check(
        "某市2022年新增公园5个。", EvidenceVerifier(), lambda _: evidence_of_text(EVIDENCE)
    )
    (citation,) = sentence.citations
    assert citation.paragraph == 2
    assert citation.text[citation.start : citation.end] == citation.quote
    assert (citation.version, citation.url) == ("", "")  # it is in no library to be fetched from


def test_without_evidence_nothing_is_supported():
    (sentence,) = check("某市有桥。", EvidenceVerifier(), lambda _: evidence_of_text(""))
    assert (sentence.verdict.label, sentence.citations) == ("unsupported", ())
