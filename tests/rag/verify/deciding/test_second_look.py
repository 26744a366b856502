"""What was borne out is looked at once more."""

from tests.rag.verify.small import label

TEXT = "茶会起初由青溪镇办，后来升为县里的茶会。新茶有青香、甘甜、柔滑三个特征。"


def test_words_that_are_all_there_may_stand_in_another_order() -> None:
    assert label("新茶的三个特征依次为青香、甘甜、柔滑。", TEXT) == "supported"
    assert label("新茶的三个特征依次为甘甜、青香、柔滑。", TEXT) == "contradicted"


def test_what_is_said_of_all_is_said_of_each() -> None:
    text = "河口县贡献了全省1/9的渔获、1/5的海盐。"
    assert label("河口县的渔获占全省的1/9。", text) == "supported"
    assert label("渔获和海盐都占全省的1/5。", text) != "supported"


def test_two_rows_keep_their_pairs() -> None:
    text = "这种风气叫作“船长敢闯、渔民敢干”。"
    assert label("船长、渔民分别敢闯、敢干。", text) == "supported"
    assert label("船长、渔民分别敢干、敢闯。", text) == "contradicted"
