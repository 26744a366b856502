"""Put the rooms together: `uvicorn server:create_app --factory`, or `g60 serve`."""

from functools import partial

from fastapi import FastAPI

from api.app import build_app
from api.keys import Access
from api.store import open_keys
from rag.compose import OpenedChatbot, open_chatbot
from rag.settings import Settings, load_settings


def create_app(settings: Settings | None = None, chatbot: OpenedChatbot | None = None) -> FastAPI:
    """Return the application for these settings, or for those of the environment.

    `chatbot` is that of the settings where it is open already.
    """
    settings = settings or load_settings()
    access = Access(open_keys(settings.data_dir), public=settings.public)
    opening = (lambda: chatbot) if chatbot else partial(open_chatbot, settings)
    return build_app(opening, settings.allowed_origins, access)
