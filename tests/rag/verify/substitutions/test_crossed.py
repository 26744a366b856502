"""Two clauses whose words were exchanged."""

from rag.verify.substitutions.crossed import check_crossed
from tests.rag.verify.small import label, problems

TEXT = "双方约定，整机装配放在东港，叶片研发放在西湾，培训由两地轮流承担。"


def test_each_clause_keeps_its_words() -> None:
    assert problems(check_crossed, "叶片研发放在西湾，整机装配放在东港。", TEXT) == []
    assert label("叶片研发放在西湾，整机装配放在东港。", TEXT) == "supported"


def test_words_of_two_clauses_are_not_exchanged() -> None:
    claim = "整机装配放在西湾，叶片研发放在东港。"
    assert problems(check_crossed, claim, TEXT) == ["原文中“整机”与“西湾”不在一处"]
    assert label(claim, TEXT) != "supported"
