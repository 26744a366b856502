"""一个 that counts, and 一个 that is any."""

import pytest

from tests.rag.verify.small import label

TEXT = "镇里累计成立了十八个合作社、十二个联盟。镇长的三个职务都是兼任。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("镇里成立了一个合作社。", False),
        ("镇里累计成立了1个合作社、12个联盟。", False),
        ("镇里累计成立了十八个合作社。", True),
        ("镇长的一个职务是兼任。", True),
    ],
)
def test_what_was_set_up_is_counted(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said
