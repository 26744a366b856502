"""The application: routes, and what surrounds them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware

from api import (
    problems,
    routes_ask,
    routes_documents,
    routes_openai,
    routes_pages,
    routes_upload,
)
from api.keys import Access
from api.middleware import Guard, Identify
from api.problems import REQUEST_ID
from api.service import Chatbot, Service

SMALLEST_PACKED = 2048
"""Bytes from which a response is compressed; most answers are smaller. The widget becomes 13 KB of
44; streams stay as they are, so that every event leaves at once."""

TITLE = "G60 问答"
SUMMARY = "Cited, verified answers from Chinese policy documents."


ROUTES = (routes_ask, routes_openai, routes_documents, routes_upload, routes_pages)


def build_app(
    open_chatbot: Callable[[], Chatbot],
    allowed_origins: Sequence[str] = (),
    access: Access | None = None,
) -> FastAPI:
    """Return the application; `open_chatbot` runs once, in a thread, when it starts.

    Without `access` everybody may ask and nobody may change the documents.
    """
    service = Service(open_chatbot)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        opening = asyncio.create_task(service.open())
        yield
        opening.cancel()
        await service.close()

    cors = Middleware(
        CORSMiddleware,
        allow_origins=list(allowed_origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", REQUEST_ID],
        expose_headers=[REQUEST_ID, "Retry-After", "Location"],
    )
    packed = Middleware(GZipMiddleware, minimum_size=SMALLEST_PACKED, compresslevel=6)
    app = FastAPI(
        title=TITLE,
        summary=SUMMARY,
        lifespan=lifespan,
        middleware=[Middleware(Identify), cors, packed, Middleware(Guard)],
        docs_url=None,  # api/docs_page.py makes it, without scripts from the network
        redoc_url=None,
    )
    app.state.service = service
    app.state.access = access or Access()
    problems.install(app)
    for routes in ROUTES:
        app.include_router(routes.router)
    return app
