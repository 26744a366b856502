"""Every error as a problem document (RFC 9457), with the request's id."""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from api.schema import Problem
from index.errors import DocumentError, G60Error, GeneratorError, UnknownDocument


class NotReady(Exception):  # noqa: N818 - a state, which passes
    """The chatbot is still being opened, or could not be."""


NO_TYPE = "about:blank"  # RFC 9457: the status says it all
PROBLEM_TYPE = "urn:g60qa:problem:"
REQUEST_ID = "X-Request-ID"
OPENAI_PATHS = (
    "/v1/chat/completions", "/v1/models", "/v1/completions", "/v1/embeddings", "/v1/responses",
)  # fmt: skip
"""Addresses that OpenAI's clients ask, the last three for what there is not here."""

RETRY_AFTER = "2"
"""Seconds after which a server that is opening its index is worth asking again."""

SORRY = "The server could not answer. Try again; its log has the reason under this request id."
KINDS = (
    (UnknownDocument, HTTPStatus.NOT_FOUND, "unknown-document", True),
    (DocumentError, HTTPStatus.UNPROCESSABLE_ENTITY, "unreadable-document", True),
    (NotReady, HTTPStatus.SERVICE_UNAVAILABLE, "not-ready", True),
    (GeneratorError, HTTPStatus.BAD_GATEWAY, "generator", False),
    (G60Error, HTTPStatus.SERVICE_UNAVAILABLE, "unavailable", False),
)
"""What a known error becomes, the first that fits, and whether its words are for the one who asks:
others name folders and addresses, and are for the one who runs the server."""

SHOWN_ERRORS = 5
"""Mistakes of one request that are named; a body can have thousands."""

PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {
        "description": "A problem document (RFC 9457)",
        "content": {"application/problem+json": {"schema": Problem.model_json_schema()}},
    }
}
"""What `/docs` says about errors, for every route."""

logger = logging.getLogger("g60.api")


class ProblemResponse(JSONResponse):
    """A problem document as a response."""

    media_type = "application/problem+json"


def install(app: FastAPI) -> None:
    """Answer every error of this application with a problem document."""
    for kind in (HTTPException, RequestValidationError, G60Error, NotReady):
        app.add_exception_handler(kind, answer)


async def answer(request: Request, error: Exception) -> ProblemResponse:
    """Return the response for an error, and log it if the server is to blame."""
    problem = describe(request, error)
    headers = dict(getattr(error, "headers", None) or {})
    if isinstance(error, NotReady):
        headers["Retry-After"] = RETRY_AFTER
    content = problem.model_dump(exclude_none=True)
    if request.url.path.startswith(OPENAI_PATHS):
        content["error"] = openai_error(problem)
    return ProblemResponse(content, problem.status, headers)


def describe(request: Request, error: Exception) -> Problem:
    """Return the problem document for an error; what the server is to blame for is logged."""
    request_id = str(getattr(request.state, "request_id", ""))
    status, name, detail = _classify(request, error)
    if detail is SORRY:
        unforeseen = None if isinstance(error, G60Error) else error
        logger.error("%s failed: %s", request_id, error, exc_info=unforeseen)
    return Problem(
        type=PROBLEM_TYPE + name if name else NO_TYPE,
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        request_id=request_id,
        errors=_errors(error) if isinstance(error, RequestValidationError) else None,
    )


def _classify(request: Request, error: Exception) -> tuple[int, str, str]:
    if isinstance(error, RequestValidationError):
        return _invalid(request, error)
    if isinstance(error, HTTPException):
        return error.status_code, "", _explain(request, error)
    for kind, status, name, told in KINDS:
        if isinstance(error, kind):
            return status, name, str(error) if told else SORRY
    return HTTPStatus.INTERNAL_SERVER_ERROR, "internal", SORRY


def openai_error(problem: Problem) -> dict[str, Any]:
    """Return the same in the shape that OpenAI's clients read."""
    kind = "invalid_request_error" if problem.status < 500 else "server_error"  # noqa: PLR2004
    code = None if problem.type == NO_TYPE else problem.type
    return {"message": problem.detail, "type": kind, "param": None, "code": code}


def _invalid(request: Request, error: RequestValidationError) -> tuple[int, str, str]:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        detail = f"The body is not JSON: {first['ctx']['error']} at character {first['loc'][-1]}."
        return HTTPStatus.BAD_REQUEST, "not-json", detail
    if first["loc"] == ("body",) and "json" not in request.headers.get("content-type", ""):
        detail = "Send the body as JSON, with the header Content-Type: application/json."
        return HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "not-json", detail
    wrong = [(each["pointer"].removeprefix("#"), each["detail"]) for each in _errors(error)]
    detail = "; ".join(f"{place}: {what}" if place else what for place, what in wrong)
    return HTTPStatus.UNPROCESSABLE_ENTITY, "invalid-request", f"{detail}. See /docs."


def _errors(error: RequestValidationError) -> tuple[dict[str, str], ...]:
    # Never the input itself: it may be a hundred thousand characters, or bytes.
    return tuple(
        {
            "pointer": "#" + "".join(f"/{part}" for part in each["loc"][1:] if _named(part)),
            "detail": str(each["msg"]).removeprefix("Value error, "),
        }
        for each in error.errors()[:SHOWN_ERRORS]
    )


def _named(part: int | str) -> bool:
    """Leave out which of several types was tried: `function-before[clean(), str]`."""
    return isinstance(part, int) or "[" not in part


def _explain(request: Request, error: HTTPException) -> str:
    match error.status_code:
        case HTTPStatus.NOT_FOUND if error.detail != HTTPStatus.NOT_FOUND.phrase:
            return error.detail
        case HTTPStatus.NOT_FOUND if request.url.path.startswith(OPENAI_PATHS):
            return "Of OpenAI's addresses there are /v1/chat/completions and /v1/models. See /docs."
        case HTTPStatus.NOT_FOUND:
            return "There is nothing at this address. See /docs for what there is."
        case HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = (error.headers or {}).get("Allow", "")
            return f"{request.method} is not possible here; possible: {allowed}."
        case HTTPStatus.BAD_REQUEST:
            return "The body cannot be read: it must be JSON in UTF-8."
        case _:
            return error.detail
