"""Several questions at a time, each answer stored at once, and failures told from answers."""

import asyncio
from dataclasses import dataclass, field

import pytest

from eval.question import EvalQuestion
from eval.response import Response
from eval.runner import IN_A_ROW, ask_all
from eval.systems import SystemFailure
from rag.types import Question

QUESTIONS = [EvalQuestion(f"q{n}", f"{n}") for n in range(20)]


@dataclass
class Counting:
    """Repeats the question; fails where told; notes how many were asked at once."""

    fails: frozenset[str] = frozenset()
    name: str = "counting"
    now: int = 0
    most: int = 0
    asked: list[str] = field(default_factory=list)

    async def respond(self, question: Question) -> Response:
        self.asked.append(question.text)
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.002)
        self.now -= 1
        if question.text in self.fails:
            raise SystemFailure("scripted")
        return Response("", answered=True, answer=question.text)


def ask(system, known=(), store=None, jobs=4, progress=None):
    stored: list[Response] = []
    failures = asyncio.run(
        ask_all(system, QUESTIONS, known, store or stored.append, jobs=jobs, progress=progress)
    )
    return stored, failures


def test_every_answer_is_stored_under_its_question():
    stored, failures = ask(Counting())
    assert {one.id: one.answer for one in stored} == {q.id: q.text for q in QUESTIONS}
    assert failures == {}


def test_as_many_at_a_time_as_wanted():
    one, four = Counting(), Counting()
    ask(one, jobs=1)
    ask(four, jobs=4)
    assert (one.most, four.most) == (1, 4)


def test_what_is_known_is_not_asked_again():
    system = Counting()
    ask(system, known={"q0", "q19"})
    assert sorted(system.asked) == sorted(str(n) for n in range(1, 19))


def test_a_failure_is_not_an_answer():
    stored, failures = ask(Counting(frozenset({"3", "7"})))
    assert failures == {"q3": "scripted", "q7": "scripted"}
    assert len(stored) == 18


def test_a_system_that_is_down_is_left_alone():
    system = Counting(frozenset(q.text for q in QUESTIONS))
    stored, failures = ask(system, jobs=1)
    assert stored == []
    assert len(system.asked) == IN_A_ROW
    assert len(failures) == len(QUESTIONS)


def test_a_full_disk_stops_the_run_as_itself():
    def full(_: Response) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        ask(Counting(), store=full)


def test_progress_counts_to_the_end():
    seen: list[tuple[int, int]] = []
    ask(Counting(), known={"q0"}, progress=lambda *step: seen.append(step))
    assert seen[0] == (2, 20)
    assert seen[-1] == (20, 20)
