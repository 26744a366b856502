import pytest

from index.clean.overprint import single
from index.traced import Traced


def once(text):
    return single(Traced.of(text, 0, len(text))).text


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("GG6060北仓外景北仓外景 苏小禾苏小禾 摄摄", "G60北仓外景 苏小禾 摄"),
        ("临禾市粮食局局长临禾市粮食局局长", "临禾市粮食局局长"),
        ("临临禾禾北北仓仓", "临禾北仓"),
    ],
)
def test_a_line_printed_twice_is_read_once(printed, meant):
    assert once(printed) == meant


@pytest.mark.parametrize(
    "text",
    ["哈哈哈哈", "研究研究", "2020 2020", "天天向上", "爸爸妈妈", "一二一二，", "北仓北仓外景"],
)
def test_words_that_repeat_by_nature_stay(text):
    assert once(text) == text


def test_a_long_line_costs_no_time():
    text = "一二" * 20_000
    assert once(text) == text
