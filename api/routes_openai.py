"""OpenAI's addresses: its clients and the chat front ends made for it work unchanged."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse, Response
from fastapi.sse import KEEPALIVE_COMMENT, EventSourceResponse, format_sse_event
from starlette.exceptions import HTTPException

from api.completion_stream import CompletionStream
from api.completions import MODEL, CompletionIn, completion, model, models
from api.keys import may_ask
from api.problems import PROBLEMS, describe, openai_error
from api.service import Bot, Chatbot
from rag.types import Done, Question, SentenceReady

KEEP_ALIVE = 15.0
"""Seconds of silence after which a comment keeps the connection open, as FastAPI does; proxies
commonly give up after 60."""

UNBUFFERED = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}

router = APIRouter(prefix="/v1", tags=["openai"], responses=PROBLEMS)


@router.post("/chat/completions", response_model=None, dependencies=[Depends(may_ask)])
async def complete(body: CompletionIn, bot: Bot, request: Request) -> Response:
    """Answer a conversation as a chat completion, whole or as a stream of chunks."""
    base_url = str(request.base_url)
    if not body.stream:
        return JSONResponse(completion(await bot.ask(body.value()), base_url))
    usage = body.stream_options is not None and body.stream_options.include_usage
    chunks = _chunks(bot, body.value(), CompletionStream(base_url, usage), request)
    return EventSourceResponse(kept_alive(chunks, KEEP_ALIVE), headers=UNBUFFERED)


@router.get("/models")
async def list_models() -> dict[str, Any]:
    """List the one model there is."""
    return models()


@router.get("/models/{id}")
async def read_model(id: str) -> dict[str, Any]:  # noqa: A002 - OpenAI's name for it
    """Return the model."""
    if id != MODEL:
        raise HTTPException(404, f"There is one model here, {MODEL}.")
    return model()


async def _chunks(
    bot: Chatbot, question: Question, stream: CompletionStream, request: Request
) -> AsyncIterator[bytes]:
    yield _line(stream.first())
    try:
        async for event in bot.stream(question):
            match event:
                case SentenceReady():
                    yield _line(stream.sentence(event))
                case Done(answer):
                    for chunk in stream.last(answer):
                        yield _line(chunk)
    except Exception as error:  # noqa: BLE001 - the stream must end with a word about it
        problem = describe(request, error)
        yield _line(problem.model_dump(exclude_none=True) | {"error": openai_error(problem)})
    yield format_sse_event(data_str="[DONE]")


def _line(value: dict[str, Any]) -> bytes:
    return format_sse_event(data_str=json.dumps(value, ensure_ascii=False))


async def kept_alive(lines: AsyncIterator[bytes], seconds: float) -> AsyncIterator[bytes]:
    """Yield the lines, and a comment after each `seconds` without one."""
    waiting = asyncio.ensure_future(anext(lines))
    try:
        while True:
            done, _ = await asyncio.wait({waiting}, timeout=seconds)
            if not done:
                yield KEEPALIVE_COMMENT
                continue
            try:
                line = waiting.result()
            except StopAsyncIteration:
                return
            waiting = asyncio.ensure_future(anext(lines))
            yield line
    finally:
        waiting.cancel()
