"""Known questions tell which place is asked for, and what is not answered."""

import numpy as np
import pytest

from rag.known.classes import Classes
from rag.known.logistic import fit_terms
from rag.known.model import KnownModel
from rag.known.table import make_table
from rag.known.terms import terms_of

PLACES = ("青川县建成跨河桥梁12座。", "青川县小学在校学生3400人。")
BRIDGES = ("修了几座桥", "河上新架的桥有多少", "过河的桥一共多少座")
PUPILS = ("念小学的娃娃有多少", "小学生几个人", "在校的小学生人数")
NOT = ("修桥花了多少钱", "小学老师工资多高", "桥是谁设计的", "小学几点放学")


@pytest.fixture(scope="module")
def model() -> KnownModel:
    texts = [*BRIDGES, *PUPILS, *NOT]
    answered = [True] * 6 + [False] * 4
    members = [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (6, 0), (7, 1), (8, 0), (9, 1)]
    return KnownModel(make_table(texts, answered, None, "report"), members, PLACES)


@pytest.mark.parametrize(("question", "place"), [("新桥有几座", 0), ("娃娃在校几个", 1)])
def test_other_words_of_the_same_people_point_to_the_place(
    model: KnownModel, question: str, place: int
) -> None:
    assert model.look(question).places.argmax() == place


def test_what_nobody_answers_is_less_likely_answered(model: KnownModel) -> None:
    answered, unanswered = model.look("桥有几座"), model.look("桥的设计花了多少钱")
    assert answered.answered > unanswered.answered


@pytest.mark.parametrize("question", ["", "？！", "quantum", "x" * 10_000, "\ud800"])
def test_what_shares_nothing_points_nowhere(model: KnownModel, question: str) -> None:
    outlook = model.look(question)
    assert np.isfinite(outlook.answered)
    assert outlook.places.max() < 0.5


def test_without_questions_nothing_is_known() -> None:
    outlook = KnownModel(make_table([], [], None, "report"), [], []).look("修了几座桥")
    assert len(outlook.places) == 0
    assert np.isfinite(outlook.answered)


def test_terms_are_characters_pairs_stems_and_numbers() -> None:
    assert terms_of("研发6.79%, parks 2023") == {"研", "发", "研发", "6.79", "park", "2023"}


def test_a_question_of_two_places_counts_for_both() -> None:
    table = make_table(["桥和学生", "桥"], [True, True], None, "report")
    asked = [table.asked(terms_of("桥")), table.asked(terms_of("学生"))]
    classes = Classes(table, [(0, 0), (0, 1), (1, 0)], asked)
    bridge, pupil = classes.score(table.asked(terms_of("学生")))
    assert pupil > bridge > 0 or pupil > 0 >= bridge


def test_terms_weigh_as_logistic_regression_says() -> None:
    # Term 0 is in answered questions alone, term 1 in others alone, term 2 in all.
    terms = np.array([0, 2, 0, 2, 1, 2, 1, 2])
    weights = fit_terms(terms, np.full(4, 2), np.array([True, True, False, False]), 3)
    assert weights[0] == pytest.approx(-weights[1], abs=1e-3)
    assert weights[0] > 0.3
    assert abs(weights[2]) < 0.05
