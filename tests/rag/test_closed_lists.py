"""A list is complete where it counts what it names."""

import pytest

from index.types import Paragraph
from rag.closed_lists import closed_lists, counts
from rag.types import Evidence, EvidenceItem


def lists(text):
    return list(closed_lists(Evidence((EvidenceItem(1, "d", "", Paragraph(1, text), 1.0),))))


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("江口的四个渡口是舟山、宁波、象山、石浦。", ("舟山", "宁波", "象山", "石浦")),
        ("江口的三个渡口分别是舟山、宁波和象山。", ("舟山", "宁波", "象山")),
        ("渡轮有安全、准时、舒适三个特点。", ("安全", "准时", "舒适")),
        ("今年要做两件事：一是修码头，二是造渡轮。", ("修码头", "造渡轮")),
        ("2月的四个渡口是：舟山、宁波、象山、石浦。", ("舟山", "宁波", "象山", "石浦")),
    ],
)
def test_a_list_that_is_as_long_as_it_says_is_complete(text, members):
    (one,) = lists(text)
    assert one.members == members
    assert text[one.start : one.end] == text


@pytest.mark.parametrize(
    "text",
    [
        "江口的四个渡口包括舟山、宁波等。",
        "长三角有舟山、宁波、象山。",
        "公司有18艘渡轮、16座码头、3条航线。",
        "3月，公司、港务局、县政府开了会。",
        "",
    ],
)
def test_examples_amounts_and_months_are_no_complete_list(text):
    assert lists(text) == []


def test_members_are_known_in_full_and_in_short():
    (one,) = lists("江口的四个渡口是舟山、宁波、象山、石浦。")
    assert one.has("宁波市")
    assert not one.has("台州")
    (kinds,) = lists("渡轮分为客运、货运两条链。")
    assert kinds.has("客运链")


def test_what_a_text_counts():
    assert counts("第三届九城市和12艘渡轮") == [(9, "城市和"), (12, "艘渡轮")]
