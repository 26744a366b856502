"""Who acts, and towards whom."""

import pytest

from rag.verify.actors.agents import check_agents, check_towards
from tests.rag.verify.small import label, problems

TEXT = "林业所与南江大学共建实验室，市财政每年安排经费500万元。"
STEPS = "企业向所在地县级林业部门申报，县级林业部门在15日内提出意见，报市林业局审定。"


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [("南江大学每年安排经费500万元。", True), ("市财政每年安排经费500万元。", False)],
)
def test_the_clause_names_who_acts(claim: str, wrong: bool) -> None:
    assert bool(problems(check_agents, claim, TEXT)) is wrong


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("市林业局在15日内提出意见。", True),
        ("县级林业部门在15日内提出意见。", False),
        ("林业部门在15日内提出意见。", False),
    ],
)
def test_a_step_belongs_to_its_office(claim: str, wrong: bool) -> None:
    assert bool(problems(check_agents, claim, STEPS)) is wrong


@pytest.mark.parametrize(
    ("claim", "wrong"), [("企业向市林业局申报。", True), ("企业向县级林业部门申报。", False)]
)
def test_towards_whom(claim: str, wrong: bool) -> None:
    assert bool(problems(check_towards, claim, STEPS)) is wrong


def test_a_duty_begins_no_name() -> None:
    text = "区政府编制林业规划时，应当征求市人民代表大会常务委员会的意见。"
    assert not problems(check_agents, "区政府应当征求市人民代表大会常务委员会的意见。", text)


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("山上由林业局负责巡查。", False),
        ("山下由水务局负责巡查。", False),
        ("山上由公安局负责巡查。", True),
    ],
)
def test_one_of_two_who_do_the_same(claim: str, wrong: bool) -> None:
    text = "山上由林业局负责巡查，山下由水务局负责巡查。"
    assert bool(problems(check_towards, claim, text)) is wrong


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("乙公司负责供电，每年维护管道两次。", "contradicted"),
        ("甲公司负责供水，每年维护管道两次。", "supported"),
        ("乙公司负责供电，每年检修线路。", "supported"),
    ],
)
def test_what_goes_on_is_said_of_who_begins(claim: str, said: str) -> None:
    text = "甲公司负责供水，每年维护管道两次。乙公司负责供电。乙公司每年检修线路。"
    assert label(claim, text) == said


def test_who_is_only_helped_does_not_act() -> None:
    text = "政策有效地解决了企业用工难的问题。二是服务县里的青溪中心建设。"
    assert label("政策帮企业解决了用工难的问题。", text) != "contradicted"
    assert not problems(check_agents, "青溪中心建设，是县里服务的一项。", text)


def test_who_a_noun_of_a_verb_stands_for_comes_after_it() -> None:
    text = "2020年，县水利局等四部门联合印发了《青溪运河方案》。"
    assert label("《青溪运河方案》的印发单位是县水利局等四个部门。", text) == "supported"
    assert label("《青溪运河方案》的印发单位是县林业局等四个部门。", text) != "supported"


def test_what_is_acted_on_does_not_begin_a_clause() -> None:
    text = "合作社落实央行的助渔政策，有效地减轻了企业的还款负担。围绕加工链部署冷链网。"
    assert problems(check_agents, "社内企业的还款负担有效减轻。", text) == []
    assert problems(check_agents, "围绕加工链，部门要部署好冷链网。", text) == []
