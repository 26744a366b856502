"""Anniversaries that a claim compares."""

import pytest

from rag.verify.restating.anniversaries import by_anniversary
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXT = "一是甲镇开通渡船，到2034年满十周年。二是乙镇开办渔市，到2034年满八周年。"


def test_more_anniversaries_is_so_much_earlier() -> None:
    text = "甲镇开通渡船的周年数比乙镇开办渔市的多两年。"
    assert by_anniversary(read(text)) == ["甲镇开通渡船比乙镇开办渔市早两年。"]
    assert not by_anniversary(read("甲镇的渡船比乙镇的多两条。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("甲镇开通渡船的周年数比乙镇开办渔市的多两年。", True),
        ("甲镇开通渡船的周年数比乙镇开办渔市的多四年。", False),
        ("甲镇开通渡船的周年数比乙镇开办渔市的少两年。", False),
        ("乙镇开办渔市八周年，比甲镇开通渡船的十周年少两年。", True),
        ("乙镇开办渔市十周年，比甲镇开通渡船的八周年多两年。", False),
        ("从周年数来推算，甲镇开通渡船要比乙镇开办渔市早两年。", True),
        ("从周年数来推算，乙镇开办渔市要比甲镇开通渡船早两年。", False),
        ("十周年与八周年相差两年：前者是甲镇开通渡船，后者是乙镇开办渔市。", True),
        ("十周年与八周年相差三年：前者是甲镇开通渡船，后者是乙镇开办渔市。", False),
    ],
)
def test_anniversaries_compared(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
