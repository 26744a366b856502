"""A verb may stand for another that is near to it; nothing else may."""

import pytest

from tests.rag.verify.small import label

TEXT = "全市12个部门参加专班。湖心样机入选全省创新成果展，坦言不足的是研发周期。"


def test_a_verb_near_to_the_one_there_passes() -> None:
    assert label("湖心样机登上了全省创新成果展。", TEXT) == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "湖心样机栽种了全省创新成果展。",  # far from all that is said
        "湖心样机退出了全省创新成果展。",  # tells a stage: words/lists/exact.txt
        "山顶样机登上了全省创新成果展。",  # a noun
        "样机登上了报纸。",  # little else is found
        "湖心样机登上了全省创新成果展，获得了资助。",  # a clause of its own
    ],
)
def test_anything_else_needs_support(claim: str) -> None:
    assert label(claim, TEXT) != "supported"


def test_a_word_that_says_the_opposite_never_stands_for_it() -> None:
    text = "县里合并了3所村小，保留了2个教学点。"
    assert label("县里合并了3所村小，取消了2个教学点。", text) != "supported"
