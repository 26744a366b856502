"""A name that differs in one sign is another name."""

import pytest

from tests.rag.verify.small import label

TEXT = "入选展览的成果包括光刻胶、航空发动机和石墨烯新材料中心等，由主管部门提交。"


@pytest.mark.parametrize("name", ["光刻机、航空发动机", "光刻胶、石墨炔新材料中心"])
def test_one_sign_off_is_stopped(name: str) -> None:
    assert label(f"入选展览的成果包括{name}等。", TEXT) != "supported"


@pytest.mark.parametrize(
    "claim", ["入选展览的成果包括光刻胶和石墨烯新材料中心等。", "成果由主管部门递交。"]
)
def test_another_word_there_is_none(claim: str) -> None:
    assert label(claim, TEXT) == "supported"
