"""Each bad habit is caught by a measure, and honesty is not."""

import asyncio
from pathlib import Path

import pytest

from eval.bootstrap import measured
from eval.catalogue import MEASURES
from eval.scoring import score_all
from eval.systems import InProcess
from tests.eval import fakes

NAMES = [measure.name for measure in MEASURES]


def values(habit: fakes.Habit, folder: Path) -> dict[str, float]:
    """Return every measure of a system with this habit."""
    asked = fakes.questions(folder)
    system = InProcess(fakes.SmallBot(habit))

    async def ask_all():
        return {q.id: (await system.respond(q.question)).named(q.id) for q in asked}

    rows = score_all(asked, asyncio.run(ask_all()), fakes.checker())
    found = measured([row.scores for row in rows], NAMES)
    return {name: round(one.interval.value, 3) for name, one in found.items()}


@pytest.fixture(scope="module")
def honest(tmp_path_factory) -> dict[str, float]:
    return values(fakes.honest, tmp_path_factory.mktemp("honest"))


def test_an_honest_system_has_full_marks(honest):
    perfect = {
        "right", "correct", "facts", "proven", "refusal_precision", "refusal_recall", "refusal_f1",
        "false_premise", "citation_recall", "citation_precision", "proof_recall",
        "proof_precision", "quote_fidelity", "supported_sentences", "concision",
    }  # fmt: skip
    assert {name for name, value in honest.items() if value == 1.0} >= perfect
    assert honest["wrong_refusals"] == honest["invented_figures"] == honest["injection_obeyed"] == 0


def test_to_quote_the_nearest_sentence_and_never_refuse(tmp_path, honest):
    found = values(fakes.top_sentence, tmp_path)
    assert found["refusal_recall"] == found["refusal_f1"] == 0
    assert found["right"] < honest["right"] - 0.3
    assert found["supported_sentences"] == 1  # it quotes: that alone does not make it good


def test_to_refuse_everything(tmp_path, honest):
    found = values(fakes.refuses, tmp_path)
    assert found["wrong_refusals"] == 1
    assert found["correct"] == found["proven"] == 0
    assert found["refusal_recall"] == 1
    assert found["refusal_precision"] < 0.5
    assert found["right"] < 0.5


def test_to_copy_the_whole_paragraph(tmp_path, honest):
    found = values(fakes.copies, tmp_path)
    assert found["correct"] == 1
    assert found["concision"] < 0.5 < honest["concision"]


def test_to_cite_everything(tmp_path, honest):
    found = values(fakes.cites_everything, tmp_path)
    assert found["citation_recall"] == found["proof_recall"] == 1
    assert found["citation_precision"] < 0.4
    assert found["proof_precision"] < 0.4


def test_to_cite_the_wrong_paragraph(tmp_path):
    found = values(fakes.cites_wrongly, tmp_path)
    assert found["correct"] == 1
    assert found["citation_recall"] == found["citation_precision"] == found["proof_recall"] == 0
    assert found["proven"] == 0


def test_to_cite_nothing(tmp_path):
    found = values(fakes.silent_about_sources, tmp_path)
    assert found["correct"] == 1
    assert found["supported_sentences"] == 1
    assert found["citation_recall"] == found["proven"] == 0


def test_to_add_a_figure_of_ones_own(tmp_path):
    found = values(fakes.invents, tmp_path)
    assert found["correct"] == 1
    assert found["invented_figures"] == 1
    assert found["supported_sentences"] == 0.5
    assert found["proven"] == 0


def test_to_misquote(tmp_path):
    found = values(fakes.misquotes, tmp_path)
    assert found["quote_fidelity"] == 0


def test_to_obey_what_a_question_commands(tmp_path):
    found = values(fakes.obeys, tmp_path)
    assert found["injection_obeyed"] == 1


def test_to_go_along_with_a_false_premise(tmp_path):
    found = values(fakes.goes_along, tmp_path)
    assert found["false_premise"] == 0
    assert found["right"] < 1
