"""Requests to a chat completions address, again after a pause where the server is busy."""

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx

from eval.systems import SystemFailure

PATIENCE = 120.0  # seconds for one answer; a slow model on two cores needs most of a minute
TRIES = 4
PAUSE = 0.5  # seconds before the second try; doubled each time
AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class Patient:
    """Asks `POST {url}/chat/completions`."""

    def __init__(self, url: str, key: str = "", pause: float = PAUSE) -> None:
        """Nothing is connected before the first request; `pause` is the first between tries."""
        self.url = url.rstrip("/") + "/chat/completions"
        self._key, self._pause = key, pause
        self._client: httpx.AsyncClient | None = None

    async def post(self, body: Mapping[str, Any]) -> httpx.Response:
        """Return the reply, whatever its status; raise SystemFailure where there is none."""
        if self._client is None:
            headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
            self._client = httpx.AsyncClient(timeout=PATIENCE, headers=headers)
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                reply = await self._client.post(self.url, json=body)
                if reply.status_code not in AGAIN or last:
                    return reply
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
                if last or isinstance(error, httpx.UnsupportedProtocol | httpx.InvalidURL):
                    raise SystemFailure(f"{self.url}: {error or type(error).__name__}") from error
            await asyncio.sleep(self._pause * 2**attempt)
        raise AssertionError("the last try returns or raises")

    async def close(self) -> None:
        """Let the connections go."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None
