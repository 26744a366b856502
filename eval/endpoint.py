"""Any OpenAI-compatible system, asked over HTTP."""

import asyncio
import time
from collections.abc import Mapping
from typing import Any

import httpx

from eval.completion import CompletionReader
from eval.paragraphs import Paragraphs
from eval.response import Response
from eval.systems import SystemFailure
from rag.types import Question

PATIENCE = 120.0  # seconds for one answer; a slow model on two cores needs most of a minute
TRIES = 4
PAUSE = 0.5  # seconds before the second try; doubled each time
AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})
DECLINED = frozenset({400, 413, 422})  # the system will not take this question: it refuses


class Endpoint:
    """A system behind `POST {url}/chat/completions`."""

    def __init__(
        self, url: str, model: str, paragraphs: Paragraphs, key: str = "", pause: float = PAUSE
    ) -> None:
        """`paragraphs` are what citations are looked up in; `pause` is the first between tries."""
        self.name = f"{model} @ {url}"
        self._url = url.rstrip("/") + "/chat/completions"
        self._model, self._key, self._pause = model, key, pause
        self._reader = CompletionReader(paragraphs)
        self._client: httpx.AsyncClient | None = None

    async def respond(self, question: Question) -> Response:
        """Ask, again after a pause where the server is busy, and read the answer."""
        turns = [{"role": turn.role, "content": turn.content} for turn in question.history]
        messages = [*turns, {"role": "user", "content": question.text}]
        body = {"model": self._model, "messages": messages, "temperature": 0, "stream": False}
        start = time.perf_counter()
        reply = await self._post(body)
        total = {"total": round((time.perf_counter() - start) * 1000, 3)}
        if reply.status_code in DECLINED:
            return Response("", answered=False, answer="", refusal="declined", timings_ms=total)
        if reply.status_code != httpx.codes.OK:
            raise SystemFailure(f"{self._url} answered {reply.status_code}: {reply.text[:200]}")
        try:
            return self._reader.read(reply.json(), total)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
            raise SystemFailure(f"{self._url} answered no chat completion ({error})") from error

    async def _post(self, body: Mapping[str, Any]) -> httpx.Response:
        if self._client is None:
            headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
            self._client = httpx.AsyncClient(timeout=PATIENCE, headers=headers)
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                reply = await self._client.post(self._url, json=body)
                if reply.status_code not in AGAIN or last:
                    return reply
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
                if last or isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
                    raise SystemFailure(f"{self._url}: {error or type(error).__name__}") from error
            await asyncio.sleep(self._pause * 2**attempt)
        raise AssertionError("the last try returns or raises")

    async def close(self) -> None:
        """Let the connections go."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None
