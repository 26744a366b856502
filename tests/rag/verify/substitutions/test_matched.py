"""Of several alike things each keeps what is told of it."""

import pytest

from rag.verify.substitutions.matched import misdealt
from tests.rag.verify.small import label

ZONES = (
    "方案提出全力建设三种茶区：一是手工制茶迈向机器制茶的先进茶区，"
    "二是品种和工艺双轮驱动的先试茶区，三是茶旅融合发展的先行茶区。"
)
VERSIONS = "绿道的发展经历了三个版本：1.0版是“源起河口”，2.0版是“联通两岸”，3.0版是“五镇共建”。"
PICTURES = "图片说明有两条：一条是“河口镇镇长李大河”；另一条是“云上茶楼”，摄影者署名为王小山团队。"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("茶旅融合发展对应的是先试茶区。", ZONES),
        ("方案提出建设品种和工艺双轮驱动的先行茶区、茶旅融合发展的先试茶区。", ZONES),
        ("绿道发展到2.0版的时候，就已经是“五镇共建”了。", VERSIONS),
        ("“源起河口”说的是3.0版。", VERSIONS),
        ("王小山团队拍的那张照片，图片说明是“河口镇镇长李大河”。", PICTURES),
    ],
)
def test_what_is_told_of_another_is_stopped(claim: str, text: str) -> None:
    assert misdealt(claim, text)
    assert label(claim, text) != "supported"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("茶旅融合发展对应的是先行茶区。", ZONES),
        ("品种和工艺双轮驱动的是先试茶区，茶旅融合发展的是先行茶区。", ZONES),
        ("绿道发展到3.0版的时候，已经是“五镇共建”了。", VERSIONS),
        ("在2.0版之后，绿道进入“五镇共建”。", VERSIONS),
        ("王小山团队拍的那张照片，图片说明是“云上茶楼”。", PICTURES),
    ],
)
def test_its_own_stays(claim: str, text: str) -> None:
    assert misdealt(claim, text) is None
