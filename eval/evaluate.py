"""One evaluation from beginning to end: questions checked, asked, scored, reported."""

import asyncio
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from importlib import metadata
from pathlib import Path

from eval.endpoint import Endpoint
from eval.folder import Made, RunError, RunFolder, ScoredRow
from eval.load import QuestionSet, load_questions
from eval.measures import SEED
from eval.paragraphs import Paragraphs
from eval.question import EvalQuestion
from eval.response import Response
from eval.runner import Progress, ask_all
from eval.scoring import checker, score_all
from eval.summary import Summary, summarise
from eval.systems import InProcess, System
from rag.chatbot import Chatbot
from rag.settings import Settings, describe

LIBRARIES = ("g60qa", "faiss-cpu", "jieba", "numpy", "ir-measures", "openai", "opencc")
# The settings that shape answers; others say where things are kept, and may hold secrets.
SHAPING = frozenset({
    "G60_EMBEDDING", "G60_STRICTNESS", "G60_LLM_MODEL", "G60_LLM_DEADLINE", "OPENAI_BASE_URL",
})  # fmt: skip
AT_ONCE = 4  # questions asked at a time over HTTP; in process one, so that timings are its own


@dataclass(frozen=True, slots=True)
class Options:
    """What to evaluate, on what; an empty `url` is the chatbot in this process."""

    questions: Path
    half: str = "all"
    url: str = ""
    model: str = ""
    out: Path | None = None
    seed: int = SEED
    resume: bool = False
    jobs: int = 0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A finished run with everything a report needs."""

    folder: RunFolder
    made: Made
    asked: QuestionSet
    questions: tuple[EvalQuestion, ...]
    responses: Mapping[str, Response]
    rows: tuple[ScoredRow, ...]
    summary: Summary
    paragraphs: Paragraphs


def evaluate(
    chatbot: Chatbot, settings: Settings, options: Options, progress: Progress | None = None
) -> Evaluation:
    """Run a question set against a system and score it; the run folder keeps every answer."""
    documents = list(chatbot.index.documents())
    paragraphs = Paragraphs(documents)
    asked = load_questions(options.questions, paragraphs)
    questions = asked.half(options.half)
    if not questions:
        raise RunError(
            f"{options.questions} has no question in the half {options.half}.", "Use --half all."
        )
    system = _system(chatbot, settings, options, paragraphs)
    made = _made(system, settings, options, chatbot, paragraphs)
    folder = RunFolder(options.out or _new_folder(settings, options))
    known = folder.begin(made, resume=options.resume)
    jobs = options.jobs or (AT_ONCE if options.url or settings.llm_model else 1)
    failures = asyncio.run(_ask(system, questions, known, folder.add, jobs=jobs, progress=progress))
    if failures:
        why = next(iter(failures.values()))
        raise RunError(
            f"{len(failures)} of {len(questions)} questions got no answer ({why}).",
            f"The others are stored; go on with: g60 eval --resume --out {folder.path}",
        )
    stored = folder.responses()
    responses = {question.id: stored[question.id] for question in questions}
    rows = score_all(questions, responses, checker(chatbot, paragraphs))
    folder.write_scores(rows)
    summary = summarise(rows, responses, options.seed)
    return Evaluation(folder, made, asked, questions, responses, rows, summary, paragraphs)


def reopened(chatbot: Chatbot, questions: Path, folder: RunFolder) -> Evaluation:
    """Return a finished run as its folder has it: nothing is asked, nothing scored anew."""
    made, scores, stored = folder.made(), folder.scores(), folder.responses()
    paragraphs = Paragraphs(list(chatbot.index.documents()))
    asked = load_questions(questions, paragraphs)
    chosen = asked.half(made.half)
    if made.questions != sha256(questions.read_bytes()).hexdigest() or any(
        question.id not in scores or question.id not in stored for question in chosen
    ):
        raise RunError(
            f"The run in {folder.path} was not made with {questions} as it is now.",
            "Name its question file with --questions.",
        )
    rows = tuple(scores[question.id] for question in chosen)
    responses = {question.id: stored[question.id] for question in chosen}
    summary = summarise(rows, responses, made.seed)
    return Evaluation(folder, made, asked, chosen, responses, rows, summary, paragraphs)


async def _ask(  # noqa: PLR0913 - what the runner needs, and the connections closed
    system: System,
    questions: Sequence[EvalQuestion],
    known: Mapping[str, Response],
    store: Callable[[Response], None],
    *,
    jobs: int,
    progress: Progress | None,
) -> dict[str, str]:
    try:
        return await ask_all(system, questions, known, store, jobs=jobs, progress=progress)
    finally:
        await system.close()


def _system(
    chatbot: Chatbot, settings: Settings, options: Options, paragraphs: Paragraphs
) -> System:
    if not options.url:
        return InProcess(chatbot)
    key = settings.openai_api_key.get_secret_value()
    return Endpoint(options.url, options.model, paragraphs, key)


def _made(
    system: System, settings: Settings, options: Options, chatbot: Chatbot, paragraphs: Paragraphs
) -> Made:
    versions = {"python": platform.python_version()}
    for name in LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:  # run from a source tree
            versions[name] = "-"
    contents = sha256(chatbot.index.manifest.settings.encode())
    for place in paragraphs.places():
        contents.update(f"{place[0]}#{place[1]}\n{paragraphs.text(place)}\n".encode())
    return Made(
        system=system.name,
        half=options.half,
        seed=options.seed,
        questions=sha256(options.questions.read_bytes()).hexdigest(),
        index=contents.hexdigest(),
        settings={line.name: line.value for line in describe(settings) if line.name in SHAPING},
        versions=versions,
    )


def _new_folder(settings: Settings, options: Options) -> Path:
    runs = settings.data_dir / "eval"
    if options.resume:
        before = sorted(path.parent for path in runs.glob("*/run.json"))
        if not before:
            raise RunError(f"There is no run in {runs} to go on with.", "Leave out --resume.")
        return before[-1]
    now = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return runs / f"{now}-{options.half}"
