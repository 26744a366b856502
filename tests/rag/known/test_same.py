import numpy as np
import pytest

from rag.known.model import KnownModel
from rag.known.same import same_as
from rag.known.table import make_table

ASKED = ("县长是谁", "修了几座桥呀？", "桥是谁设计的", "桥有多长")


@pytest.fixture(scope="module")
def model() -> KnownModel:
    texts, answered = [*ASKED, "桥有多长"], [True, True, False, True, False]
    table = make_table(texts, answered, None, "report")
    members = [(0, 0), (1, 1), (2, 1), (3, 1), (4, 1)]
    return KnownModel(table, members, ("周岚任县长。", "建成桥梁12座。"), texts)


@pytest.mark.parametrize("text", ["修了几座桥", "修几座桥呢?", "  修了 几座桥。"])
def test_signs_and_particles_make_no_other_question(text: str):
    assert same_as(text, ASKED) == [1]


@pytest.mark.parametrize("text", ["修了几座桥梁", "谁设计的桥", "", "？"])
def test_another_word_or_order_makes_another_question(text: str):
    assert same_as(text, ASKED) == []


def test_what_is_written_of_the_same_question_holds(model: KnownModel):
    found = model.look("请问县长是谁呀"[2:])
    assert found.same
    assert found.answered > 0
    assert found.places.tolist() == [1.0, 0.0]


def test_the_same_question_that_is_not_answered_points_nowhere(model: KnownModel):
    found = model.look("桥是谁设计的？")
    assert found.same
    assert found.answered < 0
    assert not np.any(found.places)


def test_where_two_say_otherwise_neither_is_believed(model: KnownModel):
    assert not model.look("桥有多长").same
