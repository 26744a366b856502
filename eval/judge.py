"""A language model that is asked what it thinks of an answer."""

import json
import re
from collections.abc import Sequence
from hashlib import sha256

import httpx

from eval.opinion import LABELS, Opinion
from eval.patient import PAUSE, Patient
from eval.systems import SystemFailure
from rag.prompting import Message

ASKED = 3  # times, where a reply cannot be read
REASON = 200  # characters kept
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_OBJECT = re.compile(r"\{[^{}]*\}")


class Unreadable(Exception):  # noqa: N818 - what a reply is
    """A judge's reply names no verdict, however often it is asked."""


class Judge:
    """A model behind any OpenAI-compatible address."""

    def __init__(self, url: str, model: str, key: str = "", pause: float = PAUSE) -> None:
        """Nothing is connected before the first answer is judged."""
        self.name = model
        self._server = Patient(url, key, pause)
        self._options = {"temperature": 0}

    def key(self, messages: Sequence[Message]) -> str:
        """Return what an opinion is kept under: the judge and all that it is told."""
        told = [self._server.url, self.name, *messages]
        return sha256(json.dumps(told).encode()).hexdigest()

    async def opinion(self, messages: Sequence[Message]) -> Opinion:
        """Ask for an opinion; raise Unreadable or SystemFailure where there is none."""
        for _ in range(ASKED):
            if found := read_opinion(await self._reply(messages)):
                return found
        raise Unreadable

    async def _reply(self, messages: Sequence[Message]) -> str:
        body = {"model": self.name, "messages": list(messages), "stream": False}
        options = self._options  # which another question may find out to be too many meanwhile
        reply = await self._server.post({**body, **options})
        if reply.status_code == httpx.codes.BAD_REQUEST and options:
            self._options = {}  # some models take no temperature
            reply = await self._server.post(body)
        if reply.status_code != httpx.codes.OK:
            url = self._server.url
            raise SystemFailure(f"{url} answered {reply.status_code}: {reply.text[:200]}")
        try:
            return str(reply.json()["choices"][0]["message"]["content"])
        except (ValueError, KeyError, IndexError, TypeError) as error:
            raise SystemFailure(f"{self._server.url} answered no chat completion") from error

    async def close(self) -> None:
        """Let the connections go."""
        await self._server.close()


def read_opinion(reply: str) -> Opinion | None:
    """Return the opinion in a reply, the last one where it changes its mind; None for none."""
    for match in reversed(_OBJECT.findall(_THOUGHT.sub("", reply))):
        try:
            record = json.loads(match, strict=False)
        except (ValueError, RecursionError):
            continue
        label = str(record.get("verdict", "")).strip().lower().replace(" ", "_").replace("-", "_")
        if label in LABELS:
            return Opinion(label, " ".join(str(record.get("reason", "")).split())[:REASON])
    return None
