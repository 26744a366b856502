"""Items of an enumeration are kept apart."""

from tests.rag.verify.small import label

TEXT = "改革有三项任务：一是压缩审批时限，二是降低用电成本，三是扩大市场准入。"


def test_what_one_item_says_passes() -> None:
    assert label("改革的任务包括降低用电成本。", TEXT) == "supported"


def test_words_of_two_items_do_not_make_a_third() -> None:
    assert label("改革要降低审批时限。", TEXT) == "contradicted"
