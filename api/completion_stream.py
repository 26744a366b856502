"""A streamed chat completion, chunk by chunk."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from api.completions import UNMETERED, annotations, cited, head
from api.wire import citation_payload
from rag.types import Answer, SentenceReady


@dataclass(slots=True)
class CompletionStream:
    """The chunks of one answer; joined, their contents are the answer.

    Every chunk has `citations`: those of its sentence, in the last ones all of them.
    """

    base_url: str
    include_usage: bool = False
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    said: str = ""

    def first(self) -> dict[str, Any]:
        """Return the chunk that opens the message."""
        return self._chunk({"role": "assistant", "content": ""})

    def sentence(self, event: SentenceReady) -> dict[str, Any]:
        """Return the chunk of one sentence with its markers."""
        sentence = event.sentence
        gap = " " * (sentence.start - len(self.said))
        text = gap + sentence.text + "".join(f"[{marker}]" for marker in sentence.markers)
        self.said += text
        citations = [citation_payload(citation) for citation in event.citations]
        return self._chunk({"content": text}) | {"citations": citations}

    def last(self, answer: Answer) -> Iterator[dict[str, Any]]:
        """Yield what was not a sentence, the end of the message, and the usage if asked for."""
        if rest := answer.answer.removeprefix(self.said):
            yield self._chunk({"content": rest})
        end = self._chunk({"annotations": list(annotations(answer, self.base_url))})
        end["choices"][0]["finish_reason"] = "stop"
        yield end | cited(answer)
        if self.include_usage:
            yield end | cited(answer) | {"choices": [], "usage": UNMETERED}

    def _chunk(self, delta: dict[str, Any]) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": None, "logprobs": None}
        opening = head(self.id, "chat.completion.chunk")
        return {**opening, "choices": [choice], "citations": []}
