"""OpenAI's chat completions, said in terms of questions and answers."""

import time
from collections.abc import Iterator
from typing import Any, Self

from pydantic import Field, model_validator

from api.requests import MAX_QUESTION, MAX_TURN, MAX_TURNS, Day, Request, Text
from api.wire import answer_payload
from rag.types import Answer, Question, Role, Turn

MODEL = "g60qa"
"""The one model there is; a request may name any, since front ends insist on their own."""

MAX_MESSAGES = 1_000
"""Messages of one request; the last `MAX_TURNS` of them count."""

SPEAKERS: dict[str, Role] = {"user": "user", "assistant": "assistant"}
"""Whose messages are the conversation. Others (system, developer, tool) would tell a language
model how to behave; here the documents decide what is said, so they are read over."""

UNMETERED = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
"""Clients require the object; nothing here is counted or billed in tokens."""

CITED = ("citations", "answered", "refusal", "nearest", "notes")
"""What an answer has beyond OpenAI's shape, at the top level of a completion."""


class PartIn(Request):
    """One part of a message; only text is read."""

    type: str
    text: Text = ""


class MessageIn(Request):
    """One message."""

    role: str
    content: Text | list[PartIn] | None = None

    @property
    def text(self) -> str:
        """The message's text."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content if part.type == "text")
        return self.content or ""


class StreamOptionsIn(Request):
    """What a streamed answer ends with."""

    include_usage: bool = False


class CompletionIn(Request):
    """OpenAI's request, as far as it matters here, and `as_of`; other fields are ignored."""

    messages: list[MessageIn] = Field(min_length=1, max_length=MAX_MESSAGES)
    model: str = MODEL
    stream: bool | None = None
    stream_options: StreamOptionsIn | None = None
    as_of: Day | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        if not any(message.role == "user" for message in self.messages):
            raise ValueError("there is no message of the role user to answer")
        length = len(self.value().text)
        if length > MAX_QUESTION:
            raise ValueError(f"the question has {length} characters; at most {MAX_QUESTION}")
        return self

    def value(self) -> Question:
        """Return the last message of the user as the question, those before as its history."""
        last = max(n for n, message in enumerate(self.messages) if message.role == "user")
        spoken = [each for each in self.messages[:last] if each.role in SPEAKERS and each.text]
        history = (Turn(SPEAKERS[each.role], each.text[:MAX_TURN]) for each in spoken[-MAX_TURNS:])
        return Question(self.messages[last].text, tuple(history), as_of=self.as_of or "")


def completion(answer: Answer, base_url: str) -> dict[str, Any]:
    """Return a whole answer as a chat completion."""
    message = {
        "role": "assistant",
        "content": answer.answer,
        "refusal": None,  # a refusal here is an answer to be shown; clients hide theirs
        "annotations": list(annotations(answer, base_url)),
    }
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {
        **head(answer.id, "chat.completion"),
        "choices": [choice],
        "usage": UNMETERED,
        **cited(answer),
    }


def annotations(answer: Answer, base_url: str) -> Iterator[dict[str, Any]]:
    """Yield a `url_citation` for each marker, at the marker's own place in the answer."""
    cited = {citation.marker: citation for citation in answer.citations}
    for sentence in answer.sentences:
        start = sentence.end
        for marker in sentence.markers:
            end = start + len(f"[{marker}]")
            citation = cited[marker]
            yield {
                "type": "url_citation",
                "url_citation": {
                    "start_index": start,
                    "end_index": end,
                    "url": base_url.rstrip("/") + citation.url,
                    "title": citation.title,
                },
            }
            start = end


def models() -> dict[str, Any]:
    """Return the list of the one model."""
    return {"object": "list", "data": [model()]}


def model() -> dict[str, Any]:
    """Return the one model."""
    return {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}


def head(id: str, kind: str) -> dict[str, Any]:  # noqa: A002 - OpenAI's name for it
    """Return the fields that every object of a completion begins with."""
    return {"id": f"chatcmpl-{id}", "object": kind, "created": int(time.time()), "model": MODEL}


def cited(answer: Answer) -> dict[str, Any]:
    """Return what an answer has beyond OpenAI's shape."""
    payload = answer_payload(answer)
    return {name: payload[name] for name in CITED}
