"""`g60 ask`: one question, one cited answer."""

import argparse
import asyncio
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.output import (
    HISTORY_SHAPE,
    Subparsers,
    clean_argument,
    print_answer,
    print_json,
    read_json,
)
from index.errors import G60Error
from rag.settings import load_settings
from rag.types import Answer, Question, Turn

if TYPE_CHECKING:
    from rag.compose import OpenedChatbot

HISTORY = (
    'The file of --history: [{"role": "user", "content": "…"}, '
    '{"role": "assistant", "content": "…"}], oldest first.'
)


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser(
        "ask", help="ask a question, get a cited answer or a refusal", epilog=HISTORY
    )
    parser.add_argument("question", help="in quotes, so that the shell leaves it alone")
    parser.add_argument(
        "--as-of", type=day_argument, metavar="DATE",
        help="look only in what was in force on this day, YYYY-MM-DD",
    )  # fmt: skip
    parser.add_argument("--history", type=Path, metavar="FILE", help="earlier turns, as JSON")
    parser.add_argument("--json", action="store_true", help="print what POST /v1/ask answers")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer the question; a refusal is an answer and exits with 0."""
    text, turns = clean_argument(arguments.question), _history(arguments.history)
    question = Question(text, turns, as_of=arguments.as_of or "")
    with _uncollected():
        from rag.compose import open_chatbot

        answer = asyncio.run(_asked(open_chatbot(load_settings()), question))
    if arguments.json:
        from api.wire import answer_payload

        print_json(answer_payload(answer))
    else:
        print_answer(answer)
    return 0


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the collecting of garbage: 0.03 s of the second after which the process ends."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


async def _asked(chatbot: "OpenedChatbot", question: Question) -> Answer:
    try:
        return await chatbot.ask(question)
    finally:
        await chatbot.close()


def day_argument(text: str) -> str:
    """Return a day of the calendar as it was typed."""
    from api.requests import day

    try:
        return day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _history(path: Path | None) -> tuple[Turn, ...]:
    if path is None:
        return ()
    turns = read_json(path, HISTORY_SHAPE)
    if not isinstance(turns, list):
        raise G60Error(f"{path} holds no list.", HISTORY_SHAPE)
    return tuple(_turn(path, turn) for turn in turns)


def _turn(path: Path, turn: Any) -> Turn:
    match turn:
        case {"role": "user" | "assistant" as role, "content": str(content)}:
            return Turn(role, content)
        case _:
            raise G60Error(f"{path} holds something that is no turn: {turn!r:.80}.", HISTORY_SHAPE)
