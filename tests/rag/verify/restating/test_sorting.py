"""What a claim says of how its own figures are sorted."""

import pytest

from rag.verify.restating.sorting import unsorted
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = (
    "渡口镇三年来莲藕的产量累计增幅为54%。渡口镇菱角的产量累计增幅为38%。"
    "渡口镇莼菜的产量累计增幅为21%。镇长陈水生1971年出生，1990年参加工作，1995年6月入党。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("三项累计增幅从高到低排列：莲藕54%，菱角38%，莼菜21%。", "supported"),
        ("三项累计增幅由低到高是：莼菜21%，菱角38%，莲藕54%。", "supported"),
        ("三项累计增幅由小到大，依次是莼菜21%、菱角38%、莲藕54%。", "supported"),
        ("三项累计增幅从低到高排列：莲藕54%，菱角38%，莼菜21%。", "contradicted"),
        ("三项累计增幅从高到低排列：莼菜54%，菱角38%，莲藕21%。", "other"),
        ("三项累计增幅里跑得最快的是莲藕，54%；菱角38%，莼菜21%。", "supported"),
        ("三项累计增幅里跑得最快的是菱角，38%；莲藕54%，莼菜21%。", "contradicted"),
        ("陈水生按时间先后排列：1971年出生，1990年参加工作，1995年6月入党。", "supported"),
        ("陈水生按时间先后排列：1995年6月入党，1990年参加工作。", "contradicted"),
    ],
)
def test_its_figures_bear_the_order_out(claim: str, said: str) -> None:
    found = label(claim, TEXT)
    assert found == said or (said == "other" and found != "supported")


@pytest.mark.parametrize(
    "claim",
    [
        "增幅由低到高。",  # nothing that is sorted
        "产量由高到低排列：莲藕54%，每亩38公斤。",  # figures of two kinds
        "四项增幅里最大的是莲藕，54%；菱角38%。",  # two of the four are not told
    ],
)
def test_what_its_figures_do_not_tell_is_left_as_it_is(claim: str) -> None:
    assert unsorted(read(claim)) is None
