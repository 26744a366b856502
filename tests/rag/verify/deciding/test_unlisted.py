"""Words that no list has: some leave a claim true, others tell something of their own."""

import pytest

from rag.verify.deciding.check import Check
from rag.verify.deciding.lack_signs import MOST, signs
from rag.verify.deciding.lacking import Lack, lacking
from rag.verify.deciding.unlisted import leave_true, must_be_said
from rag.verify.evidence.parts import whole, window
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

REPORT = (
    "青川县水务局牵头设立河长46名，负责巡查河道水质。2021年，青川县建成跨河桥梁12座，新增绿道38公里。"
    "清水河治理方案由县政府印发，要求三年内消除黑臭水体，并公开巡查结果。"
)


def lacks(claim: str) -> list[Lack]:
    reading = read(claim)
    return lacking(whole(reading), Check(reading, [item(REPORT)], ()).found())


@pytest.mark.parametrize(
    "claim",
    [
        "青川县水务局牵头设立河长46名，差事是巡查河道水质。",
        "青川县水务局牵头设立的河长有46名，他们的功课是巡查河道水质。",
        "清水河治理方案由县政府印发，调子是三年内消除黑臭水体，并公开巡查结果。",
    ],
)
def test_a_word_that_tells_nothing_of_its_own_may_be_missing(claim: str) -> None:
    assert lacks(claim)
    assert label(claim, REPORT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "青川县教育局牵头设立河长46名，负责巡查河道水质。",  # another body
        "青川县水务局婉拒设立河长46名，差事是巡查河道水质。",  # the opposite
        "清水河治理方案由县政府连夜印发，要求三年内消除黑臭水体。",  # invented
        "清水河治理方案要求三年内消除黑臭水体，并免费公开巡查结果。",  # a fact more
        "青川县水务局最先牵头设立河长46名。",  # a rank
        "青川县2021年建成跨河桥梁12座，新增隧道38公里。",  # another thing
    ],
)
def test_a_word_that_tells_something_may_not(claim: str) -> None:
    assert label(claim, REPORT) != "supported"


def test_nothing_is_lacking_where_anything_else_is_wrong() -> None:
    assert lacks("青川县水务局牵头设立河长64名，差事是巡查河道水质。") == []
    assert lacks("青川县水务局牵头设立河长46名，负责巡查河道水质。") == []


def test_more_words_than_two_are_too_many() -> None:
    found = lacks("青川县水务局牵头设立河长46名，班子的家底和差事是巡查河道水质。")
    assert len({word.text for one in found for word in one.missing}) > MOST
    assert signs(found) == {}
    assert not leave_true(found)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("青川县水务局最早牵头设立河长46名，差事是巡查河道水质。", True),
        ("青川县水务局牵头设立河长46名，部分差事是巡查河道水质。", True),
        ("青川县水务局牵头设立河长46名，差事是巡查河道水质。", False),
    ],
)
def test_order_rank_and_extent_say_something_whatever_is_missing(claim: str, told: bool) -> None:
    complete = whole(read(claim))
    missing = tuple(word for word in complete.words if word.text not in REPORT)
    found = [
        Lack(
            complete,
            window(item(REPORT), read(REPORT), read(REPORT).sentences[0]),
            missing,
            0.9,
            alone=True,
        )
    ]
    assert must_be_said(found, signs(found)) is told


def test_the_signs_tell_what_is_missing_and_what_is_found() -> None:
    found = signs(lacks("青川县水务局牵头设立河长46名，差事是巡查河道水质。"))
    assert found["words"] == 1
    assert found["names"] == 0
    assert found["held"] >= 5
