"""What the commands share in talking to a person or a program."""

import argparse
import json
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from index.errors import G60Error
from rag.types import Answer, Citation

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - unnamed

HISTORY_SHAPE = 'It must be a JSON list of {"role": "user" or "assistant", "content": "…"}.'


def print_json(value: Any) -> None:
    """Print one JSON value, readable and with Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_answer(answer: Answer) -> None:
    """Print an answer or a refusal with its quotations for a person."""
    print(answer.answer)
    for note in answer.notes:
        print(f"（{note}）")
    for citation in answer.citations:
        print(f"\n[{citation.marker}] {_place(citation)}\n    “{citation.quote}”")
    for citation in answer.nearest:
        print(f"\n· {_place(citation)}\n    {citation.quote}")


def progress(label: str) -> Callable[[int, int], None] | None:
    """Return a progress line for a terminal, or None where stderr is none."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        print(f"\r{label} {done}/{total}", end=end, file=sys.stderr, flush=True)

    return show


@contextmanager
def warnings_on_stderr() -> Iterator[None]:
    """Show what the rooms have to report, such as a document that cannot be read."""
    logger, handler = logging.getLogger("g60"), logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("g60: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def clean_argument(text: str) -> str:
    """Return the argument; refuse one whose bytes are not text in this locale."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise G60Error("The text is not UTF-8.", "Type it, or convert it with iconv.") from error
    return text


def read_json(path: Path, shape: str) -> Any:
    """Read a JSON file; `shape` says in an error what it must hold."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise G60Error(f"{path} cannot be read: {error.strerror}.", shape) from error
    except ValueError as error:
        raise G60Error(f"{path} is not JSON in UTF-8: {error}.", shape) from error


def _place(citation: Citation) -> str:
    heading = f" · {citation.heading}" if citation.heading else ""
    return f"{citation.title} · 第{citation.paragraph}段{heading}"
