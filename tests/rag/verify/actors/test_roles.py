"""Who did what to whom."""

import pytest

from rag.verify.actors.roles import check_roles
from tests.rag.verify.small import label, problems

TEXT = "2020年，省农业厅授予青禾公司“示范单位”称号。甲镇牵头乙村开展联合巡查。"


@pytest.mark.parametrize(
    "claim",
    [
        "青禾公司2020年获得省农业厅授予的“示范单位”称号。",
        "“示范单位”称号由省农业厅授予青禾公司。",
        "乙村由甲镇牵头开展联合巡查。",
    ],
)
def test_a_passive_says_the_same(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim", ["2020年，青禾公司授予省农业厅“示范单位”称号。", "乙村牵头甲镇开展联合巡查。"]
)
def test_exchanged_sides_are_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "住房通过市场租赁、存量盘活、配建和新建筹集。",  # one of a list acts on nobody
        "“放活资金 盘活厂房”是两镇的口号。",  # nor does what is quoted
        "资金的管理由县财政局负责。",
        "运营单位由街道遴选。",
    ],
)
def test_a_verb_that_only_names_has_no_sides(claim: str) -> None:
    text = (
        "住房通过新建、配建、存量盘活和市场租赁筹集。两镇的口号是“放活资金 盘活厂房”。"
        "县财政局负责资金的管理。街道负责运营单位的遴选，遴选应当公开进行。"
    )
    assert label(claim, text) == "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "业主委员会经三成以上业主提议应当组织召开业主大会。",
            "经三成以上业主提议，业主委员会应当组织召开业主大会。",
        ),
        ("卫生部门接受社会监督。", "卫生部门应当定期公布检查结果，接受社会监督。"),
        (
            "法院对申请认可外地法院判决的案件应当组成合议庭。",
            "对申请认可外地法院判决的案件，法院应当组成合议庭。",
        ),
    ],
)
def test_a_verb_within_a_phrase_has_no_sides(claim: str, text: str) -> None:
    assert not problems(check_roles, claim, text)


def test_a_noun_has_no_sides() -> None:
    text = "以青溪枢纽为战略支撑，要畅通全县的物流循环。服务县城的青溪科创中心建设。"
    for claim in (
        "全县的物流循环要畅通，战略支撑是青溪枢纽。",
        "县城为青溪科创中心建设作出了贡献。",
    ):
        assert not problems(check_roles, claim, text)


def test_already_is_no_passive() -> None:
    text = "庙会前夕，馆长陈水生就修桥接受了这次采访。"
    assert not problems(check_roles, "陈水生那时就已经接受采访。", text)


FACTORS = "催生新茶业的因素有两个：一是机器制茶，二是品种改良。"


@pytest.mark.parametrize(
    "claim", ["新茶业催生了机器制茶。", "是新茶业催生了品种改良，而不是反过来。"]
)
def test_what_the_factors_bring_about_does_not_bring_them_about(claim: str) -> None:
    assert label(claim, FACTORS) != "supported"


def test_the_factors_bring_it_about() -> None:
    assert label("机器制茶催生了新茶业。", FACTORS) == "supported"


@pytest.mark.parametrize(
    ("claim", "exchanged"),
    [
        ("河口把渔港的生态风貌完整地展示了出来。", False),
        ("渔港的生态风貌把河口完整地展示了出来。", True),
    ],
)
def test_what_undergoes_may_stand_before_the_verb(claim: str, exchanged: bool) -> None:
    text = "河口借这两场活动完整展示了渔港的生态风貌。"
    assert bool(problems(check_roles, claim, text)) is exchanged
