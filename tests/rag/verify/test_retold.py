"""What a claim says in a way of its own, in the words of the evidence."""

import pytest

from rag.verify.retold import retold
from tests.rag.verify.small import label

TEXT = (
    "庙会前夕（庙会召开之前），馆长陈水生就修桥接受了采访。河口站既是客运车站，又是货运车站。"
    "绿道有三个版本：1.0版是“源起河口”，2.0版是“两岸相连”，3.0版是“七镇共修”。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("庙会还没开，馆长陈水生就已就修桥接受了采访。", "supported"),
        ("河口站有两重身份：客运车站和货运车站。", "supported"),
        ("河口站有五重身份：客运车站和货运车站。", "other"),
        ("绿道有三个版本，最早那一版叫“源起河口”。", "supported"),
        ("绿道有三个版本，最早那一版叫“两岸相连”。", "other"),
        ("最早的1.0版是“源起河口”。", "supported"),
        ("最早的2.0版是“两岸相连”。", "other"),
    ],
)
def test_it_is_put_in_the_words_of_the_evidence(claim: str, said: str) -> None:
    assert (label(claim, TEXT) == "supported") == (said == "supported")


def test_without_those_words_it_stays_as_it_is() -> None:
    claim = "庙会还没开，他就已到了，最早那一版是样书。"
    assert retold(claim, "庙会在五月。") == claim
