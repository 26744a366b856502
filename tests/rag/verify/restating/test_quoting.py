"""Quotations, and whole sentences that a claim only joins."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "街道办事处负责登记，并发放停车证。持证人迁出本街道的，停车证自迁出之日起失效。"
    "停车证不得出借，出借停车证的，由街道办事处收回停车证。"
)


@pytest.mark.parametrize("joined", ["，同时", "，并且", "，此外，", "；"])
def test_sentences_joined_stay_true(joined: str) -> None:
    claim = f"街道办事处负责登记，并发放停车证{joined}停车证不得出借，出借停车证的，由"
    claim += "街道办事处收回停车证。"
    assert label(claim, TEXT) == "supported"


def test_a_sentence_changed_among_them_does_not_pass() -> None:
    claim = "街道办事处负责登记，并发放停车证，同时持证人出借的，停车证自迁出之日起失效。"
    assert label(claim, TEXT) != "supported"


def test_half_a_sentence_takes_its_subject_along() -> None:
    text = "甲公司负责供水，并维护管道。乙公司负责供电。"
    assert label("乙公司负责供电，并且维护管道。", text) != "supported"
