"""The order that one sentence tells."""

import pytest

from tests.rag.verify.small import label

TEXT = "2031年茶会前夕（茶会召开之前），陈镇长就春茶接受了采访。他先后在青溪镇和河口镇任职。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("陈镇长先接受了采访，之后2031年茶会才召开。", True),
        ("2031年茶会先召开，之后陈镇长才接受了采访。", False),
        ("陈镇长接受采访之前，2031年茶会已经召开。", False),
        ("他在青溪镇任职之后，才到河口镇任职。", True),
        ("他在河口镇任职之后，才到青溪镇任职。", False),
    ],
)
def test_the_eve_of_something_is_before_it(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("示范茶园这一步，是茶场从试种点升为良种基地之后才走到的。", True),
        ("良种基地这一步，是茶场成为示范茶园之后才走到的。", False),
    ],
)
def test_what_was_after_something_else(claim: str, said: bool) -> None:
    text = "茶场起初是试种点，后来升为良种基地，又进一步成为示范茶园。"
    assert (label(claim, text) == "supported") is said
