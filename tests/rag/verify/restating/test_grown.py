"""What something grew from and to, told as so many times what it was."""

import pytest

from rag.verify.restating.grown import grown
from tests.rag.verify.small import label

TEXT = "河湾镇的渔船从1.5万条增加到4.7万条。河湾镇的渔户从1.5万户增加到4.7万户。"


def test_both_ends_come_first() -> None:
    put = "渔户从1.5万户增加到4.7万户，是原来的三倍多。"
    assert grown("渔户如今是原来1.5万户的三倍多，为4.7万户。") == put
    assert grown("渔户现有4.7万户，是当初1.5万户的三倍多。") == put
    assert grown("渔户有4.7万户。") == "渔户有4.7万户。"


@pytest.mark.parametrize(
    ("claim", "passes"),
    [
        ("河湾镇的渔户如今是原来1.5万户的三倍还多，为4.7万户。", True),
        ("河湾镇现有渔户4.7万户，是当初1.5万户的三倍有余。", True),
        ("河湾镇的渔户如今是原来1.5万户的四倍还多，为4.7万户。", False),
        ("河湾镇的渔户如今是原来2.5万户的一倍多，为4.7万户。", False),
    ],
)
def test_the_figures_bear_it_out(claim: str, passes: bool) -> None:
    assert (label(claim, TEXT) == "supported") is passes
