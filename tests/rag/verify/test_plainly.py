"""What introduces a claim is no part of it; one way to forbid is as good as another."""

import pytest

from rag.verify.plainly import plainly
from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("材料提到，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("根据文中介绍，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("可以看出，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("这篇文章由两位馆员署名。", "由两位馆员署名。"),
        ("文章丰富了馆藏，读者很多。", "文章丰富了馆藏，读者很多。"),
        ("资料显示闭馆。", "资料显示闭馆。"),
        ("馆内不允许饮食。", "馆内不得饮食。"),
        ("不许可证转让。", "不许可证转让。"),
    ],
)
def test_only_the_introduction_goes(claim: str, plain: str) -> None:
    assert plainly(claim) == plain


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("读者不可以把饮料带进阅览室。", "supported"),
        ("读者不允许把饮料带进阅览室。", "supported"),
        ("读者可以把饮料带进阅览室。", "contradicted"),
    ],
)
def test_what_is_forbidden_in_other_words(claim: str, said: str) -> None:
    assert label(claim, "读者不得把饮料带进阅览室。") == said
