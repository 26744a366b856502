"""Years that a document says by its own date."""

import pytest

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify.numbers.relative import resolved
from rag.verify.verifier import EvidenceVerifier

TEXT = "去年，港区完成吞吐量86万标箱。6月15日，水上公交开通。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年完成", ["2023年"]),
        ("今年5月完成", ["2024年", "2024年5月"]),
        ("明年年底前建成", ["2025年"]),
        ("6月15日开通", ["2024年6月15日"]),
        ("11月开通", ["11月"]),  # of the year before, or still to come
        ("比去年增长", []),
    ],
)
def test_by_the_date_of_the_document(text: str, expected: list[str]) -> None:
    assert [str(date) for date in resolved(text, "2024-06-18")] == expected


def test_without_a_date_nothing_is_resolved() -> None:
    assert not resolved("去年完成", "")


def label(claim: str, date: str = "2024-06-18") -> str:
    item = EvidenceItem(1, "d", "", Paragraph(1, TEXT), 1.0, date=date)
    return EvidenceVerifier().verify(Claim(claim), Evidence((item,))).label


def test_a_claim_may_name_the_year() -> None:
    assert label("2023年，港区完成吞吐量86万标箱。") == "supported"
    assert label("水上公交于2024年6月15日开通。") == "supported"
    assert label("去年港区完成吞吐量86万标箱。") == "supported"


def test_and_not_another_one() -> None:
    assert label("2024年，港区完成吞吐量86万标箱。") != "supported"
    assert label("2023年，港区完成吞吐量86万标箱。", date="") != "supported"
