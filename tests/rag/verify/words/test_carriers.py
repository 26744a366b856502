"""Words that only carry their sentence, told by how they are made."""

import pytest

from rag.verify.words.carriers import only_carries, says_nothing
from tests.rag.verify.small import label

TEXT = (
    "绿道的七个成员镇是河口、东川、石桥、柳湾、南坪、北岭、白沙。"
    "论坛刊物把绿道当作乡村建设的样板。2019年3月8日绿道启动修建，正值河口建镇六十周年。"
    "三条要求是修得好、管得住、用得上。版面的主题语是：加快建设“水上客厅”。"
)


@pytest.mark.parametrize(
    "word", ["凑齐", "合为", "凑成", "视之为", "称之为", "正赶上", "盯上", "放到", "来得"]
)
def test_a_verb_made_of_a_light_one_is_light(word: str) -> None:
    assert only_carries(word)


@pytest.mark.parametrize(
    "word", ["建成", "进入", "推给", "正大", "覆盖", "占领", "提高", "列车", "排除"]
)
def test_a_verb_that_tells_something_is_none(word: str) -> None:
    assert not only_carries(word)


def test_what_points_or_counts_one_by_one_says_nothing() -> None:
    assert says_nothing("所指")
    assert says_nothing("样样")
    assert says_nothing("了解到")
    assert not says_nothing("所得")
    assert not says_nothing("年年")
    assert not says_nothing("收到")


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("河口、东川、石桥、柳湾、南坪、北岭、白沙，凑齐了绿道的七个成员镇。", "supported"),
        ("河口、东川、石桥、柳湾、南坪、北岭、青山，凑齐了绿道的七个成员镇。", "other"),
        ("论坛刊物视之为乡村建设的样板。", "supported"),
        ("论坛刊物视之为城市建设的样板。", "other"),
        ("绿道启动修建那会儿，正赶上河口建镇六十周年。", "supported"),
        ("绿道启动修建那会儿，正赶上河口建镇五十周年。", "other"),
        ("版面的主题语点了“水上客厅”。", "supported"),
        ("版面的主题语点了“水上花园”。", "other"),
    ],
)
def test_it_needs_no_support_but_the_rest_of_its_clause(claim: str, said: str) -> None:
    assert (label(claim, TEXT) == "supported") == (said == "supported")


def test_each_of_what_is_listed_needs_a_list() -> None:
    assert label("修得好、管得住、用得上，样样都是要求。", TEXT) == "supported"
    assert label("版面样样都是主题语。", TEXT) != "supported"
