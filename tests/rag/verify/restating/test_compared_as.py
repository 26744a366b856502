"""By how much one is over another whose figure is not told."""

import pytest

from tests.rag.verify.small import label

TEXT = "县城泊位周转率高于全市平均4.1个百分点。"


@pytest.mark.parametrize("way", ["高", "高出"])
def test_than_and_over_tell_the_same(way: str) -> None:
    assert label(f"县城泊位周转率比全市平均{way}4.1个百分点。", TEXT) == "supported"


@pytest.mark.parametrize("told", ["低4.1", "高出1.4"])
def test_the_other_way_or_another_figure_is_stopped(told: str) -> None:
    assert label(f"县城泊位周转率比全市平均{told}个百分点。", TEXT) != "supported"
