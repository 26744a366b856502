"""How much of a claim a sentence says, what stands around it counted in."""

from rag.verify.evidence.coverage import acts_in, coverage
from rag.verify.evidence.parts import whole, window
from rag.verify.text.reading import read
from tests.rag.verify.small import item, label


def held(claim: str, text: str, title: str = "") -> tuple[float, list[str]]:
    """Return the share of a claim that the last sentence of a text says, and what it does not."""
    reading = read(text)
    there = window(item(text, title=title), reading, reading.sentences[-1])
    share, missing = coverage(whole(read(claim)), there)
    return share, [word.text for word in missing]


def test_what_is_said_in_full_lacks_nothing() -> None:
    assert held("渔政站修缮渡船。", "渔政站修缮渡船。") == (1.0, [])


def test_a_claim_without_words_is_covered() -> None:
    assert held("9%。", "渔政站修缮渡船。") == (1.0, [])


def test_what_is_not_said_is_named_and_weighs() -> None:
    share, missing = held("渔政站修缮灯塔。", "渔政站修缮渡船。")
    assert (share < 1, missing) == (True, ["灯塔"])


def test_the_whole_county_is_the_one_the_text_is_about() -> None:
    assert held("全县修缮渡船。", "修缮渡船。", title="甲县渡船办法")[1] == []
    assert held("全县修缮渡船。", "修缮渡船。", title="甲市渡船办法")[1] == ["全县"]


def test_who_acts_is_told_from_what_is_done() -> None:
    words = whole(read("文化馆修缮渡船。"))
    assert [acts_in(word, words) for word in words.words] == [True, False, False]


def test_the_subject_may_stand_in_the_sentence_before() -> None:
    text = "苏州去年新建三所学校。当地教师人数增长9%。“十三五”期间，在校生达到40万人。"
    assert label("苏州教师人数增长9%。", text) == "supported"
