"""Where a verb is none."""

import pytest

from rag.verify.words.nominal import in_title, inside_name, names_only
from tests.rag.verify.small import label


def test_what_is_built_is_a_noun_where_something_is_said_of_it() -> None:
    text = "镇里对绿道建设都有贡献。"
    at = text.index("建设")
    assert names_only(text, at, at + 2)
    assert not names_only("镇里建设了一条绿道。", 2, 4)


def test_a_verb_inside_one_name_of_both_texts_is_no_verb() -> None:
    text = "设立河湖生态保护协作中心。"
    at = text.index("保护")
    assert inside_name(text, at, at + 2, "让河湖生态保护协作中心运作起来。")
    assert not inside_name(text, at, at + 2, "协作中心保护河湖生态。")


def test_a_title_ends_with_its_mark() -> None:
    assert in_title("《青溪建设方案》提出", 3)
    assert not in_title("《青溪建设方案》提出", 8)


@pytest.mark.parametrize(
    "claim",
    [
        "检察服务中心、公证中心和河湖生态保护协作中心都要常年运作。",
        "为青溪国际港务中心建设提供更好的支撑，是镇里要做的。",
        "港务数据共享中心要加速建设，龙头企业的带动作用要强化。",
    ],
)
def test_lists_and_topics_exchange_nobody(claim: str) -> None:
    text = (
        "要健全河湖生态的保护体系，让河湖生态保护协作中心、公证中心、检察服务中心等机构常年运作。"
        "镇里要更好地支撑青溪国际港务中心建设。"
        "要强化龙头企业的带动作用，加速建设港务数据共享中心。"
    )
    assert label(claim, text) == "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("到2024年，修建青溪数据中心的方案提出满十年。", "supported"),
        ("到2024年，青溪数据中心提出修建的方案满十年。", "contradicted"),
        ("绿道2019年进入了《青溪镇规划》。", "supported"),
    ],
)
def test_what_is_undergone_may_come_first(claim: str, said: str) -> None:
    text = "陈水生提出修建青溪数据中心的方案，到2024年满十年。2019年，《青溪镇规划》纳入了绿道。"
    assert (label(claim, text) == "supported") == (said == "supported")
