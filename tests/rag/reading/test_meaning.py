"""Where no sentence says the question's words, the one that comes nearest in meaning is read."""

import numpy as np
import pytest

from index.tokens import Segmenter
from index.types import Paragraph
from rag.reading.meaning import SAID, meant, near_by_model
from rag.reading.reader import Reader
from rag.reading.sheet import lay_out
from rag.types import Evidence, EvidenceItem, Query, Question

TEXT = (
    "停靠费由船东承担。船员在船上受伤，不能上船的，船上每月照发工资。"
    "渡口每天早上六点开门。夜里停在码头的船，须留一名船员看守。"
)


@pytest.fixture
def sheet():
    return lay_out(Evidence((EvidenceItem(1, "d", "江口渡运规则", Paragraph(1, TEXT), 1.0),)))


def test_a_question_in_other_words_finds_the_sentence_by_its_meaning():
    evidence = Evidence((EvidenceItem(1, "d", "江口渡运规则", Paragraph(1, TEXT), 1.0),))
    question = "我把腿摔断了，养伤期间还有薪水拿吗？"
    reading = Reader(Segmenter().words).read(Query(Question(question), question), evidence)
    assert reading.sheet.sentence_of[reading.best] == 1


def test_each_sentence_has_its_cosine_and_that_of_its_paragraph(sheet):
    by_sentence, by_paragraph = near_by_model("受了伤的船员有没有工资", sheet)
    assert by_sentence.shape == (4,)
    assert np.argmax(by_sentence) == 1
    assert len(set(by_paragraph)) == 1
    assert np.abs(by_sentence).max() <= 1 + 1e-6


def test_words_that_are_said_decide_alone(sheet):
    def near(_question, _sheet):
        raise AssertionError("nobody has to look at the meaning")

    found = meant(np.array([0.2, SAID, 0.1, 0.0]), "渡口几点开门", sheet, near)
    assert not found["meaning"].any()


def test_the_less_is_said_the_more_the_meaning_counts(sheet):
    def near(_question, sheet):
        return np.ones((2, len(sheet.sentence_starts)))

    few = meant(np.zeros(4), "养伤的时候有没有薪水", sheet, near)
    more = meant(np.full(4, SAID / 2), "养伤的时候有没有薪水", sheet, near)
    assert few["meaning"] == pytest.approx(SAID)
    assert more["meaning"] == pytest.approx(SAID / 2)
