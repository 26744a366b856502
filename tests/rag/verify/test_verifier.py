"""Claims held against a small corpus: true in other words, and tampered with."""

import time

import pytest

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem, Support
from rag.verify.verifier import EvidenceVerifier

TEXTS = (
    "2015年3月8日，临湖正式启动1.0版创新带建设。2018年7月，临湖与青阳、白塔两市共建2.0版创新带。",
    "临湖全区研发投入强度达5.31%，地方财政收入年均增长11.2%，战新产业产值占规上比重从16.5%上升到55%左右。",
    "创新带以占全国1/30的人口和1/140的面积，贡献了全国1/18的GDP、1/9的高新技术企业。",
    "高新技术企业从1.2万家上升到3.9万家，国际论文发表量累计增幅58%。",
    "省科技厅授予临湖“创新先锋”称号，六部门联合印发《临湖创新带建设方案》。部分企业尚未入驻。",
)
EVIDENCE = Evidence(
    tuple(
        EvidenceItem(number, "lake", "临湖新区创新带资料", Paragraph(number, text), 1.0)
        for number, text in enumerate(TEXTS, start=1)
    )
)


def label(text: str) -> str:
    return EvidenceVerifier().verify(Claim(text), EVIDENCE).label


@pytest.mark.parametrize(
    "claim",
    [
        "临湖全区研发投入强度达5.31%。",
        "临湖的研发投入强度是百分之五点三一。",
        "創新帶貢獻了全國1/18的GDP。",
        "创新带的GDP约占全国的5.6%。",
        "2015-03-08，临湖启动创新带建设。",
        "高新技术企业从12000家增加到39000家。",
        "高企数量超过3万家。",
        "2018年7月，临湖、青阳和白塔携手打造2.0版创新带。",
        "临湖获得省科技厅授予的“创新先锋”称号。",
        "高新技术企业上升到3.9万家，国际论文发表量累计增长58%。",
        "临湖的研发投入强度为5.31%，地方财政收入年均增长11.2%。",
    ],
)
def test_passes_what_the_documents_say(claim: str) -> None:
    assert label(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "临湖的研发投入强度是5.13%。",
        "青阳的研发投入强度是5.31%。",
        "创新带的GDP占全国的1/30。",
        "2016年3月8日，临湖启动创新带建设。",
        "2015年3月8日，临湖与青阳、白塔共建2.0版创新带。",
        "高新技术企业从3.9万家下降到1.2万家。",
        "地方财政收入累计增长11.2%。",
        "战新产业产值占规上比重上升到超过55%。",
        "七部门联合印发《临湖创新带建设方案》。",
        "六部门联合印发《临湖创新带发展条例》。",
        "全部企业已经入驻。",
        "2018年7月，临湖与黑水两市共建2.0版创新带。",
        "临湖全区研发投入强度达5.31%，居全省第一。",
        "研发投入强度达5.31%，企业从1.2万家上升到3.9万家。",
    ],
)
def test_stops_what_they_do_not_say(claim: str) -> None:
    assert label(claim) != "supported"


def test_names_the_span_and_the_reason() -> None:
    good = EvidenceVerifier().verify(Claim("高企达3.9万家。"), EVIDENCE)
    (support,) = good.supports
    assert TEXTS[support.marker - 1][support.start : support.end].startswith("高新技术企业")
    bad = EvidenceVerifier().verify(Claim("临湖的研发投入强度是5.13%。"), EVIDENCE)
    assert bad.label == "contradicted"
    assert "5.31%" in "".join(bad.reasons)


def test_a_quoting_claim_keeps_its_own_supports() -> None:
    claim = Claim("地方财政收入年均增长11.2%。", (2,), (Support(2, 17, 32),))
    assert TEXTS[1][17:32] == "地方财政收入年均增长11.2%"
    assert EvidenceVerifier().verify(claim, EVIDENCE).supports == claim.supports


def test_a_quotation_may_not_cut_a_denial_away() -> None:
    text = "该区不支持单一引进外资企业落户。"
    evidence = Evidence((EvidenceItem(1, "x", "x", Paragraph(1, text), 1.0),))
    claim = Claim("支持单一引进外资企业落户。", (1,), (Support(1, 3, 15),))
    assert EvidenceVerifier().verify(claim, evidence).label == "contradicted"


@pytest.mark.parametrize("text", ["", "。。", "[1]", "\u202e", "的"])
def test_nothing_said_is_not_supported(text: str) -> None:
    assert label(text) == "unsupported"


def test_without_evidence_nothing_is_supported() -> None:
    verdict = EvidenceVerifier().verify(Claim("临湖启动建设。"), Evidence())
    assert (verdict.label, verdict.supports) == ("unsupported", ())


@pytest.mark.parametrize("piece", ["5月", "2016年", "不", "一", "5%", "[", "《", "\n"])
def test_texts_made_to_be_slow_are_not(piece: str) -> None:
    text = piece * (2000 // len(piece))
    evidence = Evidence((EvidenceItem(1, "x", "x", Paragraph(1, text), 1.0),))
    start = time.process_time()
    EvidenceVerifier().verify(Claim(text[:400]), evidence)
    EvidenceVerifier().verify(Claim("5月增长5%。"), evidence)
    assert time.process_time() - start < 3
