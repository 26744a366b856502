"""A claim taken apart: clauses, figures, and what a date governs."""

from rag.verify.evidence.parts import by_figure, date_scope, parts, whole
from rag.verify.text.reading import read


def texts(claim: str) -> list[str]:
    return [part.text for part in parts(read(claim))]


def test_clauses_that_state_something_are_parts() -> None:
    assert texts("园区有企业300家，产值20亿元。") == ["园区有企业300家，", "产值20亿元。"]


def test_a_clause_that_only_leads_to_the_next_stays_with_it() -> None:
    assert texts("规划期间，产值增长5%。") == ["规划期间，产值增长5%。"]
    assert texts("逾期未搬迁的企业，按110%补偿。") == ["逾期未搬迁的企业，按110%补偿。"]


def test_a_later_part_without_a_place_inherits_the_one_before() -> None:
    first, second = parts(read("嘉兴的企业有300家，产值达到20亿元。"))
    assert [word.text for word in first.words][:1] == ["嘉兴"]
    assert [word.text for word in second.inherited] == ["嘉兴"]


def test_figures_that_belong_to_several_things_are_paired() -> None:
    pairs = by_figure(whole(read("博士、硕士的补贴分别为每月2000元、1200元。")))
    assert [(part.words[0].text, part.quantities[0].text) for part in pairs] == [
        ("博士", "2000元"),
        ("硕士", "1200元"),
    ]


def test_a_claim_of_grammar_alone_is_empty() -> None:
    assert whole(read("这是的。")).empty
    assert not whole(read("产值增长。")).empty


def test_a_date_governs_up_to_the_next_one() -> None:
    reading = read("2016年启动建设，投资2亿元，2018年建成。")
    first, _ = reading.dates
    scope = date_scope(reading, first)
    assert reading.folded[scope.start : scope.end] == "2016年启动建设，投资2亿元，"


def test_a_short_clause_that_goes_on_stays_with_the_one_before() -> None:
    said = parts(read("绿道是全县交通的样本，也是引擎，六个县还修了三座码头。"))
    assert [one.text for one in said] == [
        "绿道是全县交通的样本，也是引擎，",
        "六个县还修了三座码头。",
    ]


def test_where_somebody_is_from_is_nobody_who_goes_on() -> None:
    said = parts(read("郑海平在船厂工作，安徽人，是全国劳模代表。"))
    assert not any(one.inherited for one in said)


def test_where_somebody_served_is_no_lead() -> None:
    held = [
        one.text
        for one in parts(read("张三在东湖镇当过站长，在青石镇当过镇长，如今管理河口县财政局。"))
    ]
    assert len(held) == 3
