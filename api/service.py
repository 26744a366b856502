"""What HTTP needs of a chatbot, and the one that this process serves."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from typing import Annotated, Any, Protocol, runtime_checkable

from fastapi import Depends, Request

from api.problems import NotReady
from index.errors import G60Error
from index.library import Change
from index.types import Document, Paragraph
from rag.checked import Checked
from rag.types import Answer, Event, Question, ScoredPassage

WARM_UP = "G60科创走朗的GDP是多少"
"""What is searched for before the server says that it is ready, with Latin words and a slip of the
pen in it: dictionaries load at their first use. On two busy cores the first answer took 1.1 s
without this and 0.17 s with it."""

logger = logging.getLogger("g60.api")


class Documents(Protocol):
    """The documents that answers are cited from."""

    def heads(self) -> Iterable[Mapping[str, Any]]:
        """Yield id, title, source, date, language, meta, version and number of paragraphs."""

    def document(self, id: str, version: str | None = None, /) -> Document:  # noqa: A002 - what it is
        """Return one document, or an old version of it; raise UnknownDocument."""

    def paragraph(self, id: str, number: int, version: str | None = None, /) -> Paragraph:  # noqa: A002
        """Return one paragraph, or that of an old version; raise UnknownDocument."""


class Library(Protocol):
    """Where documents are added and removed; each call waits `wait` seconds for other writers."""

    def add(self, documents: Sequence[Document], *, wait: float) -> Sequence[Change]:
        """Add documents, or replace those of the same ids; raise IndexBusy."""

    def remove(self, document: str, *, wait: float) -> None:
        """Remove a document; raise UnknownDocument or IndexBusy."""


class Chatbot(Protocol):
    """What answers."""

    @property
    def index(self) -> Documents:
        """What it answers from."""

    @property
    def library(self) -> Library:
        """Where that is changed."""

    def stream(self, question: Question, /) -> AsyncIterator[Event]:
        """Yield the sources, each verified sentence, and the whole answer."""

    async def ask(self, question: Question, /) -> Answer:
        """Return the whole answer."""

    def search(self, text: str, k: int, as_of: str, /) -> Sequence[ScoredPassage]:
        """Return at most `k` passages, best first; only of what was in force on a day, if any."""

    def verify(self, text: str, evidence: str | None, /) -> Sequence[Checked]:
        """Return the sentences of a text with their verdicts."""


@runtime_checkable
class Closes(Protocol):
    """What holds connections to a language model."""

    async def close(self) -> None:
        """Give them back."""


class Service:
    """The chatbot of this process: being opened, open, or failed to open."""

    def __init__(self, open_chatbot: Callable[[], Chatbot]) -> None:
        self._open_chatbot = open_chatbot
        self._chatbot: Chatbot | None = None
        self._failed = False
        self.writing = asyncio.Lock()
        """Held by the one request that changes the documents, so that two big files are never
        in memory at once."""

    async def open(self) -> None:
        """Open the chatbot beside the event loop; a failure is logged and remembered."""
        try:
            self._chatbot = await asyncio.to_thread(self._open_warm)
        except G60Error as error:
            self._failed = True
            logger.error("Cannot answer questions: %s", error)  # noqa: TRY400 - its reason is known
        except Exception:
            self._failed = True
            logger.exception("Cannot answer questions")

    async def close(self) -> None:
        """Give back what the chatbot holds."""
        if isinstance(self._chatbot, Closes):
            await self._chatbot.close()

    def _open_warm(self) -> Chatbot:
        chatbot = self._open_chatbot()
        chatbot.search(WARM_UP, 1, "")
        return chatbot

    @property
    def chatbot(self) -> Chatbot:
        """The chatbot; raises NotReady where there is none."""
        if self._chatbot is not None:
            return self._chatbot
        if self._failed:
            raise NotReady("The server could not open its documents; its log has the reason.")
        raise NotReady("The server is opening its documents. Try again in a moment.")


async def chatbot_of(request: Request) -> Chatbot:
    """Return the chatbot that serves this request."""
    service: Service = request.app.state.service
    return service.chatbot


Bot = Annotated[Chatbot, Depends(chatbot_of)]
