"""Asks a system every question of a set, several at a time, and stores each answer at once."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from eval.question import EvalQuestion
from eval.response import Response
from eval.systems import System, SystemFailure

Item = TypeVar("Item")
Progress = Callable[[int, int], None]

IN_A_ROW = 8  # failures after which a system is taken to be down, not busy


@dataclass(slots=True)
class _State(Generic[Item]):
    waiting: Iterator[Item]
    total: int
    done: int
    failures: list[tuple[Item, str]] = field(default_factory=list)
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

    async def ask(question: EvalQuestion) -> None:
        response = await system.respond(question.question)
        store(response.named(question.id))

    open_ones = [question for question in questions if question.id not in known]
    failures = await do_all(open_ones, ask, len(questions), jobs=jobs, progress=progress)
    return {question.id: why for question, why in failures}


async def do_all(
    items: Sequence[Item],
    do: Callable[[Item], Awaitable[None]],
    total: int,
    *,
    jobs: int,
    progress: Progress | None = None,
) -> list[tuple[Item, str]]:
    """Do something with each item, `jobs` at a time; return those it failed for, and why.

    Of `total` items, those that are not among `items` are taken as done before. After several
    SystemFailures in a row nothing more is begun.
    """
    state = _State(iter(items), total, total - len(items))
    workers = [
        asyncio.create_task(_work(do, state, progress)) for _ in range(min(jobs, len(items)))
    ]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
    late = [(item, "not asked: the system failed too often before") for item in state.waiting]
    return [*state.failures, *late]


async def _work(
    do: Callable[[Item], Awaitable[None]], state: _State[Item], progress: Progress | None
) -> None:
    while state.in_a_row < IN_A_ROW:
        try:
            item = next(state.waiting)
        except StopIteration:
            return
        try:
            await do(item)
        except SystemFailure as error:
            state.failures.append((item, str(error)))
            state.in_a_row += 1
            continue
        state.in_a_row = 0
        state.done += 1
        if progress is not None:
            progress(state.done, state.total)
