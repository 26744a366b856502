"""A model of inference beside the rules: what it may take away, and what it may give back."""

from dataclasses import dataclass, field

import pytest

from index.transformer import Entailment
from index.types import Paragraph
from rag.entailment import REASON, WORDING, EntailmentVerifier
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier

TEXT = (
    "岚州市去年新修公路十二条，投入资金九亿元。岚州港全年吞吐量比上年增长8.5%。"
    "各区要简化企业开办的手续，企业开办时间压缩到一天以内。"
)
EVIDENCE = Evidence((EvidenceItem(1, "report", "年报", Paragraph(1, TEXT), 1.0),))
SAYS_SO = "岚州市去年投入九亿元新修公路。"
REWORDED = "各区要简化企业开办的麻烦，企业开办时间压缩到一天以内。"


@dataclass
class Opinion:
    """A model that always has the same opinion, and remembers what it was asked."""

    entailed: float = 0.0
    contradicted: float = 0.0
    asked: list[tuple[str, str]] = field(default_factory=list)

    def judge(self, text: str, claim: str) -> Entailment:
        self.asked.append((text, claim))
        return Entailment(self.entailed, self.contradicted)


def verdict(text: str, opinion: Opinion):
    return EntailmentVerifier(EvidenceVerifier(), opinion).verify(Claim(text), EVIDENCE)


def rules(text: str):
    return EvidenceVerifier().verify(Claim(text), EVIDENCE)


def test_what_both_find_supported_is():
    opinion = Opinion(entailed=0.6)
    assert verdict(SAYS_SO, opinion) == rules(SAYS_SO)
    assert rules(SAYS_SO).supported
    assert opinion.asked[0][1] == SAYS_SO
    assert "九亿元" in opinion.asked[0][0]
    assert "手续" not in opinion.asked[0][0]  # it is shown what the claim rests on, no more


def test_what_the_model_finds_contradicted_is_not_said():
    found = verdict(SAYS_SO, Opinion(contradicted=0.9))
    assert (found.label, found.reasons) == ("unsupported", (REASON,))


def test_an_unsure_model_changes_nothing():
    unsure = Opinion(entailed=0.9, contradicted=0.1)
    assert verdict(SAYS_SO, unsure).supported
    assert verdict(REWORDED, unsure) == rules(REWORDED)


def test_a_quotation_is_not_put_to_the_model():
    opinion = Opinion(contradicted=1.0)
    assert verdict("岚州市去年新修公路十二条，投入资金九亿元。", opinion).supported
    assert opinion.asked == []


def test_what_only_the_wording_kept_out_is_given_back():
    kept_out = rules(REWORDED)
    assert not kept_out.supported
    assert all(WORDING.fullmatch(reason) for reason in kept_out.reasons)

    found = verdict(REWORDED, Opinion(entailed=0.99))
    assert (found.label, found.reasons, found.supports) == ("supported", (), kept_out.supports)


@pytest.mark.parametrize(
    "text",
    [
        "岚州市去年投入八亿元新修公路。",  # a figure
        "岚州港全年吞吐量比上年下降8.5%。",  # a direction
        "岚州市去年没有投入九亿元新修公路。",  # a negation
        "上海市去年投入九亿元新修公路。",  # a place
        "张三丰说各区要简化企业开办的手续。",  # a person
        "岚州市2019年投入九亿元新修公路。",  # a date
        "岚州大学要简化企业开办的手续。",  # an organisation
        "各区要简化ABC企业开办的手续。",  # a name in letters
        "明天会下雪。",  # nothing of it
    ],
)
def test_in_all_else_the_model_has_no_say(text: str):
    assert not rules(text).supported
    assert verdict(text, Opinion(entailed=1.0)) == rules(text)


def test_what_the_rules_find_contradicted_is_not_even_asked_for():
    opinion = Opinion(entailed=1.0)
    assert verdict("岚州港全年吞吐量比上年增长9.5%。", opinion).label == "contradicted"
    assert opinion.asked == []
