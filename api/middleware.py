"""What surrounds every request: its id, a line in the log, a limit, and an answer come what may."""

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import REQUEST_ID, answer

MAX_BODY = 2 * 1024 * 1024
"""Bytes of a request body. A text and evidence as long as `api/requests.py` lets through have
210,000 characters: 630,000 bytes in UTF-8, 1,260,000 where JSON escapes them."""

MAX_UPLOAD = 32 * 1024 * 1024
"""Bytes of an uploaded document with its form. The longest law is 0.6 MB; a PDF of 300 pages with
pictures has 20. Larger corpora are for `g60 index add`, which needs no connection to stay open."""

SANE_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
"""Request ids that are taken over from a proxy or a client: nothing that could forge a log line."""

UPLOADS = "/v1/documents"

OK, WRONG = 200, 400  # statuses from here, and up to here, went well

logger = logging.getLogger("g60.api")


class Identify:
    """Give each request an id, say it in the response, write one line to the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = given if SANE_ID.fullmatch(given) else uuid.uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        started, status = time.perf_counter(), 0

        async def send_identified(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers[REQUEST_ID] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        try:
            await self.app(scope, receive, send_identified)
        finally:
            elapsed = 1000 * (time.perf_counter() - started)
            # The path as it was sent, percent-encoded: no line break gets into the log.
            path = scope.get("raw_path", b"").decode("ascii", "replace")
            # Warnings are seen also where nobody set logging up: a problem's id must be findable.
            level = logging.INFO if OK <= status < WRONG else logging.WARNING
            line = "%s %s %s %d %.1f ms"
            logger.log(level, line, request_id, scope["method"], path, status, elapsed)


class Guard:
    """Refuse a body that is too large; answer an unforeseen error with a problem document."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started, size, limit = False, 0, _largest(scope)

        async def receive_limited() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            _check(size, limit)
            return message

        async def send_noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            _check(_declared_size(scope), limit)
            await self.app(scope, receive_limited, send_noted)
        except Exception as error:
            if started:
                raise  # half an answer is out: breaking off is all that is left
            response = await answer(Request(scope), error)
            await response(scope, receive, send)


def _largest(scope: Scope) -> int:
    uploads = scope["method"] == "POST" and scope["path"] == UPLOADS
    return MAX_UPLOAD if uploads else MAX_BODY


def _check(size: int, limit: int) -> None:
    if size > limit:
        raise HTTPException(413, f"The body is larger than {limit} bytes. Send less.")


def _declared_size(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "")
    return int(length) if length.isdecimal() else 0
