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
