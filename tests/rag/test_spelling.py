"""Misspelt names are read as the corpus writes them, and only when that is certain."""

from collections.abc import Callable

import pytest

from index.lexicon import read_lexicon
from index.tokens import Segmenter
from rag.spelling import Speller
from rag.types import Repair

SEGMENTER = Segmenter()
CORPUS = "嘉兴、合肥、芜湖与松江共建科创走廊。书记程向民谈营商环境与新质生产力。光刻胶。增加兴趣。"


def speller(corpus: str = CORPUS) -> Speller:
    known: Callable[[str], bool] = set(SEGMENTER.terms(corpus)).__contains__
    return Speller(known, SEGMENTER.words, read_lexicon())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("嘉欣有多少企业", "嘉兴有多少企业"),
        ("合非在哪个省", "合肥在哪个省"),
        ("程向名是谁", "程向民是谁"),
        ("营商还境怎么样", "营商环境怎么样"),
        ("什么是新志生产力", "什么是新质生产力"),
        ("光刻交", "光刻胶"),
        ("where is songjang", "where is songjiang"),
        ("the coridor", "the corridor"),
    ],
)
def test_repairs(typed: str, meant: str) -> None:
    text, repairs = speller().repair(typed)
    assert text == meant
    assert len(repairs) == 1


@pytest.mark.parametrize(
    "text",
    [
        "松江的科创走廊",  # right
        "今天上海天气怎么样",  # words, though not of this corpus
        "营商里有什么",  # 商力 would be no word; beside a whole word 里 is what it is
        "松江去香港",  # no 松江区
        "who coined the term",  # not joined
        "我国的增加兴趣",  # 加兴 is no name here, but parts of two words
        "那是谁的",
        "嘉",
        "",
        "zhejiang and beijing",
        "qwertz",
    ],
)
def test_left_alone(text: str) -> None:
    assert speller().repair(text) == (text, ())


def test_what_the_corpus_writes_is_right() -> None:
    assert speller("嘉欣公司在嘉兴").repair("嘉欣公司") == ("嘉欣公司", ())


def test_two_candidates_are_no_repair() -> None:
    # 公示 and 公式 both sound like 公逝; neither is surer than the other.
    assert speller("公示与公式").repair("公逝") == ("公逝", ())


def test_a_listed_typo_needs_no_sound_in_common() -> None:
    assert speller().repair("长三脚") == ("长三角", (Repair("长三脚", "长三角"),))
