"""Official papers are told from other prose by the words they are full of."""

import pytest

from index.types import Paragraph
from rag.reading.register import officialness
from rag.reading.sheet import lay_out
from rag.types import Evidence, EvidenceItem

PAPER = "符合条件的企业应当向主管部门申请补贴，每年最高给予10万元，由街道受理，经审核、公示后拨付。"
TALE = "老渔夫把船拴在树下，望着江面发呆。风从山那边吹来，芦花落了他一身，他却没有动。"


def of(*texts):
    items = (EvidenceItem(n, "d", "", Paragraph(n, t), 1.0) for n, t in enumerate(texts, 1))
    return officialness(lay_out(Evidence(tuple(items))))


def test_a_paper_of_an_authority_and_a_tale():
    assert of(PAPER) == 1.0
    assert of(TALE) == 0.0


def test_in_between_it_grows_with_the_share_of_such_words():
    assert 0.0 < of("企业向园区申请，" + "老渔夫望着江面发呆，" * 11) < 1.0


@pytest.mark.parametrize("text", ["", "。", "1.5"])
def test_what_has_no_words_is_not_official(text):
    assert of(text) == 0.0
