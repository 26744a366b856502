"""Questions: whole answers, streamed answers, searches, verifications."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from api import wire
from api.keys import may_ask
from api.problems import PROBLEMS, describe
from api.requests import AskIn, SearchIn, VerifyIn
from api.schema import (
    WireAnswer,
    WirePassages,
    WireSentence,
    WireSources,
    WireSpoken,
    WireVerification,
)
from api.service import Bot
from rag.types import Done, Event, Question, SentenceReady, SourcesFound

router = APIRouter(
    prefix="/v1", tags=["questions"], responses=PROBLEMS, dependencies=[Depends(may_ask)]
)


async def question_of(body: AskIn, bot: Bot) -> Question:
    """Return the question; raise UnknownDocument where it is limited to one that is not there."""
    for document in body.documents or ():
        bot.index.document(document)
    return body.value()


Asked = Annotated[Question, Depends(question_of)]


@router.post("/ask")
async def ask(question: Asked, bot: Bot) -> WireAnswer:
    """Answer a question with citations, or say that the documents do not."""
    return WireAnswer.model_validate(await bot.ask(question))


@router.post("/chat", response_class=EventSourceResponse)
async def chat(question: Asked, bot: Bot, request: Request) -> AsyncIterator[ServerSentEvent]:
    """Answer as events: `sources`, each verified `sentence`, `done`; or `error`.

    The data of `sources` is `{"sources": [citation]}`, of `sentence` a sentence with its
    `citations`, of `done` what `/v1/ask` answers, of `error` a problem document.
    """
    try:
        async for event in bot.stream(question):
            yield _server_sent(event)
    except Exception as error:  # noqa: BLE001 - the stream must end with a word about it
        yield ServerSentEvent(event="error", data=describe(request, error))


def _server_sent(event: Event) -> ServerSentEvent:
    match event:
        case SourcesFound():
            return ServerSentEvent(event="sources", data=WireSources.model_validate(event))
        case SentenceReady(sentence, citations):
            fields = {name: getattr(sentence, name) for name in WireSentence.model_fields}
            spoken = WireSpoken.model_validate({**fields, "citations": citations})
            return ServerSentEvent(event="sentence", data=spoken)
        case Done(answer):
            return ServerSentEvent(event="done", data=WireAnswer.model_validate(answer))


@router.post("/search", response_model=WirePassages)
async def search(body: SearchIn, bot: Bot) -> dict[str, Any]:
    """Find passages, best first, with their scores and the words that matched."""
    found = bot.search(body.query, body.k, body.as_of or "")
    return wire.search_payload(found)


@router.post("/verify", response_model=WireVerification)
async def verify(body: VerifyIn, bot: Bot) -> dict[str, Any]:
    """Hold each sentence of a text against the evidence given, or else the documents."""
    # A long text takes seconds: beside the event loop, so that questions go on being answered.
    checked = await asyncio.to_thread(bot.verify, body.text, body.evidence)
    return wire.verify_payload(checked)
