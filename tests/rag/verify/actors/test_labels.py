"""What a quotation is called."""

from tests.rag.verify.small import label

TEXT = "报道的副标题为“访清江镇镇长”，引题（肩题）为“守住一条河 养活一座城”。"


def test_a_quotation_keeps_its_name() -> None:
    assert label("“守住一条河 养活一座城”是报道的引题。", TEXT) == "supported"
    assert label("报道的副标题是“访清江镇镇长”。", TEXT) == "supported"


def test_two_names_are_not_exchanged() -> None:
    assert label("“守住一条河 养活一座城”这句话是报道的副标题。", TEXT) == "contradicted"
    assert (
        label("报道的副标题是“守住一条河 养活一座城”，引题则是“访清江镇镇长”。", TEXT)
        == "contradicted"
    )


def test_a_piece_of_a_quotation_is_called_what_the_whole_is() -> None:
    text = (
        "主标题为“青溪镇的茶业之路”，副标题为“访镇长陈望山”，引题为“种好茶园 办好茶展 修好茶路”。"
    )
    assert label("“种好茶园”“办好茶展”“修好茶路”这三个短语是引题。", text) == "supported"
    assert label("“种好茶园”“办好茶展”“修好茶路”这三个短语是副标题。", text) != "supported"


def test_what_is_no_name_there_is_not_called_one() -> None:
    text = "东线原是一条航道的名字。沿线有三条通道：东线公路、西线铁路。"
    assert label("东线原为一条航道的名字。", text) == "supported"
    assert label("东线原为一条铁路的名字。", text) != "supported"


def test_a_heading_with_spaces_keeps_its_label() -> None:
    text = "主标题为《河口镇勇当渔业先锋》，副标题为“专访镇长”，引题为“护好水 养好鱼”。"
    assert label("引题为“护好水 养好鱼”，副标题为“专访镇长”。", text) == "supported"
    assert label("主标题为“护好水 养好鱼”，副标题为“专访镇长”。", text) != "supported"
