"""Asks a system every question of a set, several at a time, and stores each answer at once."""

import asyncio
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from eval.question import EvalQuestion
from eval.response import Response
from eval.systems import System, SystemFailure

Progress = Callable[[int, int], None]

IN_A_ROW = 8  # failures after which a system is taken to be down, not busy


@dataclass(slots=True)
class _State:
    waiting: Iterator[EvalQuestion]
    total: int
    done: int
    failures: dict[str, str] = field(default_factory=dict)
    in_a_row: int = 0


async def ask_all(  # noqa: PLR0913 - what to ask, whom, and what to do with it
    system: System,
    questions: Sequence[EvalQuestion],
    known: Collection[str],
    store: Callable[[Response], None],
    *,
    jobs: int,
    progress: Progress | None = None,
) -> dict[str, str]:
    """Ask what is not `known` yet; return the questions without an answer, and why.

    A system that fails several times in a row is not asked any further.
    """
    open_ones = [question for question in questions if question.id not in known]
    state = _State(iter(open_ones), len(questions), len(questions) - len(open_ones))
    workers = [
        asyncio.create_task(_work(system, state, store, progress))
        for _ in range(min(jobs, len(open_ones)))
    ]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
    for question in state.waiting:
        state.failures[question.id] = "not asked: the system failed too often before"
    return state.failures


async def _work(
    system: System,
    state: _State,
    store: Callable[[Response], None],
    progress: Progress | None,
) -> None:
    while state.in_a_row < IN_A_ROW:
        question = next(state.waiting, None)
        if question is None:
            return
        try:
            response = await system.respond(question.question)
        except SystemFailure as error:
            state.failures[question.id] = str(error)
            state.in_a_row += 1
            continue
        state.in_a_row = 0
        store(response.named(question.id))
        state.done += 1
        if progress is not None:
            progress(state.done, state.total)
