"""Cutting a model's text into claims, whole and as it streams."""

from rag.types import Claim
from rag.verify.text.sentences import LONGEST, SentenceCutter, split_sentences


def streamed(text: str, size: int) -> list[Claim]:
    cutter = SentenceCutter()
    claims = []
    for at in range(0, len(text), size):
        claims += cutter.feed(text[at : at + size])
    return claims + cutter.finish()


def test_gives_each_sentence_its_markers() -> None:
    assert split_sentences("产值增长6.5%[1]。企业有三百家。[2][3]完。") == [
        Claim("产值增长6.5%。", (1,)),
        Claim("企业有三百家。", (2, 3)),
        Claim("完。"),
    ]


def test_keeps_a_quotation_together() -> None:
    text = "他说：“要创新！要实干。”随后离开。"
    whole = [Claim("他说：“要创新！要实干。”"), Claim("随后离开。")]
    assert split_sentences(text) == whole
    assert streamed(text, 1) == whole


def test_takes_off_bullets_and_emphasis() -> None:
    text = "举措如下：\n- **金融**支持[1]\n2. 人才服务[2]\n# 标题"
    assert [claim.text for claim in split_sentences(text)] == [
        "举措如下：", "金融支持", "人才服务", "标题",
    ]  # fmt: skip


def test_a_decimal_point_ends_nothing() -> None:
    assert [claim.text for claim in streamed("It is 6.79%. It grew.", 1)] == [
        "It is 6.79%.", "It grew.",
    ]  # fmt: skip


def test_hands_a_sentence_out_before_the_next_begins() -> None:
    cutter = SentenceCutter()
    assert cutter.feed("产值增长6.5%[1]") == []
    assert cutter.feed("。") == [Claim("产值增长6.5%。", (1,))]


def test_a_marker_that_comes_late_does_not_stick_to_the_next_sentence() -> None:
    assert streamed("甲增长。[1]乙下降。[2]", 1) == [Claim("甲增长。"), Claim("乙下降。")]


def test_a_text_without_an_end_is_cut() -> None:
    claims = split_sentences("长" * (2 * LONGEST + 10))
    assert max(len(claim.text) for claim in claims) <= LONGEST


def test_nothing_said_is_no_claim() -> None:
    assert split_sentences("") == []
    assert split_sentences("。。。\n\n[1]!") == []
