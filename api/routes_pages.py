"""What a browser or a supervisor fetches: the demo page, the widget, the state of the process."""

from pathlib import Path
from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse

import widget
from api import docs_page
from api.problems import PROBLEMS
from api.service import Bot

WIDGET = Path(widget.__file__).parent
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
"""Our pages load nothing from elsewhere: they work offline, and injected HTML can do nothing."""

FRESH = {"Cache-Control": "no-cache"}  # ask each time: the widget and the API belong together
SAFE = {**FRESH, "Content-Security-Policy": PAGE_POLICY}
READ = ["GET", "HEAD"]

router = APIRouter(responses=PROBLEMS)


@router.head("/healthz", include_in_schema=False)
@router.get("/healthz", tags=["state"])
async def health() -> dict[Literal["status"], str]:
    """Say that the process is up."""
    return {"status": "ok"}


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", tags=["state"])
async def readiness(bot: Bot) -> dict[Literal["status"], str]:
    """Say whether questions can be answered; 503 until they can."""
    del bot
    return {"status": "ready"}


@router.api_route("/", methods=READ, include_in_schema=False)
async def page() -> FileResponse:
    """Send the demo page."""
    return FileResponse(WIDGET / "index.html", headers=SAFE)


@router.api_route("/widget.js", methods=READ, include_in_schema=False)
async def script() -> FileResponse:
    """Send the widget."""
    return FileResponse(WIDGET / "widget.js", media_type="text/javascript", headers=FRESH)


@router.api_route("/docs", methods=READ, include_in_schema=False)
async def documentation(request: Request) -> HTMLResponse:
    """Send the description of this interface."""
    return HTMLResponse(docs_page.render(request.app.openapi()), headers=SAFE)
