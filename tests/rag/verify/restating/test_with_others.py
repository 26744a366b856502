"""One told with the others, and an age that is an anniversary."""

import pytest

from rag.verify.restating.with_others import counted_in
from tests.rag.verify.small import label

TEXT = (
    "2020年，水利部等六部委联合印发了《白鹭湾修复方案》。2024年是白鹭湾建镇75周年。"
    "县渔业局与其他五个部门联合办公。镇长今年六十岁。"
)


def test_one_is_counted_in_where_the_evidence_does() -> None:
    assert counted_in("水利部会同其他五个部委印发了方案。", TEXT) == "水利部等六个部委印发了方案。"
    assert counted_in("水利部与另外六部委印发了方案。", TEXT) == "水利部等七部委印发了方案。"
    same = "县渔业局与其他五个部门联合办公。"
    assert counted_in(same, TEXT) == same


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("2020年，水利部会同其他五个部委联合印发了《白鹭湾修复方案》。", True),
        ("2020年，水利部联合另外5个部委印发了《白鹭湾修复方案》。", True),
        ("2020年，水利部会同其他六个部委联合印发了《白鹭湾修复方案》。", False),
        ("2020年，水利部会同其他四个部委联合印发了《白鹭湾修复方案》。", False),
        ("2024年是白鹭湾建镇七十五岁生日。", True),
        ("2024年是白鹭湾建镇75周年华诞。", True),
        ("2024年是白鹭湾建镇七十岁生日。", False),
        ("镇长今年七十五岁。", False),
    ],
)
def test_it_is_as_many_with_them(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") is said
