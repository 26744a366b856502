"""What the sentences tell as better is not told as worse."""

import pytest

from tests.rag.verify.small import label

TEXT = "渡口落实贷款贴息政策，有效地解决了船家融资难和融资贵等问题，航线结构不断优化。"


@pytest.mark.parametrize(
    "claim",
    [
        "渡口落实贷款贴息政策后，船家融资难和融资贵等问题反而有所加剧。",
        "渡口落实贷款贴息政策后，船家融资更难、更贵。",
        "船家融资难和融资贵等问题依然存在。",
        "渡口的航线结构有所恶化。",
    ],
)
def test_worse_for_better_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    "claim",
    ["渡口落实贷款贴息政策，有效解决了船家融资难和融资贵等问题。", "渡口的航线结构不断优化。"],
)
def test_better_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


def test_what_is_told_as_worse_may_be() -> None:
    assert label("老码头的淤积加剧。", "新码头环境改善，老码头的淤积加剧。") == "supported"
