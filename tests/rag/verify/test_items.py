"""Items of an enumeration are kept apart."""

import pytest

from rag.verify.items import check_items
from tests.rag.verify.small import label, problems

TEXT = "改革有三项任务：一是压缩审批时限，二是降低用电成本，三是扩大市场准入。"


def test_what_one_item_says_passes() -> None:
    assert label("改革的任务包括降低用电成本。", TEXT) == "supported"


def test_words_of_two_items_do_not_make_a_third() -> None:
    assert label("改革要降低审批时限。", TEXT) == "contradicted"


APART = "镇里提出：一要大力修缮老街，二要加快疏浚河道。"


@pytest.mark.parametrize(
    "claim",
    [
        "镇里提出大力修缮老街，加快疏浚河道。",
        "除了加快疏浚河道，镇里还提出要大力修缮老街。",
        "老街要大力修缮，河道要加快疏浚，这是镇里提出的。",
    ],
)
def test_clauses_may_tell_of_an_item_each(claim: str) -> None:
    assert not problems(check_items, claim, APART)


@pytest.mark.parametrize("claim", ["镇里提出大力疏浚老街。", "疏浚的，是老街。"])
def test_a_clause_may_not_mix_two(claim: str) -> None:
    assert problems(check_items, claim, APART)
