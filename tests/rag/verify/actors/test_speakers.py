"""Who is said to say something."""

import pytest

from tests.rag.verify.small import label

TEXTS = (
    "专访青溪镇镇长陈望山",
    "陈望山指出，六年来，青溪镇的茶业走在前列。茶园面积保持全县第一，茶厂不断扩建。",
    "县委书记李远在《工作报告》中提出，加快发展茶业。",
    "5月2日，省长王川参加茶乡代表团讨论，强调要多种茶树。按照王川的论述，茶树是茶业的根基。所以茶树最要紧。",
    "全县茶业会议指出，青溪镇开创了一条新路径，要求继续扩大茶园。",
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("陈望山指出，茶园面积保持全县第一。", True),
        ("陈望山表示，六年来青溪镇的茶业走在前列。", True),
        ("青溪镇镇长指出，六年来青溪镇的茶业走在前列。", True),
        ("全县茶业会议指出，青溪镇开创了新路径。", True),
        ("李远在《工作报告》中提出，加快发展茶业。", True),
        ("王川强调，要多种茶树。", True),
        ("陈望山强调，要多种茶树。", False),
        ("陈望山指出，茶树是茶业的根基。", False),
        ("李远认为，六年来，青溪镇的茶业走在前列。", False),
        ("李远指出，茶园面积保持全县第一。", False),
        ("陈望山指出，青溪镇开创了一条新路径。", False),
    ],
)
def test_a_speaker_is_who_speaks_there(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") == said
