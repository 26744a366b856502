"""Answers from a language model behind any OpenAI-compatible address. The one door for openai."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from index.errors import GeneratorError
from index.normalise import fold
from rag.circuit import Circuit
from rag.prompting import NOTHING_SAID, Message, answer_messages, repair_messages
from rag.thinking import ThinkingFilter
from rag.types import Claim, Evidence, Query
from rag.verify.text.sentences import SentenceCutter

if TYPE_CHECKING:
    from openai import AsyncOpenAI

NO_KEY = "none"  # vLLM and Ollama take any key, the client insists on one
RETRIES = 2  # the client's own, with its jitter and Retry-After; all within the deadline
CONNECT = 5.0  # seconds; a server that does not even accept will not answer either
FIRST_AND_NEXT = 15.0  # seconds without a byte: a busy local model needs some for the prompt
EVIDENCE_TOKENS = 6000  # eight long paragraphs; fits the 8k window of small local models
ANSWER_TOKENS = 4096  # four sentences need about 200; the rest is for models that think first
ANSWER_CHARACTERS = 4000  # after this much text an answer without an end is cut off
_TO_DO = "Check G60_LLM_MODEL, OPENAI_BASE_URL and OPENAI_API_KEY; see docs/language-models.md."


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Where the model is and how long it may take; `base_url` empty means OpenAI's own."""

    model: str
    base_url: str = ""
    api_key: str = field(default="", repr=False)
    deadline: float = 30.0
    idle: float = FIRST_AND_NEXT
    retries: int = RETRIES


class OpenAIGenerator:
    """Implements `rag.seams.Generator` and `Repairer` over a chat completions endpoint."""

    def __init__(self, settings: ModelSettings, circuit: Circuit | None = None) -> None:
        """Nothing is connected before the first question."""
        self._settings = settings
        self._circuit = circuit or Circuit()
        self._client: AsyncOpenAI | None = None
        self._options: dict[str, Any] = {"temperature": 0, "max_tokens": ANSWER_TOKENS}

    @property
    def name(self) -> str:
        """The model's name."""
        return self._settings.model

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        """Yield each sentence when it is finished; raise GeneratorError where no more comes."""
        until = time.monotonic() + self._settings.deadline
        cutter, said = SentenceCutter(), 0
        messages = answer_messages(query, evidence, EVIDENCE_TOKENS)
        async with aclosing(self._answer(messages, until)) as texts:
            async for text in texts:
                for claim in _said(cutter.feed(text)):
                    said += 1
                    yield claim
        for claim in _said(cutter.finish()):
            said += 1
            yield claim
        if not said:
            raise GeneratorError("The language model answered with nothing.", _TO_DO)

    async def repair(
        self, query: Query, evidence: Evidence, claim: Claim, reasons: Sequence[str], since: float
    ) -> list[Claim]:
        """Ask once more for a sentence that did not hold; `since` is when the answer began."""
        until = since + self._settings.deadline
        messages = repair_messages(query, evidence, EVIDENCE_TOKENS, claim.text, reasons)
        cutter = SentenceCutter()
        claims: list[Claim] = []
        async with aclosing(self._answer(messages, until)) as texts:
            async for text in texts:
                claims += cutter.feed(text)
        return _said([*claims, *cutter.finish()])

    async def complete(self, messages: list[Message], seconds: float, characters: int) -> str:
        """Return a short text; its failures do not count against the answers that follow."""
        if self._circuit.open:
            raise GeneratorError("The language model is given a rest.", _TO_DO)
        text = ""
        try:
            async with aclosing(self._deltas(messages, time.monotonic() + seconds)) as deltas:
                async for piece in deltas:
                    text += piece
                    if len(text) >= characters:
                        break
        except Exception as error:  # whatever a foreign server makes its client do
            raise GeneratorError(_what(error, self._settings.model), _TO_DO) from error
        return text[:characters]

    async def close(self) -> None:
        """Give the connections back."""
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _answer(self, messages: list[Message], until: float) -> AsyncGenerator[str]:
        """Yield the answer's text, reasoning left out; every failure is a GeneratorError."""
        if not self._circuit.admit():
            raise GeneratorError(
                "The language model failed repeatedly and is given a rest.", _TO_DO
            )
        try:
            async with aclosing(self._deltas(messages, until)) as deltas:
                async for text in deltas:
                    yield text
        except Exception as error:  # whatever a foreign server makes its client do
            self._circuit.failed()
            raise GeneratorError(_what(error, self._settings.model), _TO_DO) from error
        self._circuit.succeeded()

    async def _deltas(self, messages: list[Message], until: float) -> AsyncGenerator[str]:
        stream = await _within(self._open(messages), until)
        thinking, length = ThinkingFilter(), 0
        try:
            chunks = aiter(stream)
            while (chunk := await _within(anext(chunks, None), until)) is not None:
                text = thinking.feed(_content(chunk))
                length += len(text)
                if text:
                    yield text
                if length > ANSWER_CHARACTERS:
                    return
            if rest := thinking.finish():
                yield rest
        finally:
            await stream.close()

    async def _open(self, messages: list[Message]) -> Any:
        from openai import BadRequestError

        create: Any = self._connected().chat.completions.create
        asked = {"model": self._settings.model, "messages": messages, "stream": True}
        try:
            return await create(**asked, **self._options)
        except BadRequestError:
            if not self._options:
                raise
            plain = await create(**asked)  # some models take neither temperature nor max_tokens
            self._options = {}
            return plain

    def _connected(self) -> "AsyncOpenAI":
        if self._client is None:
            from openai import AsyncOpenAI, Timeout

            self._client = AsyncOpenAI(
                api_key=self._settings.api_key or NO_KEY,
                base_url=self._settings.base_url or None,
                timeout=Timeout(self._settings.idle, connect=CONNECT),
                max_retries=self._settings.retries,
            )
        return self._client


async def _within(awaitable: Any, until: float) -> Any:
    async with asyncio.timeout(max(0.0, until - time.monotonic())):
        return await awaitable


def _content(chunk: Any) -> str:
    """Return the text of a chunk; usage reports and odd servers send none."""
    for choice in getattr(chunk, "choices", None) or ():
        content = getattr(getattr(choice, "delta", None), "content", None)
        if isinstance(content, str):
            return content
    return ""


def _what(error: Exception, model: str) -> str:
    status = getattr(error, "status_code", None)
    known = {
        401: "The language model's server refused the key.",
        403: "The language model's server refused the key.",
        404: f"The language model's server knows no model {model}, or has another address.",
        429: "The language model's server is overloaded or the quota is used up.",
    }
    if status in known:
        return known[status]
    if isinstance(error, TimeoutError) or "Timeout" in type(error).__name__:
        return "The language model did not answer in time."
    if status is not None:
        return f"The language model's server answered with status {status}."
    return f"The connection to the language model broke ({type(error).__name__})."


def _said(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the words by which a model says that the evidence does not answer."""
    return [claim for claim in claims if fold(NOTHING_SAID) not in fold(claim.text)]
