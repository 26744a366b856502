"""Reads the chat completions of any system: its citations wherever it puts them, its refusals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import unquote

from eval.paragraphs import Paragraphs, Place
from eval.response import Cited, Response
from eval.wording import flat
from index.normalise import fold
from rag.verify import parse_markers

_URL = re.compile(r"/v1/documents/([^/?#]+)/paragraphs/(\d+)")
_TEXTS = ("text", "content", "snippet", "passage")
_PROBE = 24  # characters of a quotation that are enough to find its paragraph
# How systems say that they do not know; only an answer without any citation is read so.
_DONT_KNOW = re.compile(
    r"(?:没有|未)(?:找到|提及|提到|提供|说明|查到|涉及)|无法(?:回答|确定|提供|得知|判断|协助)|不(?:能|便)回答"
    r"|不(?:知道|清楚|了解)|不(?:能|会)(?:提供|协助|帮助)|抱歉|对不起|超出.{0,8}范围"
    r"|(?:do|does|did|can|could)(?: not|n['’]t) (?:know|answer|find|say|contain|mention|provide)"
    r"|cannot (?:answer|help|provide|find)|unable to|no information|i['’]m sorry"
)


class CompletionReader:
    """Reads completions; knows the paragraphs that citations may mean."""

    def __init__(self, paragraphs: Paragraphs) -> None:
        """Look citations up in these paragraphs."""
        self._paragraphs = paragraphs

    @cached_property
    def _flat(self) -> list[tuple[str, Place]]:
        return [(flat(self._paragraphs.text(place)), place) for place in self._paragraphs.places()]

    def read(self, reply: Mapping[str, Any], timings: Mapping[str, float]) -> Response:
        """Return the response of a completion; its id is still to be given."""
        message = reply["choices"][0]["message"]
        text = str(message.get("content") or message.get("refusal") or "")
        text, citations = self._citations(reply, message, text)
        answered = reply.get("answered")
        if not isinstance(answered, bool):
            answered = not message.get("refusal") and not _says_no(text, citations)
        refusal = reply.get("refusal")
        reason = refusal.get("reason") if isinstance(refusal, dict) else None
        return Response(
            id="",
            answered=answered,
            answer=text,
            citations=citations if answered else (),
            nearest=tuple(self._known(reply.get("nearest"))),
            refusal="" if answered else str(reason or "said"),
            notes=tuple(str(note) for note in reply.get("notes") or ()),
            timings_ms=timings,
        )

    def _citations(
        self, reply: Mapping[str, Any], message: Mapping[str, Any], text: str
    ) -> tuple[str, tuple[Cited, ...]]:
        """Read the list `citations`, else annotations, else bare markers [n]."""
        listed = reply.get("citations") or message.get("citations")
        if isinstance(listed, list) and listed:
            return text, tuple(self._cited(one, number) for number, one in enumerate(listed, 1))
        annotations = message.get("annotations")
        if isinstance(annotations, list) and annotations:
            return self._annotated(annotations, text)
        return text, tuple(Cited(marker) for marker in parse_markers(text)[1])

    def _annotated(self, annotations: Sequence[Any], text: str) -> tuple[str, tuple[Cited, ...]]:
        """Read annotations; one on words without a marker gets its number written after them."""
        inner = [each.get("url_citation", each) for each in annotations if isinstance(each, dict)]
        citations, marks = [], []
        for number, one in enumerate(inner, 1):
            start, end = one.get("start_index"), one.get("end_index")
            known = isinstance(start, int) and isinstance(end, int)
            marked = parse_markers(text[start:end])[1] if known else ()
            if known and not marked:
                marks.append((end, number))
            citations.append(self._cited(one, marked[0] if marked else number))
        for end, number in sorted(marks, reverse=True):
            text = f"{text[:end]}[{number}]{text[end:]}"
        return text, tuple(citations)

    def _cited(self, one: Any, number: int) -> Cited:
        if isinstance(one, str):
            return Cited(number, *self._place({"url": one}))
        if not isinstance(one, dict):
            return Cited(number)
        marker = one.get("marker", number)
        quote, start = one.get("quote"), one.get("start")
        return Cited(
            marker if isinstance(marker, int) else number,
            *self._place(one),
            quote if isinstance(quote, str) else None,
            start if isinstance(start, int) else None,
        )

    def _known(self, listed: Any) -> Iterator[Place]:
        for one in listed if isinstance(listed, list) else ():
            place = self._place(one) if isinstance(one, dict) else ("", 0)
            if place[0]:
                yield place

    def _place(self, one: Mapping[str, Any]) -> Place:
        """Return the paragraph meant: by document and number, by address, or by its words."""
        place = (str(one.get("document", "")), _number(one.get("paragraph")))
        if place in self._paragraphs:
            return place
        found = _URL.search(str(one.get("url", "")))
        if found and (place := (unquote(found[1]), int(found[2]))) in self._paragraphs:
            return place
        for name in ("quote", *_TEXTS):
            words = flat(str(one.get(name) or ""))[:_PROBE]
            if len(words) == _PROBE:
                for text, known in self._flat:
                    if words in text:
                        return known
        return ("", 0)


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _says_no(text: str, citations: Sequence[Cited]) -> bool:
    return not text.strip() or (not citations and bool(_DONT_KNOW.search(fold(text))))
