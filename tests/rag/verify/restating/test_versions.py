"""When each of several versions began."""

import pytest

from rag.verify.restating.versions import began
from tests.rag.verify.small import label

TEXTS = (
    "绿道的发展经历了三个版本：1.0版“源起河口”，2.0版“连通两镇”，3.0版“六镇共建”。",
    "2011年5月24日，河口镇正式启动1.0版绿道的建设。2012年7月，三镇共商共建2.0版绿道。2013年6月，六镇携手共建3.0版绿道。",
)


def test_that_a_version_began_is_its_date_and_its_number() -> None:
    assert began("1.0版的起步年份是2011年。") == "2011年，1.0版。"
    assert began("2012年7月迎来2.0版") == "2012年7月，2.0版。"
    assert began("1.0版2011年拆除。") == "1.0版2011年拆除。"


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("绿道三个版本的起步时间分别是2011年5月、2012年7月和2013年6月。", True),
        ("绿道三个版本的起步时间分别是2011年5月、2013年6月和2012年7月。", False),
        ("绿道两个版本的起步时间分别是2011年5月和2012年7月。", False),
        ("绿道由1.0版到2.0版再到3.0版，起步年份依次为2011年、2012年、2013年。", True),
        ("绿道由1.0版到2.0版再到3.0版，起步年份依次为2011年、2012年、2014年。", False),
        ("1.0版2011年启动，2.0版2012年推出，3.0版2013年登场，差不多一年一个版本。", True),
        ("1.0版2011年启动，2.0版2012年推出，3.0版2013年登场，差不多两年一个版本。", False),
        ("绿道从1.0版（2011年）到2.0版（2012年）再到3.0版（2013年），一年一个版本。", True),
        ("绿道从1.0版（2012年）到2.0版（2011年）再到3.0版（2013年），一年一个版本。", False),
    ],
)
def test_versions_by_their_dates(claim: str, said: bool) -> None:
    assert (label(claim, *TEXTS) == "supported") is said
