"""Who acts, and towards whom."""

import pytest

from rag.verify.agents import check_agents, check_towards
from tests.rag.verify.small import problems

TEXT = "林业所与南江大学共建实验室，市财政每年安排经费500万元。"
STEPS = "企业向所在地县级林业部门申报，县级林业部门在15日内提出意见，报市林业局审定。"


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [("南江大学每年安排经费500万元。", True), ("市财政每年安排经费500万元。", False)],
)
def test_the_clause_names_who_acts(claim: str, wrong: bool) -> None:
    assert bool(problems(check_agents, claim, TEXT)) is wrong


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("市林业局在15日内提出意见。", True),
        ("县级林业部门在15日内提出意见。", False),
        ("林业部门在15日内提出意见。", False),
    ],
)
def test_a_step_belongs_to_its_office(claim: str, wrong: bool) -> None:
    assert bool(problems(check_agents, claim, STEPS)) is wrong


@pytest.mark.parametrize(
    ("claim", "wrong"), [("企业向市林业局申报。", True), ("企业向县级林业部门申报。", False)]
)
def test_towards_whom(claim: str, wrong: bool) -> None:
    assert bool(problems(check_towards, claim, STEPS)) is wrong
