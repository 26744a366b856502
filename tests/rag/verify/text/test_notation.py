"""Claims in the style of notes: 甲＋乙, 甲→乙, V1.0, ① and ②, brackets."""

import pytest

from rag.verify.text.notation import in_order, in_sentences
from tests.rag.verify.small import label

TEXTS = (
    "湖心船闸既是货运船闸，又是客运船闸。以湖心船闸为依托，要疏通全湖的水运。",
    "渔港起初是村里的试点，后来上升为全省的示范。",
    "渔港经历了两个版本：1.0版是“靠湖吃湖”，2.0版是“护湖养湖”。",
    "夜航船比重2015年为12%，后来上升到31%。",
)


def test_signs_become_words_outside_of_names() -> None:
    assert list(in_sentences("三种票：日票＋夜票＋“早+晚”票")) == [
        ["三种票：日票、夜票、“早+晚”票"]
    ]
    assert list(in_sentences("做法：①修堤 ②疏浚")) == [["做法：修堤，疏浚"]]
    assert not list(in_sentences("日票和夜票"))


def test_brackets_are_told_of_what_stands_before() -> None:
    assert list(in_sentences("湖心船闸（货运船闸）已通航")) == [
        ["湖心船闸已通航", "湖心船闸是货运船闸"]
    ]
    assert not list(in_sentences("程舟（1964）"))


def test_arrows_tell_an_order() -> None:
    assert in_order("历程：村里试点→全省示范") == ["先村里试点，后全省示范"]
    assert in_order("“甲→乙”线") == []


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("湖心船闸（货运船闸＋客运船闸）作依托，疏通全湖水运", True),
        ("湖心船闸（货运船闸＋旅游船闸）作依托，疏通全湖水运", False),
        ("渔港：村里的试点→全省的示范", True),
        ("渔港：全省的示范→村里的试点", False),
        ("两个版本：V1.0靠湖吃湖→V2.0护湖养湖", True),
        ("两个版本：V1.0护湖养湖→V2.0靠湖吃湖", False),
        ("夜航船比重：12%（2015）→31%", True),
        ("夜航船比重：31%→12%", False),
    ],
)
def test_notes_are_held_against_the_text(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said


def test_first_and_last_before_another_clause() -> None:
    text = "陈小满2001年到渡口工作，2006年当选河长。2011年起，陈小满先后在甲镇和乙镇任职。"
    rest = "2011年起又先后在甲镇和乙镇任职。"
    assert label(f"陈小满先到渡口工作、后当选河长的，{rest}", text) == "supported"
    assert label(f"陈小满先当选河长、后到渡口工作的，{rest}", text) != "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇的新茶（举例）：白芽、绿雪、银针。", True),
        ("青溪镇的新茶（不分先后）：银针、白芽、绿雪。", True),
        ("青溪镇的新茶（举例）：白芽、绿雪、红袍。", False),
    ],
)
def test_a_label_in_brackets_says_nothing(claim: str, said: bool) -> None:
    text = "青溪镇的新茶包括白芽、绿雪、银针等。"
    assert (label(claim, text) == "supported") == said
