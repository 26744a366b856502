"""Figures in lists and in names."""

from rag.verify.measures.figures import check_figures
from tests.rag.verify.small import label, problems


def test_figures_listed_in_turn_keep_their_places() -> None:
    text = (
        "前年、去年以及今年的收入分别为53万元、60万元以及1.65亿元，亏损分别为2万元、3万元和5万元。"
    )
    said = "前年、去年以及今年的收入分别为53万元、600000元以及1.65亿元，"
    said += "亏损分别为2万元、3万元和5万元。"
    assert not problems(check_figures, said, text)
    exchanged = said.replace("2万元、3万元", "3万元、2万元")
    assert label(exchanged, text) != "supported"


def test_items_of_a_list_of_figures_own_nothing_apart() -> None:
    text = "纳税期限为1日、3日、5日或者1个月，由主管机关核定。"
    assert not problems(check_figures, "纳税期限为1日、3日、5日或者一个月，由主管机关核定。", text)
    each = "甲线和乙线的票价分别为3元和5元。"
    assert problems(check_figures, "甲线的票价为5元。", each)


def test_a_figure_in_a_name_counts_nothing_else() -> None:
    text = "推动产业升级的因素有三个。市里支持加快“五个中心”建设，推动产业升级。"
    assert label("推动产业升级的因素有五个。", text) != "supported"


def test_a_name_counts_where_the_claim_has_it_without_its_marks() -> None:
    text = "“三渠”连通的第一项举措是疏浚北渠。"
    assert label("三渠连通的第一项举措是疏浚北渠。", text) == "supported"
    assert label("四渠连通的第一项举措是疏浚北渠。", text) != "supported"
