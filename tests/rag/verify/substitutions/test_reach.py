"""How far something reaches is said of its own noun."""

import pytest

from tests.rag.verify.small import label

TEXT = "茶业要对标国际一流，着眼国内、国际两个市场，提升在全球的知名度。"


@pytest.mark.parametrize("claim", ["茶业要对标国内一流。", "茶业要提升在国内的知名度。"])
def test_another_reach_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize("claim", ["茶业要对标国际一流。", "茶业要着眼国内、国际两个市场。"])
def test_its_own_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    ("claim", "passes"),
    [("要建成在国际上有影响力的茶区。", True), ("要建成在全省有影响力的茶区。", False)],
)
def test_where_something_has_its_reach(claim: str, passes: bool) -> None:
    text = "要建成具有国际影响力的茶区。"
    assert (label(claim, text) == "supported") is passes


def test_another_kind_of_the_same_noun_is_stopped() -> None:
    text = "要大力发展生产性服务业，完善良性的用工机制。"
    assert label("要大力发展生活性服务业。", text) != "supported"
    assert label("要大力发展生产性服务业，把良性的用工机制完善好。", text) != "contradicted"


def test_a_place_is_no_wider_reach() -> None:
    text = "茶业的要求是：始终对标国际一流，着眼两个市场。"
    assert label("茶业的要求是始终对标长三角一流。", text) != "supported"
    assert label("茶业的要求是始终对标国际一流。", text) == "supported"
