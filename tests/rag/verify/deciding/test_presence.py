"""The sentence must speak of what the claim speaks of."""

import pytest

from tests.rag.verify.small import label

TEXT = "苏州去年新建三所学校。当地教师人数增长9%。“十三五”期间，在校生达到40万人。"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("无锡教师人数增长9%。", "unsupported"),
        ("“十四五”期间，在校生达到40万人。", "contradicted"),
        ("苏州去年新建三所医院。", "unsupported"),
        ("苏州去年新建三所学校，投资由外商承担。", "unsupported"),
    ],
)
def test_another_subject_or_an_invention_is_stopped(claim: str, verdict: str) -> None:
    assert label(claim, TEXT) == verdict


def test_a_post_belongs_to_its_place() -> None:
    text = "他历任甲县卫生局副局长，苏州教育局局长、无锡财政局副局长。"
    assert label("他曾任苏州教育局局长。", text) == "supported"
    assert label("他曾任无锡财政局局长。", text) != "supported"


def test_a_word_that_only_announces_a_figure_needs_no_support() -> None:
    text = "对改造低产竹林的，每亩补助300元。"
    assert label("改造低产竹林的补助标准为每亩300元。", text) == "supported"
    assert label("改造低产竹林的补助标准有变化。", text) == "unsupported"


def test_an_unknown_verb_needs_support() -> None:
    text = "市民政局为2000名老年人安装报警设备。"
    assert label("市民政局冒充2000名老年人的报警设备。", text) == "unsupported"


@pytest.mark.parametrize(
    "claim",
    [
        "除乙园之外，甲镇也有三期。",
        "甲镇整整三期，包括乙园在内。",
        "方案的时间是2031年到2033年，甲镇和乙园都有三期。",
    ],
)
def test_what_only_counts_in_or_rounds_off_is_not_looked_for(claim: str) -> None:
    assert label(claim, "2031年到2033年的方案里，甲镇和乙园建了三期。") == "supported"


DOCKS = "东川港务公司由陈大江任经理，港区设在东川。县里印发了《码头方案》，码头职工没有停过培训。"


@pytest.mark.parametrize(
    "claim",
    [
        "陈大江住在东川。",
        "东川港务公司招人。",
        "陈大江有船。",
        "县里把码头方案删了。",
        "码头方案修订过。",
    ],
)
def test_a_short_statement_needs_its_verb(claim: str) -> None:
    assert label(claim, DOCKS) == "unsupported"


@pytest.mark.parametrize("claim", ["陈大江是港务公司的经理。", "县里印发过码头方案。"])
def test_a_short_statement_in_plain_words_passes(claim: str) -> None:
    assert label(claim, DOCKS) == "supported"


def test_where_something_is_held_is_said_by_its_own_sentence() -> None:
    text = "全县轮流举办渡运论坛。"
    assert label("渡运论坛在东川办。", text, title="东川县渡运志") == "unsupported"
    assert label("渡运论坛是轮流办的。", text, title="东川县渡运志") == "supported"
