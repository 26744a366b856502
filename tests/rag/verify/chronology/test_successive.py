"""Lists that are told one after the other."""

import pytest

from rag.verify.chronology.successive import out_of_turn
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXT = "新茶有青香、甘甜、柔滑三个特征。路过青溪、河口、渡口三镇。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("新茶的三个特征依次为青香、甘甜、柔滑。", True),
        ("新茶的三个特征依次为甘甜、青香、柔滑。", False),
        ("新茶的三个特征是甘甜、青香、柔滑。", True),
    ],
)
def test_one_after_the_other_is_the_order_of_the_text(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


@pytest.mark.parametrize(
    "claim",
    ["依次是青溪、山口、渡口。", "由大到小依次是河口、青溪。", "依次为3家、2家。", "依次是河。"],
)
def test_what_the_text_has_no_order_for_is_left(claim: str) -> None:
    assert not out_of_turn(read(claim), [item(TEXT)])
