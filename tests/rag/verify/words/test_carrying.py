"""How a text carries a word."""

import pytest

from rag.verify.words.carrying import acts, carries, is_place, says_little


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("新馆设有座位", "座位"),
        ("市住房和城乡建设局印发", "住建局"),
        ("r&d(研发)投入强度达到5%", "研发投入强度"),
        ("r&d(研发)投入强度达到5%", "r&d投入强度"),
        ("省级财政补助800万元", "财政补贴"),
        ("企业租用产业园的厂房", "租厂房"),
        ("他在港区任职", "任职期间"),
        ("镇里的集成电路厂", "ic"),
    ],
)
def test_carries_a_word_in_other_words_or_parts(text: str, word: str) -> None:
    assert carries(text, word) > 0.5


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("他曾任副区长", "区长"),
        ("由创新起主导作用", "投资"),  # 用, in 作用, is no word
        ("市财政局拨付", "教育局"),
        ("中央组织部授予", "宣传部"),
    ],
)
def test_does_not_carry_what_only_looks_alike(text: str, word: str) -> None:
    assert carries(text, word) <= 0.5


def test_only_verbs_that_say_little_may_be_said_without_support() -> None:
    assert says_little("拿到")
    assert says_little("获")
    assert not any(map(says_little, ("丧生", "冒充", "判刑", "要求", "采访")))


def test_who_can_act() -> None:
    assert all(map(acts, ("财政局", "青禾集团", "周明远", "柳溪镇中心小学")))
    assert not any(map(acts, ("安全", "方案", "座谈会", "厂房")))
    assert is_place("合肥市")
