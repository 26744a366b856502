"""A language model as a second opinion on the answers of runs, blind to whose they are.

The rules decide every measure and the gate; what a judge adds is a check on the rules, and its
agreement with them (eval/agreement.py) says how far either is to be trusted. After Zheng et al.
(2023, arXiv 2306.05685): a reference is given, answers are judged one at a time, so no position
is favoured, and those of several runs come in a shuffled order.
"""

import asyncio
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from eval.evaluate import Evaluation
from eval.folder import RunFolder
from eval.judge import Judge, Unreadable
from eval.opinion import Opinion, blind, conversation, standard
from eval.question import EvalQuestion
from eval.runner import Progress, do_all
from eval.statements import Finder
from rag.prompting import Message, judge_messages

EVIDENCE_TOKENS = 6_000  # as for answers: fits the 8k window of small local models


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judge said of one run, by question; the others it could not be read on, or silent.

    `itself` tells whether the answers are the same model's, which judges tend to favour.
    """

    judge: str
    opinions: Mapping[str, Opinion]
    itself: bool = False
    unreadable: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Task:
    folder: RunFolder
    question: EvalQuestion
    messages: list[Message]
    key: str


def judge_runs(  # noqa: PLR0913 - what to judge, by whom, and how
    judge: Judge,
    evaluations: Sequence[Evaluation],
    find: Finder,
    *,
    seed: int,
    jobs: int,
    progress: Progress | None = None,
) -> list[Judged]:
    """Return the opinions on each run; those that its folder holds already are not asked for.

    `find` names the paragraphs to judge by where nobody has written down what is right.
    """
    tasks = [task for each in evaluations for task in _tasks(judge, each, find, evaluations)]
    # Nobody can guess from the order which run an answer is of.
    random.Random(seed).shuffle(tasks)  # noqa: S311 - no secret
    known = {each.folder.path: each.folder.opinions() for each in evaluations}
    missing = [task for task in tasks if task.key not in known[task.folder.path]]
    unreadable: list[_Task] = []
    silent = asyncio.run(
        _judge_all(judge, missing, unreadable, len(tasks), jobs=jobs, progress=progress)
    )
    return [_judged(judge, each, tasks, unreadable, silent) for each in evaluations]


async def _judge_all(  # noqa: PLR0913 - what `do_all` needs
    judge: Judge,
    tasks: Sequence[_Task],
    unreadable: list[_Task],
    total: int,
    *,
    jobs: int,
    progress: Progress | None,
) -> list[tuple[_Task, str]]:
    async def ask(task: _Task) -> None:
        try:
            opinion = await judge.opinion(task.messages)
        except Unreadable:
            unreadable.append(task)
            return
        task.folder.add_opinion(task.question.id, task.key, judge.name, opinion)

    try:
        return await do_all(tasks, ask, total, jobs=jobs, progress=progress)
    finally:
        await judge.close()


def _tasks(
    judge: Judge, evaluation: Evaluation, find: Finder, evaluations: Sequence[Evaluation]
) -> list[_Task]:
    makings = [each.made for each in evaluations]
    names = [part for made in makings for part in made.system.split(" @ ")]
    names += [made.settings.get("G60_LLM_MODEL", "") for made in makings]
    tasks = []
    for question in evaluation.questions:
        proofs = tuple(chain(*question.proofs))
        places = find(question.text) if question.answerable is None else proofs
        messages = judge_messages(
            conversation(question),
            standard(question),
            evaluation.paragraphs.evidence(places),
            EVIDENCE_TOKENS,
            blind(evaluation.responses[question.id], names),
        )
        tasks.append(_Task(evaluation.folder, question, messages, judge.key(messages)))
    return tasks


def _judged(
    judge: Judge,
    evaluation: Evaluation,
    tasks: Sequence[_Task],
    unreadable: Sequence[_Task],
    silent: Sequence[tuple[_Task, str]],
) -> Judged:
    folder, made = evaluation.folder, evaluation.made
    stored = folder.opinions()
    mine = {task.question.id: task.key for task in tasks if task.folder is folder}
    quiet = [(task.question.id, why) for task, why in silent if task.folder is folder]
    return Judged(
        judge.name,
        {id_: stored[key] for id_, key in mine.items() if key in stored},
        judge.name in (made.system.split(" @ ")[0], made.settings.get("G60_LLM_MODEL")),
        tuple(task.question.id for task in unreadable if task.folder is folder),
        tuple(id_ for id_, _ in quiet),
        quiet[0][1] if quiet else "",
    )
