"""The documents that answers are cited from. An id may hold any character, `/` too."""

from typing import Annotated, Any

from fastapi import APIRouter, Path

from api import wire
from api.problems import PROBLEMS
from api.schema import WireCitedParagraph, WireDocument, WireDocuments
from api.service import Bot

MAX_NUMBER = 10_000_000
"""No document has as many paragraphs; a longer run of digits is no number of ours."""

Number = Annotated[int, Path(ge=1, le=MAX_NUMBER)]

router = APIRouter(prefix="/v1/documents", tags=["documents"], responses=PROBLEMS)


@router.get("", response_model=WireDocuments)
async def list_documents(bot: Bot) -> dict[str, Any]:
    """List the documents."""
    summaries = [wire.document_summary_payload(document) for document in bot.index.documents()]
    return {"documents": summaries}


@router.get("/{id:path}/paragraphs/{number}", response_model=WireCitedParagraph)
async def read_paragraph(id: str, number: Number, bot: Bot) -> dict[str, Any]:  # noqa: A002
    """Return one paragraph."""
    return wire.paragraph_payload(bot.index.document(id), bot.index.paragraph(id, number))


@router.get("/{id:path}", response_model=WireDocument)
async def read_document(id: str, bot: Bot) -> dict[str, Any]:  # noqa: A002
    """Return one document with its paragraphs."""
    return wire.document_payload(bot.index.document(id))
