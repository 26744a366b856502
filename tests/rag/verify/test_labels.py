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
