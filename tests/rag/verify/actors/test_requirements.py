"""Whose requirement, aim or task something is."""

import pytest

from rag.verify.actors.requirements import check_requirements
from tests.rag.verify.small import label, problems

TEXT = (
    "绿道有两条要求。市场化的要求是：让市场起作用，打破行业藩篱。"
    "法治化的要求是：健全渔权的协同保护体系，依法保护各类市场主体。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "市场化的要求是健全渔权的协同保护体系。",
        "法治化的要求之一是打破行业藩篱。",
        "渔权协同保护体系的健全，被列入市场化的要求。",
    ],
)
def test_of_another(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "法治化的要求是健全渔权的协同保护体系。",
        "绿道法治化的要求包括依法保护市场主体。",
        "渔权协同保护体系的健全，被列入法治化的要求。",
        "打破行业藩篱，也被写进市场化的要求之中。",
    ],
)
def test_of_its_own(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


def test_another_kind_is_not_compared() -> None:
    assert not problems(check_requirements, "河务的任务是清淤。", "路政的要求是清淤。")
