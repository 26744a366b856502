"""What is said of somebody with a name before and after it."""

import pytest

from rag.verify.restating.attributed import by_the_way
from rag.verify.text.reading import read
from tests.rag.verify.small import label

TEXTS = (
    "郑海平籍贯杭州（杭州人）。郑海平先后在嘉兴任职。郑海平是县人大代表。",
    "茶叶协会赞助了“河口夜话”栏目。“河口夜话”栏目刊登了这封信。",
)


def test_a_claim_is_taken_apart_at_a_name() -> None:
    assert list(by_the_way(read("籍贯杭州的郑海平是代表。"))) == [
        ("籍贯杭州的郑海平", "郑海平是代表。")
    ]
    assert not list(by_the_way(read("已经启用的中心有两座。")))  # which of them is not said


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("籍贯杭州的郑海平是县人大代表。", True),
        ("籍贯湖州的郑海平是县人大代表。", False),
        ("籍贯杭州的郑海平是县政协委员。", False),
        ("茶叶协会赞助的“河口夜话”栏目刊登了这封信。", True),
        ("茶叶公司赞助的“河口夜话”栏目刊登了这封信。", False),
    ],
)
def test_both_must_be_said(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") == said
