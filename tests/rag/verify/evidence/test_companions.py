"""A figure belongs to the age or size it is told with."""

import pytest

from rag.verify.measures.figures import check_figures
from tests.rag.verify.small import label, problems

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


RULES = (
    "怀孕未满16周的休假15天，满16周未满28周的休假42天。首套房首付比例不低于20%，第二套不低于25%。"
)


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("怀孕未满16周的，可以休假15天。", True),
        ("怀孕未满16周的，可以休假42天。", False),
        ("第二套房首付比例不低于25%。", True),
        ("第二套房首付比例不低于20%。", False),
    ],
)
def test_a_condition_in_another_clause_counts(claim: str, right: bool) -> None:
    assert (label(claim, *RULES.split("。")) == "supported") == right
