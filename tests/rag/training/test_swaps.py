"""Near misses made of questions: what is asked for is nowhere in the text."""

import pytest

from index.tokens import Segmenter
from rag.training.swaps import Swapper

TEXTS = (
    "江口渡建于1998年，位于临港。江口渡的渡轮由陈大江设计。江口渡有码头三座。第三届渡运会在江口渡举行。",
    "青溪桥于2005年通车，位于宁波。青溪桥的造价是两亿元。青溪桥的跨度为九百米，由省设计院设计。",
)
QUESTIONS = (
    ("江口渡的渡轮由谁设计？", 0),
    ("1998年在临港建的是什么？", 0),
    ("第三届渡运会在哪里举行？", 0),
    ("青溪桥的造价是多少？", 1),
    ("青溪桥的跨度是多少？", 1),
)


@pytest.fixture(scope="module")
def made():
    swapper = Swapper(QUESTIONS, TEXTS, Segmenter().words)
    return [(n, one) for n in range(len(QUESTIONS)) for one in swapper.swaps(n)]


def test_near_misses_are_made_and_are_no_question_that_was_asked(made):
    assert len(made) >= len(QUESTIONS)
    assert not {one.text for _, one in made} & {question for question, _ in QUESTIONS}


def test_another_year_and_another_ordinal_are_not_in_the_text(made):
    years = [one for n, one in made if n == 1 and "1998" not in one.text and "年" in one.text]
    assert years
    assert all(one.context == 0 for one in years)
    ordinals = [one.text for n, one in made if n == 2 and one.text.startswith("第")]
    assert ordinals
    assert not any("第三届" in text for text in ordinals)


def test_the_same_are_made_each_time():
    first, again = (Swapper(QUESTIONS, TEXTS, Segmenter().words) for _ in range(2))
    assert list(first.swaps(0)) == list(again.swaps(0))
