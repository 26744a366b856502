"""A real HTTP server on loopback that speaks OpenAI's chat completions, as a script tells it.

with ScriptedServer(lambda request: Say("产值为20亿元[1]。")) as server:
    OpenAIGenerator(ModelSettings("any", server.base_url))
"""

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self, TypeAlias


@dataclass(frozen=True)
class Say:
    """Stream this text in pieces; `reasoning` goes before it in a field of its own."""

    text: str
    pieces: int = 4
    delay: float = 0.0
    reasoning: str = ""


@dataclass(frozen=True)
class Status:
    """Answer with a status and no stream."""

    code: int
    headers: dict[str, str] = field(default_factory=dict)
    body: str = '{"error": {"message": "scripted", "type": "scripted"}}'


@dataclass(frozen=True)
class Break:
    """Stream this text, then drop the connection in the middle of a chunk."""

    text: str = ""


@dataclass(frozen=True)
class Stall:
    """Stream this text, then say nothing more for so many seconds."""

    text: str = ""
    seconds: float = 30.0


@dataclass(frozen=True)
class Silence:
    """Send nothing at all, not even a status."""

    seconds: float = 30.0


@dataclass(frozen=True)
class Endless:
    """Stream this text again and again until the reader goes away."""

    text: str = "长"
    delay: float = 0.0


@dataclass(frozen=True)
class Raw:
    """Send these bytes as the body of a stream."""

    body: bytes
    type: str = "text/event-stream"


Reply: TypeAlias = Say | Status | Break | Stall | Silence | Endless | Raw
Script: TypeAlias = Callable[[dict[str, Any]], Reply]


class ScriptedServer:
    """Serves until the `with` block ends; `requests` are the bodies it was sent, in order."""

    def __init__(self, script: Script | Reply) -> None:
        self._script: Script = script if callable(script) else lambda _: script
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.finished_at: list[float] = []
        self.abandoned = 0
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    @property
    def base_url(self) -> str:
        """The address to give to a client."""
        assert self._server is not None
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://{host}:{port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = self._call(asyncio.start_server(self._serve, "127.0.0.1", 0))
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def kill(self) -> None:
        """Drop every connection and listen no more, as a crash would."""
        self._call(self._stop())

    def _call(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    async def _stop(self) -> None:
        if self._server is not None and self._server.is_serving():
            self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._answer(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            self.abandoned += 1
        except asyncio.CancelledError:
            writer.transport.abort()
        finally:
            self._tasks.discard(task)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        request = json.loads(body) if body else {}
        self.headers.append(headers)
        self.requests.append(request)
        watcher = asyncio.ensure_future(reader.read(1))
        work = asyncio.ensure_future(_play(self._script(request), writer, self.finished_at))
        try:
            await asyncio.wait({watcher, work}, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                self.abandoned += 1
                work.cancel()
            await work
        except asyncio.CancelledError:
            work.cancel()
            raise
        finally:
            watcher.cancel()


async def _play(  # noqa: C901 - one case for each kind of reply
    reply: Reply, writer: asyncio.StreamWriter, finished: list[float]
) -> None:
    match reply:
        case Status():
            extra = "".join(f"{name}: {value}\r\n" for name, value in reply.headers.items())
            data = reply.body.encode()
            writer.write(
                f"HTTP/1.1 {reply.code} Scripted\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(data)}\r\n{extra}Connection: close\r\n\r\n".encode()
                + data
            )
        case Silence():
            await asyncio.sleep(reply.seconds)
        case Raw():
            writer.write(_head(reply.type))
            writer.write(_chunked(reply.body) + b"0\r\n\r\n")
        case Say():
            writer.write(_head())
            if reply.reasoning:
                writer.write(_event({"reasoning_content": reply.reasoning, "content": None}))
            for at in range(0, len(reply.text), reply.pieces):
                writer.write(_event({"content": reply.text[at : at + reply.pieces]}))
                await writer.drain()
                if reply.delay:
                    await asyncio.sleep(reply.delay)
            finished.append(time.perf_counter())
            writer.write(_event({}, "stop") + _chunked(b"data: [DONE]\n\n") + b"0\r\n\r\n")
        case Break() | Stall():
            writer.write(_head())
            for one in reply.text:
                writer.write(_event({"content": one}))
            await writer.drain()
            if isinstance(reply, Stall):
                await asyncio.sleep(reply.seconds)
            writer.write(b'400\r\ndata: {"choices": [{"del')
            await writer.drain()
            writer.transport.abort()
        case Endless():
            writer.write(_head())
            while True:
                writer.write(_event({"content": reply.text}))
                await writer.drain()
                await asyncio.sleep(reply.delay)
    await writer.drain()


def _head(kind: str = "text/event-stream") -> bytes:
    return (
        f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n"
        "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    ).encode()


def _event(delta: dict[str, Any], finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    data = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "scripted"}
    return _chunked(f"data: {json.dumps({**data, 'choices': [choice]})}\n\n".encode())


def _chunked(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"
