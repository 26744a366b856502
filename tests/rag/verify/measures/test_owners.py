"""Which thing in the sentence a figure belongs to."""

from tests.rag.verify.small import label


def test_the_growth_of_another_subject_is_stopped() -> None:
    text = "收入31亿元，增长4.1%；零售总额17亿元，增长5.2%。"
    assert label("收入31亿元，增长5.2%。", text) != "supported"


def test_what_a_total_is_of_is_said_before() -> None:
    text = "年末渡船56艘，新增5艘，其中电动渡船12艘，总数达到61艘。"
    assert label("渡船的总数达到61艘。", text) == "supported"
