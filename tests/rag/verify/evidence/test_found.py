"""A word is found although it is cut wrongly or carries what says nothing of its own."""

import pytest

from rag.verify.evidence.found import FOUND, share_found
from rag.verify.evidence.parts import whole, window
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label


@pytest.mark.parametrize(
    ("claim", "word", "there"),
    [
        ("渡船连接起来。", "连接", True),
        ("渡船撤离。", "撤离", False),
    ],
)
def test_it_is_told_of_each_word(claim: str, word: str, there: bool) -> None:
    text = read("渡船把两岸连接成一体。")
    part = whole(read(claim))
    looked_for = next(one for one in part.words if one.text.startswith(word))
    share = share_found(part, window(item(text.text), text, text.sentences[0]), looked_for)
    assert (share >= FOUND) == there


@pytest.mark.parametrize(
    "claim",
    [
        "自启动建设以来，乙园已有三期。",  # 自|启动 is one word of the dictionary
        "乙园的三期要更深地融合。",
        "乙园背后的三期，讲究的是深度融合。",
    ],
)
def test_what_is_cut_wrongly_or_claims_nothing_is_found(claim: str) -> None:
    assert label(claim, "乙园启动建设已有三期，三期深度融合。") == "supported"


@pytest.mark.parametrize("claim", ["乙园的三期由甲镇深度融合。", "乙园的三期要高端融合。"])
def test_what_claims_something_is_looked_for(claim: str) -> None:
    assert label(claim, "乙园启动建设已有三期，三期深度融合。") != "supported"
