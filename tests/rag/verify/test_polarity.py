"""Negation and direction, in the clause that speaks of the same thing."""

import pytest

from tests.rag.verify.small import label

TEXT = "新规提高了办事效率，降低了企业成本。园区不支持高耗能项目入驻。"


@pytest.mark.parametrize(
    "claim", ["新规降低了企业成本。", "高耗能项目不支持入驻园区。", "园区不支持高耗能项目。"]
)
def test_the_same_direction_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim", ["新规提高了企业成本。", "园区支持高耗能项目入驻。", "新规没有提高办事效率。"]
)
def test_the_opposite_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"
