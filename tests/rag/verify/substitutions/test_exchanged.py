"""Two of a clause who stand around what they share."""

import pytest

from rag.verify.substitutions.exchanged import check_exchanged, check_swapped
from tests.rag.verify.small import label, problems

TEXT = "房屋的出租人应当提前三十日通知承租人。学校应当为学生提供饮用水。甲镇与乙村签订协议。"


@pytest.mark.parametrize(
    "claim", ["房屋的承租人应当提前三十日通知出租人。", "学生应当为学校提供饮用水。"]
)
def test_parties_exchanged_are_stopped(claim: str) -> None:
    assert label(claim, TEXT) == "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "出租人应当提前三十日通知承租人。",
        "承租人应当由出租人提前三十日通知。",
        "学校应当为学生提供饮用水。",
        "乙村与甲镇签订协议。",
    ],
)
def test_another_order_with_a_reason_is_not(claim: str) -> None:
    assert label(claim, TEXT) == "supported"


def test_two_who_did_each_others_part_are_stopped() -> None:
    text = "床位由属地街道审核，区民政局复核。"
    assert label("床位由区民政局审核，属地街道复核。", text) == "contradicted"
    assert label("属地街道负责审核，区民政局负责复核。", text) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "街道先复核材料，区民政局再审核结果。",
        "人民法院应当依法提问，被告应当如实回答法官审理。",
    ],
)
def test_two_words_each_in_the_other_ones_place_are_stopped(claim: str) -> None:
    text = "街道先审核材料，区民政局再复核结果。人民法院应当依法审理，被告应当如实回答法官提问。"
    assert label(claim, text) == "contradicted"


def test_the_items_of_a_list_may_come_in_any_order() -> None:
    text = "要不断提升全县的影响力、知名度和竞争力。"
    assert label("要不断提升全县的知名度、影响力和竞争力。", text) == "supported"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("青溪茶厂赞助了“乡音”栏目。", "supported"),
        ("“乡音”栏目赞助了青溪茶厂。", "contradicted"),
        ("数据共享中心的建设要加速。", "supported"),
    ],
)
def test_who_is_told_by_a_noun_is_not_exchanged(claim: str, said: str) -> None:
    text = "“乡音”栏目的支持单位（赞助方）是青溪茶厂。要加速建设数据共享中心。"
    if said == "contradicted":
        assert label(claim, text) != "supported"
    else:
        assert label(claim, text) == said


@pytest.mark.parametrize(
    "claim",
    [
        "河口镇和沙洲镇两处的渔港保鲜中心都已启用。",
        "鱼市秩序持续改善，鱼价不断走高。",
        "《渔港建设方案》提出的目标是建好三座码头。",
    ],
)
def test_another_order_of_the_same_is_not_an_exchange(claim: str) -> None:
    text = (
        "渔港河口镇保鲜中心和沙洲镇保鲜中心已经启用。鱼市秩序得到不断改善，鱼价得到持续走高。"
        "“三港联动”是《渔港建设方案》提出的建设目标，含义是建好三座码头。"
    )
    assert not problems(check_swapped, claim, text)
    assert not problems(check_exchanged, claim, text)
