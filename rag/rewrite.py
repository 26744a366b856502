"""A language model puts a follow-up into words that stand alone; they only steer retrieval.

Where it is late, fails, or says what the conversation does not, the rules' reading stays.
"""

import logging
import re
from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias

from index.errors import GeneratorError
from rag.prompting import Message, rewrite_messages
from rag.types import Query, Question, Turn
from rag.verify.text.injection import injected_at
from rag.verify.text.plain import plain
from rag.verify.text.reading import folded, read

DEADLINE = 3.0  # seconds; a reader waits for this before anything is found
TURNS = 6  # earlier messages shown to the model; what is meant is said in the last few
LONGEST_TURN = 600  # characters of each
LONGEST_QUESTION = 80  # characters; a longer question says itself what it is about
LONGEST = 200  # characters of a question that is searched for
REMEMBERED = 256  # questions between their rewriting and their reading

_LABEL = re.compile(
    r"^\s*(?:改写(?:后|为)?的?问题|问题|question|rewritten)\s*[:：]\s*", re.IGNORECASE
)
_QUOTES = "\"'“”‘’「」『』《》 \t"
_LATIN = re.compile(r"[a-z][a-z0-9&.+-]*")
_log = logging.getLogger(__name__)

Reader: TypeAlias = Callable[[Question, str], Query]
_Key: TypeAlias = tuple[str, tuple[Turn, ...]]


class Completer(Protocol):
    """Writes a short text."""

    async def complete(self, messages: list[Message], seconds: float, characters: int) -> str:
        """Return the text; raise GeneratorError where none comes in time."""


class Rewriter:
    """Rewrites questions with a history before they are read."""

    def __init__(self, model: Completer, deadline: float = DEADLINE) -> None:
        """`deadline` is what a reader waits for at most, in seconds."""
        self._model, self._deadline = model, deadline
        self._held: dict[_Key, str] = {}

    async def prepare(self, question: Question) -> None:
        """Ask the model how a follow-up would stand alone; never fails."""
        text = question.text.strip()
        if not question.history or not text or len(text) > LONGEST_QUESTION:
            return
        turns = [
            f"{_who(turn)}：{turn.content[:LONGEST_TURN]}" for turn in question.history[-TURNS:]
        ]
        messages = rewrite_messages(turns, text)
        try:
            said = await self._model.complete(messages, self._deadline, 2 * LONGEST)
        except GeneratorError as error:
            _log.warning("a follow-up was left to the rules: %s", error)
            return
        rewritten = accepted(said, [*turns, text])
        if rewritten:
            while len(self._held) >= REMEMBERED:
                self._held.pop(next(iter(self._held)), None)
            self._held[_key(question)] = rewritten

    def reading(self, reader: Reader) -> Reader:
        """Return a reader that takes the model's words for a question that it rewrote."""

        def read_rewritten(question: Question, text: str = "") -> Query:
            return reader(question, self._held.get(_key(question), text))

        return read_rewritten


def accepted(said: str, conversation: Sequence[str]) -> str:
    """Return the rewritten question made plain, or "" where it says more than the conversation."""
    lines = [line for line in plain(said).splitlines() if line.strip()]
    if len(lines) != 1:
        return ""
    text = _LABEL.sub("", lines[0]).strip(_QUOTES)
    known = folded("\n".join(conversation))
    flat = folded(text)
    if (
        not any(one.isalnum() for one in text)
        or len(text) > LONGEST
        or injected_at(flat) < len(flat)
    ):
        return ""
    before, after = read("\n".join(conversation)), read(text)
    figures = {one.value for one in before.quantities}
    dates = {str(one) for one in before.dates} | {f"{one.year}年" for one in before.dates}
    new = (
        [one for one in after.quantities if not one.article and one.value not in figures]
        + [one for one in after.dates if str(one) not in dates]
        + [one for one in _LATIN.findall(flat) if one not in known]
    )
    return "" if new else text


def _key(question: Question) -> _Key:
    return question.text, question.history


def _who(turn: Turn) -> str:
    return "用户" if turn.role == "user" else "助手"
