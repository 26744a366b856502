"""Documents added, replaced and removed, while questions go on being answered."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from api import wire
from api.forms import FORM, FieldsIn, read_documents, received
from api.keys import Editor
from api.problems import PROBLEMS
from api.schema import WireChanges
from api.service import Bot, Chatbot, Service
from index.errors import IndexBusy

PATIENCE = 5.0
"""Seconds to wait for another writer; adding one document takes a fraction of a second, and who
waits for a whole build had better ask again."""

RETRY_AFTER = "10"

router = APIRouter(prefix="/v1/documents", tags=["documents"], responses=PROBLEMS)
logger = logging.getLogger("g60.api")


@router.post("", response_model=WireChanges, openapi_extra=FORM)
async def add_documents(
    request: Request, response: Response, bot: Bot, key: Editor
) -> dict[str, Any]:
    """Add the documents of a file, or replace those of the same ids; answers see them at once.

    201 with the address of a document that is new, 200 for one that is replaced or unchanged.
    Needs a key with the scope `documents`.
    """
    name, data, fields = await received(request)
    async with _writing(request):
        changed = await asyncio.to_thread(_add, bot, name, data, fields)
    for each in changed["documents"]:
        _note(request, key.id, each["change"], each["url"])
    new = [each["url"] for each in changed["documents"] if each["change"] == "added"]
    if new:
        response.status_code = 201
        response.headers["Location"] = new[0]
    return changed


@router.delete("/{id:path}", status_code=204)
async def remove_document(id: str, request: Request, bot: Bot, key: Editor) -> None:  # noqa: A002
    """Remove a document; answers no longer use it, old citations still resolve.

    Needs a key with the scope `documents`.
    """
    async with _writing(request):
        await asyncio.to_thread(_remove, bot, id)
    _note(request, key.id, "removed", wire.document_url(id))


def _add(bot: Chatbot, name: str, data: bytes, fields: FieldsIn) -> dict[str, Any]:
    documents = read_documents(name, data, fields)
    changes = bot.library.add(documents, wait=PATIENCE)
    _ = bot.index  # what answers from the new index is made here, not while somebody asks
    return wire.changes_payload(documents, changes)


def _remove(bot: Chatbot, document: str) -> None:
    bot.library.remove(document, wait=PATIENCE)
    _ = bot.index


@asynccontextmanager
async def _writing(request: Request) -> AsyncIterator[None]:
    """Let one request write at a time; 503 for who would wait too long."""
    service: Service = request.app.state.service
    try:
        async with asyncio.timeout(PATIENCE):
            await service.writing.acquire()
    except TimeoutError as error:
        raise _busy() from error
    try:
        yield
    except IndexBusy as error:
        logger.warning("%s: %s", request.state.request_id, error)
        raise _busy() from error
    finally:
        service.writing.release()


def _busy() -> HTTPException:
    detail = "The documents are being changed by somebody else. Try again in a moment."
    return HTTPException(503, detail, {"Retry-After": RETRY_AFTER})


def _note(request: Request, key: str, change: str, url: str) -> None:
    # A URL, percent-encoded: no line break gets into the log.
    logger.info("%s key %s %s %s", request.state.request_id, key, change, url)
