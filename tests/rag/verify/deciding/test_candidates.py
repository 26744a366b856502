"""Which sentences are looked at closely for a part of a claim, and in which order."""

from rag.types import EvidenceItem
from rag.verify.deciding.candidates import CANDIDATES, candidates
from rag.verify.evidence.parts import whole
from rag.verify.text.reading import read
from tests.rag.verify.small import item


def bodies(claim: str, *items: EvidenceItem, markers: tuple[int, ...] = ()) -> list[str]:
    return [one.body for one in candidates(whole(read(claim)), items, markers)]


def test_the_sentence_that_shares_most_comes_first() -> None:
    found = bodies("渔港有冷库30座。", item("渔港建于1990年。鱼市有摊位。渔港的冷库有30座。"))
    assert found == ["渔港的冷库有30座。", "渔港建于1990年。"]


def test_a_word_that_few_sentences_have_counts_more_than_one_that_many_have() -> None:
    text = "渔港建于1990年。渔港有鱼市。灯塔很高。"
    assert bodies("渔港的灯塔。", item(text))[0] == "灯塔很高。"


def test_a_sentence_that_says_it_in_other_words_is_one_of_them() -> None:
    assert bodies("婴幼儿入托。", item("天气晴朗。孩子入托。")) == ["孩子入托。"]


def test_a_paragraph_that_is_pointed_to_goes_first_of_two_alike() -> None:
    two = item("渔港有冷库。", 1), item("冷库在渔港。", 2)
    assert bodies("渔港冷库", *two)[0] == "渔港有冷库。"
    assert bodies("渔港冷库", *two, markers=(2,))[0] == "冷库在渔港。"


def test_of_many_sentences_only_a_few_are_looked_at() -> None:
    text = "".join(f"渔港有鱼市{number}个。" for number in range(3, 20))
    assert len(bodies("渔港有鱼市。", item(text))) == CANDIDATES


def test_an_item_of_a_list_is_read_with_its_head_too() -> None:
    text = "有下列情形的，不予补贴：（一）渔船已经报废；（二）渔船已经转让。"
    found = bodies("渔船转让的，不予补贴。", item(text))
    assert any("转让" in one and "不予补贴" in one for one in found)


def test_what_stands_elsewhere_is_the_rest_of_the_same_document() -> None:
    part = whole(read("渔港有冷库。"))
    own = [item("渔港有冷库。", 1), item("鱼市有摊位。", 2)]
    assert next(candidates(part, own, ())).elsewhere == "鱼市有摊位。"
    assert not next(candidates(part, own[:1], ())).elsewhere
