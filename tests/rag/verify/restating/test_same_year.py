"""Several things of one year."""

import pytest

from rag.verify.restating.same_year import of_one_year
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "2031年是青溪镇建镇75周年。2031年是实施河湖规划的关键一年。",
    "2029年，林舟获得县里的“好河长”称号。2029年，北码头列入《县城规划》。2030年，渡口换了新船。",
    "林舟2001年参加工作，2006年5月入党。",
)


def test_each_is_told_of_that_year() -> None:
    ways = of_one_year(read("建镇75周年与规划实施的关键一年，都落在2031年。"))
    assert ways[0] == ["2031年，建镇75周年。", "2031年，规划实施的关键一年。"]
    assert not of_one_year(read("两个码头都在北岸。"))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪镇建镇75周年与实施河湖规划的关键一年，都落在2031年。", True),
        ("青溪镇建镇75周年与实施河湖规划的关键一年，都落在2029年。", False),
        ("林舟获得“好河长”称号和北码头列入《县城规划》，都发生在2029年。", True),
        ("林舟获得“好河长”称号和渡口换新船，都发生在2029年。", False),
        ("林舟入党与参加工作同在2006年。", False),
        ("2029年，林舟获得“好河长”称号，同一年北码头列入《县城规划》。", True),
        ("林舟获得“好河长”称号的那一年，北码头列入了《县城规划》，都是2029年。", True),
        ("林舟获得“好河长”称号的那一年，渡口换了新船，都是2029年。", False),
        ("2029年有两件事：林舟获得“好河长”称号，北码头列入《县城规划》。", True),
        ("2029年有三件事：林舟获得“好河长”称号，北码头列入《县城规划》。", False),
        ("2029年，林舟获得“好河长”称号，同一年渡口换了新船。", False),
    ],
)
def test_of_one_year(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
