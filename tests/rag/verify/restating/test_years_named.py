"""The years that a document's title has."""

import pytest

from rag.verify.restating.years_named import years_as_named
from tests.rag.verify.small import label

TEXT = (
    "河湾镇落实《河湾镇绿道建设养护实施方案（2033-2035年）》。河湾镇2034年印发《河湾镇用水方案》。"
)


@pytest.mark.parametrize(
    "claim",
    [
        "绿道建设养护实施方案，年限标注为2033年到2035年。",
        "绿道建设养护实施方案从2033年管到2035年，前后三个年头。",
        "绿道建设养护实施方案，管的年份从2033年起到2035年止。",
    ],
)
def test_they_are_put_behind_its_name(claim: str) -> None:
    assert years_as_named(claim, TEXT).endswith("绿道建设养护实施方案（2033-2035年）。")
    assert label(f"河湾镇落实的{claim}", TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "绿道建设养护实施方案从2033年管到2036年。",
        "绿道建设养护实施方案从2033年管到2035年，前后四个年头。",
        "河湾镇用水方案从2033年管到2035年。",
    ],
)
def test_other_years_stay_as_they_are(claim: str) -> None:
    assert years_as_named(claim, TEXT) == claim
    assert label(f"河湾镇落实的{claim}", TEXT) != "supported"
