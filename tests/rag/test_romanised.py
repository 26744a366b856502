"""Names in Latin letters are found as the corpus writes them."""

from itertools import pairwise

import pytest

from index.tokens import Segmenter
from rag.query import QueryReader
from rag.romanised import read_name
from rag.types import Question

SEGMENTER = Segmenter()
CORPUS = "池州市市长王建国与平宁县签约，海泽港启用，向民路通车"
PAIRS = {first + second for first, second in pairwise(CORPUS)}


def known(term: str) -> bool:
    return term in PAIRS or term == "wechat"


def read(question: str) -> str:
    return QueryReader(SEGMENTER.words, known).read(Question(question)).text


@pytest.mark.parametrize(
    ("letters", "name"), [("chizhou", "池州"), ("haize", "海泽"), ("pingning", "平宁")]
)
def test_a_name_of_the_corpus_is_read(letters: str, name: str) -> None:
    assert read_name(letters, known, SEGMENTER.words) == (name,)


@pytest.mark.parametrize(
    "letters", ["", "zhou", "chizho", "london", "beijing", "x" * 500, "an" * 400]
)
def test_what_is_no_name_of_the_corpus_is_not_read(letters: str) -> None:
    assert read_name(letters, known, SEGMENTER.words) == ()


def test_a_word_is_preferred_to_characters_that_happen_to_meet() -> None:
    both = {"池州", "迟舟"}
    assert read_name("chizhou", both.__contains__, SEGMENTER.words) == ("池州",)


def test_what_could_be_too_much_is_no_name() -> None:
    assert read_name("shishi", lambda _: True, lambda _: ()) == ()
    assert read_name("shishishishi", lambda _: True, lambda _: ()) == ()


def test_questions_find_people_and_places_in_either_order() -> None:
    assert "王建国" in read("When was Wang Jianguo mayor?")
    assert "王建国" in read("When was Jianguo Wang mayor?")
    assert read("Where is Pingning?").split()[-1] == "平宁"


def test_a_word_in_small_letters_has_to_be_a_word_of_chinese_too() -> None:
    assert "海泽" in read("Where is Haize?")
    assert "海泽" not in read("Where is haize?")
    assert "池州" in read("where is chizhou?")


def test_names_of_nowhere_and_names_in_letters_stay() -> None:
    assert "zorblax" in read("Is the Zorblax in Chizhou?")
    assert "wechat" in read("Is wechat used in Chizhou?")
