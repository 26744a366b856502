"""What a claim says by denying the opposite."""

import pytest

from rag.verify.restating.negated import as_told
from tests.rag.verify.small import label

TEXT = "2020年春分前夕，绿道开园。绿道摆脱了传统的收费方式，由县里管理。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("绿道2020年春分前夕开园，而不是节后。", "supported"),
        ("绿道由县里管理，而不是靠企业。", "supported"),
        ("绿道由企业管理，而不是靠市里。", "other"),
        ("绿道不走传统的收费老路。", "supported"),
        ("绿道走传统的收费老路。", "other"),
        ("绿道并非由船厂经营，而是由县里管理。", "supported"),
        ("绿道不是由县里管理，而是由船厂经营。", "other"),
    ],
)
def test_the_opposite_may_be_denied(claim: str, said: str) -> None:
    assert (label(claim, TEXT) == "supported") == (said == "supported")


def test_what_the_text_says_may_not_be_denied() -> None:
    text = "馆长是陈水生。副馆长是周一帆。"
    claim = "馆长是陈水生，而不是周一帆。"
    assert as_told(claim, text) == claim
    assert as_told("馆长是陈水生，而不是三位。", text) == "馆长是陈水生，而不是三位。"
    assert as_told("馆员不是县里的代表。", text) == "馆员不是县里的代表。"
