"""As many things as a claim says are listed, in it and in the text."""

import pytest

from tests.rag.verify.small import label

TEXT = "门票分为日票、夜票和年票。镇里提出：一要大力修缮老街，二要加快疏浚河道。"


@pytest.mark.parametrize(
    "claim",
    [
        "门票分三种：日票、夜票和年票。",
        "镇里提出两件事：大力修缮老街，加快疏浚河道。",
        "大力修缮老街、加快疏浚河道，是镇里提出的两件事。",
    ],
)
def test_what_is_listed_is_counted(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "门票分四种：日票、夜票和年票。",
        "门票分两种：日票和夜票。",
        "镇里提出三件事：大力修缮老街，加快疏浚河道。",
    ],
)
def test_another_count_is_none(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_the_list_may_stand_in_the_next_clause() -> None:
    text = "渡口的口号是“平安 便民 清洁”。"
    assert label("渡口的口号有三个词，依次是平安、便民、清洁。", text) == "supported"
    assert label("渡口的口号有四个词，依次是平安、便民、清洁。", text) != "supported"


def test_what_stands_inside_one_item_is_not_more_of_them() -> None:
    text = (
        "这封信的题目为《河口》，副题为“渡口”，引语为“修好码头 疏通河道 迎接客人”，署名为陈水生。"
    )
    assert label("引语由三个短语组成：修好码头、疏通河道、迎接客人。", text) == "supported"
    assert label("引语由四个短语组成：修好码头、疏通河道、迎接客人。", text) != "supported"


def test_rows_and_what_another_verb_is_told_of() -> None:
    text = "镇里忙了一年：渡轮下水，东渔市揭牌，西渔市揭牌。"
    assert label("揭牌的渔市有两个，即东渔市和西渔市。", text) == "supported"
    assert label("揭牌的渔市有三个，即东渔市和西渔市。", text) != "supported"
    text = "渡口的定位是“立足本镇、服务全湖、面向全省”。"
    assert label("渡口的定位有三层：立足本镇；服务全湖；面向全省。", text) == "supported"
    assert label("渡口的定位有两层：立足本镇；服务全湖。", text) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("六镇沿三条大路分布，分别是青河公路、青山公路和山海公路。", True),
        ("六镇沿两条大路分布，分别是青河公路和青山公路。", False),
        ("绿道的三个版本依次叫“源起河口”“联通青山”“六镇共建”。", True),
        ("绿道的四个版本依次叫“源起河口”“联通青山”“六镇共建”。", False),
    ],
)
def test_a_list_ends_where_another_belongs_to_it(claim: str, said: bool) -> None:
    text = (
        "青河公路、青山公路、山海公路大路沿线的河口、青山、白石、松岭、竹溪、梅湾六镇共建绿道。"
        "绿道的版本从“源起河口”到“联通青山”再到“六镇共建”。"
    )
    assert (label(claim, text) == "supported") == said
