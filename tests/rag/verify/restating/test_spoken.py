"""What people say short: 31年, 三一年, 仨, 过了6%, 入的党."""

import pytest

from rag.verify.restating.spoken import spoken
from tests.rag.verify.small import label

TEXT = (
    "李明1978年5月加入行业协会（入会）。2007年，河口启动绿道。2016年，镇里修桥。"
    "绿道有三个特征。渔业占比为18.6%，货运占比达到6.4%。协会有两个办事处。"
)


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("李明七八年五月入的会", False),  # 七八年: some years too
        ("李明78年入的会", True),
        ("李明79年入的会", False),
        ("07年河口启动了绿道", True),
        ("零七年河口启动绿道", True),
        ("08年河口启动了绿道", False),
        ("绿道07年启动的", True),
        ("镇里一六年修了桥", True),
        ("镇里16年修的桥", True),
        ("镇里17年修的桥", False),
        ("镇里修桥修了16年", False),
        ("绿道的特征有仨", True),
        ("绿道的特征就俩", False),
        ("渔业占比快两成了", True),
        ("渔业占比不到两成", True),
        ("货运占比过了6%", True),
        ("货运占比过了7%", False),
    ],
)
def test_what_is_said_short_is_held_against_what_is_written(claim: str, said: bool) -> None:
    assert (label(claim, TEXT) == "supported") == said


def test_what_is_no_year_count_or_verb_stays_as_it_is() -> None:
    for claim in ("建了16年", "过了16年", "三四年后再来", "他们俩", "要走的路", "16年来", "经过6%"):
        assert spoken(claim, TEXT) == claim
    assert spoken("展会还没开就采访了", TEXT) == "展会前采访了"
    assert spoken("李明以前在河口工作过", TEXT) == "李明在河口工作过"
    assert spoken("栏目有人赞助", TEXT) == "栏目赞助"
    assert spoken("镇里有人才补贴", TEXT) == "镇里有人才补贴"
    assert spoken("绿道前后有三期，头一期去过人", TEXT) == "绿道有三期，头一期去过人"
    assert spoken("河口头一个修桥", TEXT) == "河口第一个修桥"
    assert spoken("员工放了假", TEXT) == "员工放假"
    assert spoken("成果年涨5%", TEXT) == "成果年均涨5%"
