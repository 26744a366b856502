"""Counted lists whose items stand in sentences of their own."""

import pytest

from index.types import Paragraph
from rag.types import Claim, Evidence, EvidenceItem
from rag.verify import EvidenceVerifier
from rag.verify.deciding.spread import spread
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXT = (
    "青溪镇发展茶业的第一条做法，是改良茶园。第一，聚焦茶苗的品种改良，种下一批新茶。"
    "第二，聚焦茶叶的工艺改良，修一座茶厂。第三，聚焦茶市的服务改良，办好茶展。"
)
RULES = (
    "管好茶园，一要坚持以技术为依靠。技术的要求是常测土壤。",
    "管好茶园，二要坚持以茶农为主人。",
    "管好茶园，三要坚持以市场为方向。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇聚焦三类改良：品种改良、工艺改良、服务改良。", True),
        ("工艺改良、品种改良、服务改良，是青溪镇聚焦的三个方面。", True),
        ("青溪镇改良茶园从三处着力：茶市的服务改良、工艺改良和品种改良。", True),
        ("青溪镇改良茶园从三处着力：茶市的服务改良、工艺改良和运输改良。", False),
        ("青溪镇聚焦两类改良：品种改良、工艺改良。", False),
        ("青溪镇聚焦三类改良：品种改良、工艺改良、运输改良。", False),
        ("青溪镇不聚焦三类改良：品种改良、工艺改良、服务改良。", False),
        ("河口镇聚焦三类改良：品种改良、工艺改良、服务改良。", False),
        ("青溪镇聚焦三类改良，依次是工艺改良、品种改良、服务改良。", False),
    ],
)
def test_each_item_rests_on_a_numbered_sentence(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("管好茶园有三项坚持，依次是以技术为依靠、以茶农为主人、以市场为方向。", True),
        ("管好茶园有三项坚持，依次是以市场为方向、以茶农为主人、以技术为依靠。", False),
        ("管好茶园有两项坚持，依次是以技术为依靠、以茶农为主人。", False),
    ],
)
def test_the_numbers_may_go_through_several_paragraphs(claim: str, said: bool) -> None:
    assert (label(claim, *RULES) == "supported") == said


def test_a_sentence_for_each_item_is_shown() -> None:
    evidence = [item(text, number) for number, text in enumerate(RULES, start=1)]
    said = read("管好茶园有三项坚持：以技术为依靠，以茶农为主人，以市场为方向。")
    assert [one.item.marker for one in spread(said, evidence)] == [1, 2, 3]
    assert spread(read("管好茶园，以技术为依靠。"), evidence) == []


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("茶业融合有三项举措：扩建加工车间、举办品茗大会、硬化田间道路。", True),
        ("茶业融合的任务依次是扩建加工车间、硬化田间道路、举办品茗大会。", True),
        ("茶业融合的任务依次是硬化田间道路、扩建加工车间、举办品茗大会。", False),
        ("茶业融合有两项举措：扩建加工车间、硬化田间道路。", False),
        ("茶业融合的三项举措合起来看，就是扩建加工车间、举办品茗大会、硬化田间道路。", True),
        ("茶业融合的三项举措，按先后分别对应扩建加工车间、硬化田间道路、举办品茗大会。", True),
        ("茶业融合的三项举措，按先后分别对应硬化田间道路、扩建加工车间、举办品茗大会。", False),
    ],
)
def test_each_item_may_be_a_paragraph_of_its_own(claim: str, said: bool) -> None:
    steps = (
        "一是扩建加工车间，扩大产量。围绕茶园布局茶厂。",
        "二是硬化田间道路。",
        "三是举办品茗大会。大会每年一届。",
    )
    items = tuple(
        EvidenceItem(number, "d", "", Paragraph(number, text, ("茶业融合，唯实唯干",)), 1.0)
        for number, text in enumerate(steps, start=4)
    )
    verdict = EvidenceVerifier().verify(Claim(claim), Evidence(items))
    assert verdict.supported == said
