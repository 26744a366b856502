"""A figure of a list is of its own noun."""

import pytest

from tests.rag.verify.small import label

TEXT = "全县累计设立了18个冷库、16个码头和13家渔市。"


@pytest.mark.parametrize("claim", ["全县累计设立18个的，是码头。", "码头全县累计设立18个。"])
def test_a_figure_of_another_noun_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    ["全县累计设立18个的，是冷库。", "码头全县累计设立16个。", "全县设立了冷库18个、码头16个。"],
)
def test_one_of_its_own_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"
