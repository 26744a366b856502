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


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("茶会最早只是镇里的茶会，后来上升为县里的品牌。", True),
        ("茶会最先是县里的品牌，随后成为镇里的茶会。", False),
        ("走廊从1.0升到3.0，始终以绿为底色。", True),
        ("走廊从2.0升到3.0，始终以绿为底色。", False),
    ],
)
def test_stages_and_courses_go_the_way_of_the_text(claim: str, said: bool) -> None:
    text = "茶会起初是镇里的茶会，后来上升为县里的品牌。从1.0版到3.0版，走廊始终以绿为底色。"
    assert (label(claim, text) == "supported") is said
