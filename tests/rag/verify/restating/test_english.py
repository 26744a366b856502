"""English claims over Chinese evidence."""

import pytest

from rag.types import Claim, Evidence
from rag.verify.restating.english import is_english, to_chinese
from rag.verify.text.reading import folded, read
from rag.verify.verifier import EvidenceVerifier
from tests.rag.verify import small
from tests.rag.verify.small import item

TEXTS = (
    "2021年6月，周明远任临湖研究院院长。研究院由临湖大学和青禾能源集团共建。",
    "2023年，企业租用梧桐湾产业园厂房的，前两年租金减免50%，最高不超过120万元。",
    "2020年，科技部等六部委联合印发建设方案。全市企业从1.5万家增加到4.7万家。",
)
EVIDENCE = Evidence(tuple(item(text, number) for number, text in enumerate(TEXTS, start=1)))


def label(claim: str) -> str:
    return EvidenceVerifier().verify(Claim(claim), EVIDENCE).label


@pytest.mark.parametrize(
    "claim",
    [
        "Enterprises in the Wutong Bay park get a 50% rent reduction in the first two years.",
        "The Ministry of Science and Technology and five other ministries issued the plan in 2020.",
        "The number of enterprises increased from 15,000 to 47,000.",
    ],
)
def test_what_the_documents_say_passes(claim: str) -> None:
    assert label(claim) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Enterprises in the Wutong Bay park get a 60% rent reduction in the first two years.",
        "Enterprises in the Beiqiao park get a 50% rent reduction in the first two years.",
        "The Ministry of Finance and five other ministries jointly issued the construction plan.",
        "The number of enterprises fell from 47,000 to 15,000.",
        "Enterprises do not get a rent reduction in the first two years.",
        "The park was praised by international observers for its vision.",
    ],
)
def test_what_they_do_not_say_or_cannot_be_decided_is_withheld(claim: str) -> None:
    assert label(claim) != "supported"


def test_passives_are_put_the_other_way_round() -> None:
    reading = read("科技部印发建设方案。")
    said = folded("The construction plan was issued by the Ministry of Science and Technology.")
    assert to_chinese(said, reading).split() == ["科技部", "印发", "建设方案"]


def test_chinese_with_a_few_latin_words_is_no_english() -> None:
    assert not is_english(folded("松江的R&D投入强度和GDP、AI产业"))
    assert is_english(folded("Songjiang launched the corridor."))


def test_limits_and_ages_are_read() -> None:
    text = "申请人须年满18周岁。押金不得超过月费用的3倍。第二套住房首付比例不低于25%。"
    assert (
        small.label("The deposit must not exceed three times the monthly fee.", text) == "supported"
    )
    assert (
        small.label("The deposit must not exceed four times the monthly fee.", text) != "supported"
    )
    assert small.label("Applicants must be at least 16 years old.", text) != "supported"
