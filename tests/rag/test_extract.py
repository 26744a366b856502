"""The extractive generator says what the evidence says, in readable pieces."""

import asyncio

import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.extract import ExtractiveGenerator
from rag.quotes import ANSWER, GAP
from rag.reading.reader import Reader
from rag.types import Evidence, EvidenceItem, Query, Question

SHORT = (
    "江口渡运公司成立于1998年6月。公司总部设在临港。首任经理是陈大江，他在任八年。"
    "公司开通了夜航、快航、货运专线和观光航线四类航线。"
)
LONG = (
    "2021年，江口全区渡轮班次数、运送旅客数、货运吨位、码头数、船员数和夜航线路数均位列全省前列，"
    "夜航班次占比达18.2%，新型渡轮、充电码头、无人引航船、江豚观测站、潮汐电站、智能航标和水上驿站"
    "等一批成果入选全省水运创新展，江口港口大学累计培养引航员四百二十人。"
)


@pytest.fixture(scope="module")
def generator():
    return ExtractiveGenerator(Reader(Segmenter().words))


def claims(generator, text, *paragraphs):
    items = [
        EvidenceItem(n, "d", "江口渡运志", Paragraph(n, p), 1.0 / n)
        for n, p in enumerate(paragraphs, 1)
    ]

    async def collect():
        query = Query(Question(text), text)
        return [claim async for claim in generator.generate(query, Evidence(tuple(items)))]

    return asyncio.run(collect())


def pieces(claim, *paragraphs):
    return [paragraphs[s.marker - 1][s.start : s.end] for s in claim.supports]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江口渡运公司是哪一年成立的？", "江口渡运公司成立于1998年6月。"),
        ("总部在哪里？", "公司总部设在临港。"),
    ],
)
def test_the_sentence_that_answers_is_quoted(generator, text, expected):
    (claim,) = claims(generator, text, LONG, SHORT)
    assert claim.text == expected
    assert claim.markers == (2,)


def test_a_long_sentence_is_cut_and_the_cut_is_marked(generator):
    (claim,) = claims(generator, "夜航班次占比是多少？", LONG)
    assert "18.2%" in claim.text
    assert claim.text.startswith("2021年")
    assert GAP in claim.text
    assert len(claim.text) <= ANSWER


@pytest.mark.parametrize("text", ["首任经理是谁？", "夜航班次占比是多少？", "航线有哪些？"])
def test_a_claim_is_made_of_verbatim_pieces(generator, text):
    for claim in claims(generator, text, SHORT, LONG):
        assert claim.text.rstrip("。") == GAP.join(pieces(claim, SHORT, LONG)).rstrip("。")


def test_no_evidence_yields_no_claim(generator):
    assert claims(generator, "渡轮有几艘？") == []


def test_what_a_sentence_takes_up_is_quoted_with_it(generator):
    text = "今年的目标是修好码头。具体做法是：清淤、加固、换灯。航线没有变化。"
    (first, *_) = claims(generator, "修好码头的具体做法是什么？", text)
    assert first.text.startswith("今年的目标")


def test_a_linking_word_alone_is_not_quoted(generator):
    text = "渡轮有九艘。此外，码头有四座，由县里管理。"
    (first, *_) = claims(generator, "码头由谁管理？", text)
    assert first.text == "码头有四座，由县里管理。"


def test_a_second_sentence_on_something_else_is_not_said(generator):
    text = "2023年，江口的夜航班次占比达到6.8%。2023年，江口有六项指标位列全省前列。"
    (claim,) = claims(generator, "2023年江口的夜航班次占比是什么水平？", text)
    assert claim.text == "2023年，江口的夜航班次占比达到6.8%。"


def test_of_two_that_answer_as_well_both_are_said(generator):
    text = "渡口每天清晨六点开门。渡口每天傍晚九点关门。渡工须穿救生衣。"
    said = claims(generator, "渡口每天几点开几点关？", text)
    assert sorted(claim.text for claim in said) == [
        "渡口每天傍晚九点关门。",
        "渡口每天清晨六点开门。",
    ]


TAIL = "，停航期间由值班渡工在岸边竖起红色旗帜并且通过广播告知等候的旅客" * 2


def test_of_two_that_are_too_long_together_the_second_is_cut(generator):
    text = f"渡口每天清晨六点开门{TAIL}。渡口每天傍晚九点关门{TAIL}。"
    first, second = claims(generator, "渡口每天几点开几点关？", text)
    assert first.text == f"渡口每天清晨六点开门{TAIL}。"
    assert second.text.startswith("渡口每天傍晚九点关门，停航")
    assert len(first.text) + len(second.text) <= ANSWER + 1  # its full stop


def test_a_second_sentence_is_not_cut_from_its_condition(generator):
    text = f"渡口每天清晨六点开门{TAIL}。没有大雾的，渡口每天傍晚九点关门{TAIL}。"
    assert len(claims(generator, "渡口每天几点开几点关？", text)) == 1


def test_what_only_concludes_is_quoted_with_what_it_concludes_from(generator):
    text = "秦王九年，守将在江口筑城。是为史载江口建城之始。后来城墙几次重修。"
    (claim,) = claims(generator, "史载江口建城之始是什么时候？", text)
    assert claim.text.startswith("秦王九年")


def test_activities_that_were_named_before_are_said_with_what_takes_them_up(generator):
    (claim,) = claims(
        generator,
        "公司借哪几场活动展示航线？",
        "江口渡运公司参加了三场活动：灯会、赛舟会、船展。公司借这三场活动展示了全部航线。",
    )
    assert "灯会、赛舟会、船展" in claim.text
