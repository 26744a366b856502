"""A reason needs a text that gives it, and in that direction."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "由于航道变浅，县里停运了两条旧渡轮。县里新造了三艘电动船。岸线全部绿化，垂钓者明显增多。"
    "渡口加装了护栏。因此，今年没有发生落水事故。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "县里停运两条旧渡轮，是因为航道变浅。",
        "渡口加装了护栏，因此今年没有发生落水事故。",
        "由于航道变浅，县里停运了两条旧渡轮。",
    ],
)
def test_a_reason_that_is_given_passes(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "航道变浅，是因为县里停运了两条旧渡轮。",  # the other way round
        "县里新造了三艘电动船，因此岸线全部绿化。",  # two sentences that nothing joins
        "由于岸线全部绿化，垂钓者明显增多。",  # nor these two clauses
        "渡口加装了护栏，是因为航道变浅。",  # of two reasons
    ],
)
def test_a_reason_made_up_between_two_truths_is_stopped(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_what_is_said_without_a_reason_passes() -> None:
    assert label("岸线全部绿化，垂钓者明显增多。", TEXT) == "supported"


@pytest.mark.parametrize(
    ("claim", "there"),
    [
        ("加强合作，是为了建设现代产业体系。", True),
        ("建设现代产业体系，是为了加强合作。", False),
        ("为了茶山的建设，罗清倾注了心血。", True),
    ],
)
def test_a_purpose_that_begins_a_sentence(claim: str, there: bool) -> None:
    text = "建设现代产业体系，要加强与邻县的合作。罗清为茶山的建设倾注了心血。"
    assert (label(claim, text) == "supported") is there


@pytest.mark.parametrize(
    ("claim", "there"),
    [
        ("沿河布置货栈，是为了建成更快的码头。", True),
        ("建成更快的码头，是为了沿河布置货栈。", False),
        ("翻修船闸，是为了让航运畅通。", True),
        ("让航运畅通，为的是翻修船闸。", False),
        ("为了留住船工，要合办驾驶班。", True),
        ("留住船工，是为了合办驾驶班。", False),
    ],
)
def test_a_purpose_told_by_aim_goal_or_ways(claim: str, there: bool) -> None:
    text = (
        "县里沿河布置货栈，目标是建成更快的码头。翻修船闸的目的，是让航运畅通。"
        "留住船工有两条途径：一是增发津贴，二是合办驾驶班。"
    )
    assert (label(claim, text) == "supported") is there


@pytest.mark.parametrize(
    ("claim", "there"),
    [
        ("为了聚焦制茶工艺，要建设一批实验室。", True),
        ("之所以聚焦制茶工艺，是想建设一批茶楼。", False),
        ("为了聚焦制茶工艺，要放大茶博会的溢出效应。", False),
    ],
)
def test_what_is_looked_to_is_a_purpose(claim: str, there: bool) -> None:
    text = "第一，聚焦制茶工艺，建设一批实验室。第二，聚焦开放，放大茶博会的溢出效应。"
    assert (label(claim, text) == "supported") is there


def test_what_something_rests_on_is_a_cause() -> None:
    texts = ("东川取得成绩有两个原因：一是制度，二是人才。", "要放大茶博会的溢出效应。")
    assert label("东川取得成绩，靠的是制度和人才。", *texts) == "supported"
    assert label("东川取得成绩，靠的是茶博会的溢出效应。", *texts) != "supported"
