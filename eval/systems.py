"""What can be evaluated: the chatbot in this process; `endpoint.py` has the others."""

from collections.abc import AsyncIterator
from typing import Protocol, runtime_checkable

from eval.response import Response, from_answer
from index.errors import G60Error
from rag.types import Citation, Done, Event, Question, SourcesFound


class System(Protocol):
    """Something that answers questions."""

    @property
    def name(self) -> str:
        """What reports call it."""

    async def respond(self, question: Question) -> Response:
        """Return what it says; raise SystemFailure where it says nothing."""

    async def close(self) -> None:
        """Let connections go, in the event loop that used them."""


class Streams(Protocol):
    """The chatbot, as far as the evaluation needs it."""

    def stream(self, question: Question) -> AsyncIterator[Event]:
        """Yield the sources, the sentences, and last the answer."""


@runtime_checkable
class Closes(Protocol):
    """What holds connections to a language model."""

    async def close(self) -> None:
        """Give them back."""


class SystemFailure(Exception):  # noqa: N818 - not an error of ours
    """A system gave no answer; the question may be asked again."""


class InProcess:
    """The chatbot itself, asked as the server asks it."""

    def __init__(self, chatbot: Streams, name: str = "g60qa") -> None:
        """Ask this chatbot."""
        self._chatbot = chatbot
        self.name = name

    async def respond(self, question: Question) -> Response:
        """Return the answer with the sources that were found for it."""
        sources: tuple[Citation, ...] = ()
        try:
            async for event in self._chatbot.stream(question):
                if isinstance(event, SourcesFound):
                    sources = event.sources
                elif isinstance(event, Done):
                    return from_answer(event.answer, sources)
        except G60Error as error:
            raise SystemFailure(str(error)) from error
        raise SystemFailure("the stream ended without an answer")

    async def close(self) -> None:
        """Give back what the chatbot holds; another question opens it anew."""
        if isinstance(self._chatbot, Closes):
            await self._chatbot.close()
