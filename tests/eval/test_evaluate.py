"""A run gives the same numbers however it came about: twice, killed and resumed, over HTTP."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from api.app import build_app
from eval.catalogue import MEASURES
from eval.evaluate import Options, evaluate
from eval.folder import ANSWERS, RunError, RunFolder
from rag.settings import Settings
from tests.api.fakes import serving
from tests.conftest import ROOT
from tests.eval import fakes

RETRIEVAL = {measure.name for measure in MEASURES if measure.group == "retrieval"}


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(data_dir=tmp_path / "var")


def run(folder: Path, settings: Settings, habit: fakes.Habit = fakes.honest, **more):
    options = Options(fakes.write_questions(folder), **more)
    return evaluate(fakes.SmallBot(habit), settings, options)


def numbers(evaluation) -> str:
    """Everything measured, without how long it took."""
    record = evaluation.summary.to_json()
    del record["timings_ms"]
    return json.dumps([record, [row.scores for row in evaluation.rows]])


def test_two_runs_with_one_seed_have_the_same_numbers(tmp_path, settings):
    first = run(tmp_path, settings, seed=5)
    second = run(tmp_path, settings, seed=5)
    assert first.folder.path != second.folder.path
    assert numbers(first) == numbers(second)


def test_another_seed_moves_the_intervals_and_nothing_else(tmp_path, settings):
    first = run(tmp_path, settings, fakes.top_sentence, seed=5)
    second = run(tmp_path, settings, fakes.top_sentence, seed=6)
    assert [row.scores for row in first.rows] == [row.scores for row in second.rows]
    assert numbers(first) != numbers(second)


def test_halves_are_asked_apart(tmp_path, settings):
    dev, test = run(tmp_path, settings, half="dev"), run(tmp_path, settings, half="test")
    assert {question.half for question in dev.questions} == {"dev"}
    assert len(dev.questions) + len(test.questions) == len(run(tmp_path, settings).questions)


def test_a_resumed_run_asks_only_what_is_missing(tmp_path, settings):
    whole = run(tmp_path, settings, out=tmp_path / "run")
    lines = (tmp_path / "run" / ANSWERS).read_bytes().splitlines(keepends=True)
    (tmp_path / "run" / ANSWERS).write_bytes(b"".join(lines[:5]) + lines[5][:40])

    bot = fakes.SmallBot(fakes.honest)
    options = Options(fakes.write_questions(tmp_path), out=tmp_path / "run", resume=True)
    resumed = evaluate(bot, settings, options)
    assert len(bot.asked) == len(whole.questions) - 5
    assert numbers(resumed) == numbers(whole)
    assert len(RunFolder(tmp_path / "run").responses()) == len(whole.questions)


KILLED = """
import asyncio, sys
from pathlib import Path
from eval.evaluate import Options, evaluate
from rag.settings import Settings
from tests.eval import fakes

class Slow(fakes.SmallBot):
    async def stream(self, question):
        await asyncio.sleep(0.3)
        async for event in super().stream(question):
            yield event

folder = Path(sys.argv[1])
evaluate(Slow(fakes.honest), Settings(data_dir=folder / "var"),
         Options(folder / "questions.jsonl", out=folder / "run"))
"""


def test_a_killed_run_goes_on_to_the_same_numbers(tmp_path, settings):
    fakes.write_questions(tmp_path)
    answers = tmp_path / "run" / ANSWERS
    with subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], cwd=ROOT) as process:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None:
            if answers.exists() and answers.read_bytes().count(b"\n") >= 3:
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.01)
    assert process.returncode == -signal.SIGKILL
    stored = len(RunFolder(tmp_path / "run").responses())
    assert 3 <= stored < len(fakes.questions(tmp_path))

    resumed = run(tmp_path, settings, out=tmp_path / "run", resume=True)
    assert numbers(resumed) == numbers(run(tmp_path, settings))


def test_a_run_is_not_written_over_nor_mixed_with_another(tmp_path, settings):
    run(tmp_path, settings, out=tmp_path / "run")
    with pytest.raises(RunError, match="--resume"):
        run(tmp_path, settings, out=tmp_path / "run")
    with pytest.raises(RunError, match="other half"):
        run(tmp_path, settings, out=tmp_path / "run", resume=True, half="dev")
    other = Settings(data_dir=settings.data_dir, strictness=0.9)
    with pytest.raises(RunError, match="other settings"):
        run(tmp_path, other, out=tmp_path / "run", resume=True)


def test_resume_without_a_name_takes_the_last_run(tmp_path, settings):
    with pytest.raises(RunError, match="no run"):
        run(tmp_path, settings, resume=True)
    first = run(tmp_path, settings)
    assert run(tmp_path, settings, resume=True).folder.path == first.folder.path


def test_a_half_without_questions_says_so(tmp_path, settings):
    path = tmp_path / "bare.jsonl"
    path.write_text('{"question": "青州如何？"}', "utf-8")
    with pytest.raises(RunError, match="half test"):
        evaluate(fakes.SmallBot(fakes.honest), settings, Options(path, half="test"))


def test_questions_without_a_key_are_held_against_the_documents(tmp_path, settings):
    path = tmp_path / "bare.jsonl"
    path.write_text('{"question": "白塔市市长是谁？"}\n{"question": "北极有多冷？"}', "utf-8")
    summary = evaluate(fakes.SmallBot(fakes.honest), settings, Options(path)).summary
    assert summary.refused == 1
    assert summary.measures["citation_recall"].interval.value == 1
    assert "right" not in summary.measures


@pytest.mark.parametrize("habit", [fakes.honest, fakes.top_sentence, fakes.refuses])
def test_over_http_the_scores_are_those_in_process(tmp_path, settings, habit):
    bot = fakes.ServedBot(habit)
    questions = fakes.write_questions(tmp_path)
    inside = evaluate(bot, settings, Options(questions))
    with serving(build_app(lambda: bot)) as address:
        outside = evaluate(bot, settings, Options(questions, url=f"{address}/v1", model="g60qa"))
    for ours, theirs in zip(inside.rows, outside.rows, strict=True):
        scores = {name: one for name, one in ours.scores.items() if name not in RETRIEVAL}
        assert scores == theirs.scores, ours.id


def test_other_wordings_are_held_beside_the_plain_question(tmp_path, settings):
    records = [
        {**fakes.records()[0], "id": "a"},
        {**fakes.records()[0], "id": "b", "question": "雲河科創帶哪年啟動？", "same_as": "a"},
        {**fakes.records()[1], "id": "c", "question": "几座？", "same_as": "b"},
    ]
    path = tmp_path / "variants.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records), "utf-8")
    rows = evaluate(fakes.SmallBot(fakes.honest), settings, Options(path)).rows
    # b asks what a asks and is refused; b was wrong, so nothing is said about c.
    assert [row.scores.get("variants") for row in rows] == [None, (0.0, 1.0), None]
