"""An answer is cut where its markers stand."""

import pytest

from eval.response import Cited, Response
from eval.statements import Statement, statements
from tests.eval import fakes

CITED = (Cited(1, "yunhe", 1), Cited(2, "yunhe", 2), Cited(3))


def cut(text: str) -> list[Statement]:
    return statements(Response("q", answered=True, answer=text, citations=CITED))


def test_a_marker_covers_what_stands_before_it():
    first, second = cut("云河在2015年启动。共三城。[1]青州有企业。[2]")
    assert (first.text, first.places) == ("云河在2015年启动。共三城。", (("yunhe", 1),))
    assert (second.text, second.places) == ("青州有企业。", (("yunhe", 2),))


def test_markers_side_by_side_belong_together():
    (both,) = cut("青州参与云河科创带。[1][2]")
    assert both.places == (("yunhe", 1), ("yunhe", 2))
    (english,) = cut("青州参与云河科创带[1, 2].")
    assert english.places == both.places


def test_what_follows_the_last_marker_cites_nothing():
    assert [one.places for one in cut("青州有企业。[2]临湖也有。白塔也有。")] == [
        (("yunhe", 2),), (), (),
    ]  # fmt: skip


def test_a_marker_of_nothing_is_counted():
    (one,) = cut("青州有企业。[2][9]")
    assert (one.places, one.markers) == ((("yunhe", 2),), 2)


def test_a_citation_of_something_unknown_carries_nothing():
    (one,) = cut("青州有企业。[3]")
    assert not fakes.checker().supported(one.text, one.places)


def test_polite_words_are_no_statement():
    assert [one.text for one in cut("青州有企业2.3万家。[2]！？")] == ["青州有企业2.3万家。"]


def test_what_stands_elsewhere_is_supported_but_not_cited():
    checker = fakes.checker()
    (one,) = cut("白塔市市长是沈明远。[1]")
    assert not checker.supported(one.text, one.places)
    assert checker.stated(one, ())


def test_a_quotation_of_two_sentences_is_checked_sentence_by_sentence():
    text = "基金由临湖市财政局管理。基金每年四月和九月各评审一次。"
    assert fakes.checker().supported(text, (("yunhe", 3),))
    assert not fakes.checker().supported(text + "基金已经用完。", (("yunhe", 3),))


@pytest.mark.parametrize(
    "side", ["是，", "否，", "不是的。", "Yes: ", "文件里的说法不同：", "白塔更大："]
)
def test_the_side_an_answer_takes_is_no_statement(side):
    (only,) = cut(f"{side}白塔市市长是沈明远。[1]")
    assert only.text == "白塔市市长是沈明远。"


def test_a_conclusion_that_is_a_sentence_is_a_statement():
    (only,) = cut("青州比白塔更高，青州为4.35%。[1]")
    assert only.text == "青州比白塔更高，青州为4.35%。"
