"""What a claim says in a way of its own, in the words of the evidence."""

import pytest

from rag.verify.restating.retold import retold
from tests.rag.verify.small import label

TEXT = (
    "庙会前夕（庙会召开之前），馆长陈水生就修桥接受了采访。河口站既是客运车站，又是货运车站。"
    "绿道有三个版本：1.0版是“源起河口”，2.0版是“两岸相连”，3.0版是“七镇共修”。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("庙会还没开，馆长陈水生就已就修桥接受了采访。", "supported"),
        ("河口站有两重身份：客运车站和货运车站。", "supported"),
        ("河口站有五重身份：客运车站和货运车站。", "other"),
        ("绿道有三个版本，最早那一版叫“源起河口”。", "supported"),
        ("绿道有三个版本，最早那一版叫“两岸相连”。", "other"),
        ("最早的1.0版是“源起河口”。", "supported"),
        ("最早的2.0版是“两岸相连”。", "other"),
    ],
)
def test_it_is_put_in_the_words_of_the_evidence(claim: str, said: str) -> None:
    assert (label(claim, TEXT) == "supported") == (said == "supported")


def test_without_those_words_it_stays_as_it_is() -> None:
    claim = "庙会还没开，他就已到了，最早那一版是样书。"
    assert retold(claim, "庙会在五月。") == claim


ROAD = (
    "河口茶路始终把以茶兴镇当作立身之本。路政中心深化落实补贴政策，有效地解决了茶农贷款难问题。"
    "茶路管理中心搭建物流平台。茶博会在河口举行，会上签下了一批跨镇合作的项目。东川县派人参加。镇长陈水生籍贯安徽。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("茶路把以茶兴镇当作立身之本，这一点始终没变。", "supported"),
        ("茶路搭建物流平台，这一点始终没变。", "other"),
        ("一批跨镇合作的项目在茶博会上签下，会址为河口。", "supported"),
        ("一批跨镇合作的项目在茶博会上签下，会址为东川。", "other"),
        ("镇长陈水生，皖籍。", "supported"),
        ("镇长陈水生，浙籍。", "other"),
        ("补贴政策得到深化落实，茶农贷款难问题因此有效解决。", "supported"),
        ("由于搭建物流平台，茶农贷款难问题得到有效解决。", "other"),
    ],
)
def test_what_never_changed_where_it_was_and_what_it_solved(claim: str, said: str) -> None:
    assert (label(claim, ROAD) == "supported") == (said == "supported")


def test_a_version_may_be_named_by_its_number() -> None:
    text = "绿道的发展经历了三个版本：1.0版是“源起河口”，2.0版是“联通青山”，3.0版是“六镇共建”。"
    claim = "三个版本：1.0“源起河口”、2.0“联通青山”、3.0“六镇共建”。"
    assert label(claim, text) == "supported"
    assert label(claim.replace("2.0", "4.0"), text) != "supported"


def test_a_name_is_not_cut_where_it_goes_on_as_a_word() -> None:
    text = "镇长陈水民提出，绿道要加快建设。"
    assert label("陈水民主张加快建设绿道。", text) == "supported"
    assert label("李水民主张加快建设绿道。", text) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("镇长是在河湖大会还没召开的时候接受采访的。", True),
        ("镇长接受采访时，河湖大会尚未召开。", True),
        ("镇长接受采访时，河湖大会已经闭幕。", False),
        ("镇长是在河湖大会已经召开的时候接受采访的。", False),
    ],
)
def test_before_a_meeting(claim: str, said: bool) -> None:
    text = "河湖大会前夕（大会召开之前），镇长就修路接受了采访。"
    assert (label(claim, text) == "supported") is said


def test_who_does_not_doubt_says_doubtless() -> None:
    text = "治水毫无疑问是镇里的头等大事。"
    assert retold("镇里毫不怀疑地把治水看作头等大事。", text).startswith("镇里毫无疑问把治水")
    assert retold("镇里毫不怀疑地修坝。", "镇里修坝。") == "镇里毫不怀疑地修坝。"
