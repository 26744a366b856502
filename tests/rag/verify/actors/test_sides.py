"""Who stands on which side of a verb."""

import pytest

from rag.verify.actors.sides import find_sides
from tests.rag.verify.small import label

TEXT = (
    "沙河镇一直把父辈的教诲当作办学根本。围绕渔业链来布置冷库，用渔业改造来推动镇区改造。"
    "让市场对摊位分配起决定性作用。河口县文旅局深化落实中央银行的助渔政策。"
    "“渔火”栏目的特别支持单位（赞助方）是海产集团公司。由渔政站牵头三个渔村开展联合巡查。"
    "镇渔业中心集中展示了沙河镇的腌鱼手艺。要支撑县水产研究中心建设。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "父辈的教诲一直被沙河镇当作办学根本。",
        "布置冷库要围绕渔业链。",
        "冷库的布置要围绕渔业链。",
        "镇区改造要用渔业改造来推动。",
        "摊位分配要让市场起决定性作用。",
        "中央银行的助渔政策由河口县文旅局深化落实。",
        "镇渔业中心把沙河镇的腌鱼手艺集中展示了出来。",
        "海产集团公司是“渔火”栏目的赞助方。",
    ],
)
def test_the_same_sides_in_another_form_pass(claim: str) -> None:
    assert label(claim, TEXT) != "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "沙河镇一直被父辈的教诲当作办学根本。",
        "渔业改造要用镇区改造来推动。",
        "河口县文旅局的助渔政策由中央银行深化落实。",
        "海产集团公司由“渔火”栏目特别支持。",
        "渔政站由三个渔村牵头开展联合巡查。",
        "在三个渔村的牵头下，渔政站开展联合巡查。",
    ],
)
def test_exchanged_sides_are_stopped_in_any_form(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


@pytest.mark.parametrize(
    ("text", "verb", "actor", "other"),
    [
        ("甲镇把渔火当作根本", "当作", "甲镇", "渔火根本"),
        ("渔火被甲镇当作根本", "当作", "甲镇", "渔火根本"),
        ("在甲镇的带领下，乙镇巡查", "带领", "甲镇", "乙镇巡查"),
        ("渔火的赞助方是甲镇", "赞助", "甲镇", "渔火"),
        ("让甲镇对渔火起决定性作用", "起", "甲镇", "渔火决定性作用"),
    ],
)
def test_what_marks_the_sides_is_read(text: str, verb: str, actor: str, other: str) -> None:
    sides = find_sides(text, verb, ["甲镇", "渔火", "乙镇"], "")
    assert sides is not None
    assert (sides.actor, sides.other.replace("对", "")) == (actor, other)


@pytest.mark.parametrize("text", ["甲镇的殷殷嘱托被当作根本", "2020年联合嘱托乙镇的部门共有六个"])
def test_a_noun_and_a_relative_clause_have_no_sides(text: str) -> None:
    assert find_sides(text, "嘱托", ["甲镇", "乙镇"], "") is None
