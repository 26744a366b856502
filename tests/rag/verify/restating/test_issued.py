"""Where something comes from: “三网”这一目标出自甲县2031年印发的规划."""

import pytest

from rag.verify.restating.issued import issued
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label

TEXTS = (
    "2031年，水利部等四部委联合印发了《河口湾渔港建设方案》。",
    "“三静码头”是《河口湾渔港建设方案》提出的建设目标。",
    "2033年，河口县发布《渔港生态宣言》，提出“五净渔船”。",
)


def test_both_are_told_of_the_same_document() -> None:
    items = [item(text, number) for number, text in enumerate(TEXTS, 1)]
    told = issued(read("“三静码头”这个目标，出自四部委2031年印发的建设方案。"), items)
    assert [one.text for one in told] == [
        "《河口湾渔港建设方案》提出“三静码头”。",
        "四部委2031年印发《河口湾渔港建设方案》。",
    ]
    assert not issued(read("“三静码头”这个目标，出自四部委2031年印发的规划。"), items)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("“三静码头”这个目标，出自水利部等四部委2031年联合印发的建设方案。", True),
        ("“三静码头”的建设目标写在《建设方案》里，而这份方案是四部委2031年印发的。", True),
        ("“三静码头”这个目标，出自水利部等四部委2032年联合印发的建设方案。", False),
        ("“三静码头”这个目标，出自河口县2033年发布的《渔港生态宣言》。", False),
        ("“三静码头”这个目标，出自东岭县2031年印发的建设方案。", False),
        ("“五净渔船”这个目标，出自水利部等四部委2031年联合印发的建设方案。", False),
    ],
)
def test_a_document_keeps_its_own(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
