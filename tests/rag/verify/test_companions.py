"""A figure belongs to the age or size it is told with."""

import pytest

from rag.verify.figures import check_figures
from tests.rag.verify.small import problems

TEXT = "对2至3岁幼儿的收费每月不得超过2200元，对2岁以下婴幼儿不得超过2800元。"


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("对3岁幼儿的收费每月不得超过2200元。", True),
        ("对2岁以下婴幼儿不得超过2800元。", True),
        ("对2岁以下婴幼儿的收费每月不得超过2200元。", False),
    ],
)
def test_the_figure_of_another_age_is_stopped(claim: str, right: bool) -> None:
    assert (not problems(check_figures, claim, TEXT)) == right
