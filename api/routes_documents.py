"""The documents that answers are cited from. An id may hold any character, `/` too."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query

from api import wire
from api.keys import may_read
from api.problems import PROBLEMS
from api.requests import Text
from api.schema import WireCitedParagraph, WireDocument, WireDocuments
from api.service import Bot

MAX_NUMBER = 10_000_000
"""No document has as many paragraphs; a longer run of digits is no number of ours."""

Number = Annotated[int, Path(ge=1, le=MAX_NUMBER)]

MAX_VERSION = 64
"""Characters of a version; ours have 12."""

Version = Annotated[Text | None, Query(max_length=MAX_VERSION)]

router = APIRouter(
    prefix="/v1/documents",
    tags=["documents"],
    responses=PROBLEMS,
    dependencies=[Depends(may_read)],
)


@router.get("", response_model=WireDocuments)
async def list_documents(bot: Bot) -> dict[str, Any]:
    """List the documents."""
    return {"documents": [wire.head_payload(head) for head in bot.index.heads()]}


@router.get("/{id:path}/paragraphs/{number}", response_model=WireCitedParagraph)
async def read_paragraph(
    id: str,  # noqa: A002
    number: Number,
    bot: Bot,
    version: Version = None,
) -> dict[str, Any]:
    """Return one paragraph, of an old version of its document if one is named."""
    index, version = bot.index, version or None
    document = index.document(id, version)
    return wire.paragraph_payload(document, index.paragraph(id, number, version), version)


@router.get("/{id:path}", response_model=WireDocument)
async def read_document(id: str, bot: Bot, version: Version = None) -> dict[str, Any]:  # noqa: A002
    """Return one document with its paragraphs, in an old version if one is named."""
    version = version or None
    return wire.document_payload(bot.index.document(id, version), version)
