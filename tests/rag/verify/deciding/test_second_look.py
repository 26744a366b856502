"""What was borne out is looked at once more."""

from tests.rag.verify.small import label

TEXT = "茶会起初由青溪镇办，后来升为县里的茶会。新茶有青香、甘甜、柔滑三个特征。"


def test_words_that_are_all_there_may_stand_in_another_order() -> None:
    assert label("新茶的三个特征依次为青香、甘甜、柔滑。", TEXT) == "supported"
    assert label("新茶的三个特征依次为甘甜、青香、柔滑。", TEXT) == "contradicted"
