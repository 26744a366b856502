"""Tests for `rag.verify.measures.counting`."""

import pytest

from tests.rag.verify.small import label

ROADS = "河口五镇分布在三条线路沿线：甲线公路、乙线轻轨、丙线轻轨。"
POSTS = "林舟现任三个职务：一是港务局局长，二是渡运协会会长，三是河长。"
LABS = "加快建设一批实验室，包括鳗鱼实验室、芦苇实验室、潮汐实验室等。"


@pytest.mark.parametrize(
    "claim",
    [
        "河口五镇沿三条线路分布，其中两条是轻轨，一条是公路。",
        "除了担任河长，林舟还有另外两个职务。",
        "点到名字的实验室有三家，其中有芦苇实验室。",
        "除甲镇外还有乙镇、丙镇、丁镇三座镇通了渡船。",
        "河口五镇还要做两件事：建鳗鱼实验室，建芦苇实验室。",
        "河口五镇有两家实验室，一家叫鳗鱼实验室，一家叫芦苇实验室。",
    ],
)
def test_what_is_listed_is_counted(claim: str) -> None:
    ferries = "甲镇、乙镇、丙镇、丁镇通了渡船。"
    more = "在河口五镇方面，还要建鳗鱼实验室，建芦苇实验室。"
    assert label(claim, ROADS, POSTS, LABS, ferries, more) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "河口五镇沿三条线路分布，其中两条是公路。",
        "河口五镇沿三条线路分布，其中三条是轻轨。",
        "除了担任河长，林舟还有另外三个职务。",
        "点到名字的实验室有四家，其中有芦苇实验室。",
        "正在建设的实验室一共只有三家。",
    ],
)
def test_another_count_is_not(claim: str) -> None:
    assert label(claim, ROADS, POSTS, LABS) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("村子沿三条路分布，其中石路两条、土路一条。", True),
        ("村子沿三条路分布，其中石路一条、土路两条。", False),
        ("村子沿三条路分布，其中石路三条。", False),
    ],
)
def test_what_is_counted_may_stand_first(claim: str, said: bool) -> None:
    text = "村子分布在三条路沿线：东石路、西石路、北土路。"
    assert (label(claim, text) == "supported") == said


def test_a_list_that_is_told_to_be_whole_leaves_nothing_out() -> None:
    text = "茶社的成员是青溪、河口、渡口、山口四村。"
    assert label("茶社的成员是河口、青溪、山口和渡口四村。", text) == "supported"
    assert label("茶社的成员是河口、青溪和渡口三个。", text) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("镇里代表全县参加了四场活动，其中两场名为论坛。", True),
        ("镇里代表全县参加了四场活动，其中三场名为论坛。", False),
    ],
)
def test_what_is_called_otherwise_is_not_counted_in(claim: str, said: bool) -> None:
    text = (
        "镇里代表全县参加了四场活动：首届渔具展、水乡峰会、湿地保护论坛、候鸟论坛。"
        "镇长兼任三个职务：渔会会长、水利会议召集人、校长。"
    )
    assert (label(claim, text) == "supported") == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("除了青溪，茶社还有三个成员村。", True),
        ("除了青溪，茶社还有四个成员村。", False),
        ("除了青溪以外，茶社还有四个成员村。", False),
    ],
)
def test_who_is_left_out_is_not_counted(claim: str, said: bool) -> None:
    text = "茶社有四个成员村：青溪、河口、渡口、山口。"
    assert not said or label("茶社有四个成员村。", text) == "supported"
    assert said or label(claim, text) != "supported"
