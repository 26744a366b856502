"""Heads that count a claim's own list."""

import pytest

from tests.rag.verify.small import label

TEXT = (
    "白鹭湾码头既是“站城一体、产城融合”的客运码头，又是河海联运的复式码头。"
    "白鹭湾建立“苇塘+鱼塘+鸟岛+学堂”的工作机制。"
    "白鹭湾的定位是“立足本县、服务全省、面向全国”。"
    "白鹭湾将加快修复万亩芦苇，并全力改善渔港的水质。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("白鹭湾码头身兼两种角色：“站城一体、产城融合”的客运码头，以及河海联运的复式码头。", True),
        ("白鹭湾码头集两种身份于一身：客运码头和河海联运的复式码头。", True),
        ("白鹭湾码头身兼两种角色：军用码头，以及河海联运的复式码头。", False),
        ("白鹭湾码头身兼三种角色：客运码头和河海联运的复式码头。", False),
        ("白鹭湾的工作机制有四个要素：苇塘、鱼塘、鸟岛、学堂。", True),
        ("白鹭湾的工作机制有三个要素：苇塘、鱼塘、鸟岛。", False),
        ("白鹭湾的工作机制有四个要素：苇塘、鱼塘、鸟岛、码头。", False),
        ("白鹭湾的定位分三句：立足本县、服务全省、面向全国。", True),
        ("白鹭湾要抓两头：加快修复万亩芦苇，全力改善渔港的水质。", True),
        ("白鹭湾要抓三头：加快修复万亩芦苇，全力改善渔港的水质。", False),
        ("白鹭湾要抓两头：加快修复万亩芦苇，全力保护当地的方言。", False),
    ],
)
def test_it_is_borne_out_by_the_whole_list(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said


def test_a_longer_list_is_another() -> None:
    text = "白鹭湾的定位是“立足本县、服务全省、面向全国”。"
    assert label("白鹭湾的定位分三句：立足本县、服务全省、面向全国。", text) == "supported"
    assert label("白鹭湾的定位分两句：立足本县、服务全省。", text) != "supported"
