"""What policies tell apart: one of a group asked about after another."""

import pytest

from rag.groups import other_of_group


@pytest.mark.parametrize(
    ("what", "asked", "old"),
    [
        ("个人", "单位没交船票罚多少？", "单位"),
        ("二套房", "首套房能贷多少？", "首套房"),
        ("小微企业", "大型企业奖多少？", "大型企业"),
        ("初中", "小学哪天报名？", "小学"),
        ("初中", "渡轮哪天开？", ""),
        ("个人", "个人怎么报名？", ""),
        ("渡轮", "单位怎么报名？", ""),
    ],
)
def test_the_word_it_stands_for(what, asked, old):
    assert other_of_group(what, asked) == old
