"""Steps that a claim tells one after the other, or backwards."""

import pytest

from rag.verify.restating.steps import in_steps
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXT = "绿道的发展经历了三个版本：1.0版是“源起河口”，2.0版是“连通两镇”，3.0版是“六镇共建”。"
AIM = "会议要求的定位是“立足东川、辐射全省、放眼全国”。"


def test_steps_are_a_list_in_the_order_of_a_sentence() -> None:
    text = "3.0版之前是2.0版，再往前是1.0版。"
    assert in_steps(read(text), [item(TEXT)]) == ["1.0版、2.0版、3.0版。"]
    assert not in_steps(read("1.0版之前是2.0版，再往前是3.0版。"), [item(TEXT)])
    assert not in_steps(read("渡口之前是码头，再往前是船闸。"), [item(TEXT)])


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("3.0版“六镇共建”之前是2.0版“连通两镇”，再往前是1.0版“源起河口”。", True),
        ("3.0版“六镇共建”之前是1.0版“源起河口”，再往前是2.0版“连通两镇”。", False),
        ("3.0版“六镇共建”之前是2.0版“源起河口”，再往前是1.0版“连通两镇”。", False),
        ("往回数，3.0版前面是2.0版，2.0版前面是1.0版。", True),
        ("从“六镇共建”往前数，依次是“连通两镇”和“源起河口”。", True),
        ("继“源起河口”之后是“连通两镇”，其后是“六镇共建”。", True),
        ("继“连通两镇”之后是“源起河口”，其后是“六镇共建”。", False),
        ("“立足东川”在前，“辐射全省”居中，“放眼全国”在后，这是会议要求的定位。", True),
        ("“辐射全省”在前，“立足东川”居中，“放眼全国”在后，这是会议要求的定位。", False),
    ],
)
def test_steps(claim: str, said: bool) -> None:
    assert (label(claim, TEXT, AIM) == "supported") is said
