"""What something was at first and what it became may be told in two clauses."""

import pytest

from rag.verify.restating.changed import contradicts_itself, from_to
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = "东川县的茶企从1.5万家增加到4.7万家。东川茶叶产值占比2015年为18.5%，后来上升到60%左右。"


@pytest.mark.parametrize(
    "claim",
    [
        "东川县的茶企起初是1.5万家，如今已有4.7万家。",
        "东川县的茶企原来有15000家，后来增加到47000家。",
        "东川县的茶企过去是一万五千家，后来涨到四万七千家。",
    ],
)
def test_two_clauses_tell_of_one_change(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "东川县的茶企起初是4.7万家，如今已有1.5万家。",
        "东川县的茶企原来有15000家，后来增加到57000家。",
        "东川县的茶企原来有4.7万家，后来减少到1.5万家。",
        "东川茶叶产值占比原先为60%左右，后来升至18.5%。",
    ],
)
def test_another_change_does_not_pass(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_nothing_is_put_so_where_no_text_tells_of_a_change() -> None:
    claim = "东川县的茶企原来有15家，后来增至47家。"
    assert from_to(claim, "东川县的茶企有47家。") == claim
    assert not contradicts_itself(read(claim))


def test_what_rises_to_less_contradicts_itself() -> None:
    assert contradicts_itself(read("东川县的茶企原来有47家，后来增至15家。"))
