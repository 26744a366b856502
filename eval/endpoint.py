"""Any OpenAI-compatible system, asked over HTTP."""

import time

import httpx

from eval.completion import CompletionReader
from eval.paragraphs import Paragraphs
from eval.patient import PAUSE, Patient
from eval.response import Response
from eval.systems import SystemFailure
from rag.types import Question

DECLINED = frozenset({400, 413, 422})  # the system will not take this question: it refuses


class Endpoint:
    """A system behind `POST {url}/chat/completions`."""

    def __init__(
        self, url: str, model: str, paragraphs: Paragraphs, key: str = "", pause: float = PAUSE
    ) -> None:
        """`paragraphs` are what citations are looked up in; `pause` is the first between tries."""
        self.name = f"{model} @ {url}"
        self._model = model
        self._server = Patient(url, key, pause)
        self._reader = CompletionReader(paragraphs)

    async def respond(self, question: Question) -> Response:
        """Ask, again after a pause where the server is busy, and read the answer."""
        turns = [{"role": turn.role, "content": turn.content} for turn in question.history]
        messages = [*turns, {"role": "user", "content": question.text}]
        body = {"model": self._model, "messages": messages, "temperature": 0, "stream": False}
        start = time.perf_counter()
        reply = await self._server.post(body)
        total = {"total": round((time.perf_counter() - start) * 1000, 3)}
        url = self._server.url
        if reply.status_code in DECLINED:
            return Response("", answered=False, answer="", refusal="declined", timings_ms=total)
        if reply.status_code != httpx.codes.OK:
            raise SystemFailure(f"{url} answered {reply.status_code}: {reply.text[:200]}")
        try:
            return self._reader.read(reply.json(), total)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            raise SystemFailure(f"{url} answered no chat completion ({error})") from error

    async def close(self) -> None:
        """Let the connections go."""
        await self._server.close()
