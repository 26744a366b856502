"""A small chatbot that really answers from a small library, and a server to put it behind."""

import asyncio
import re
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus

import httpx
import uvicorn
from fastapi import FastAPI

from index.errors import UnknownDocument
from index.records import version_of
from index.types import Document, Paragraph, Passage
from index.validity import in_force
from rag.checked import Checked
from rag.cite import AnswerWriter, cite_item
from rag.types import (
    Answer,
    Claim,
    Done,
    Event,
    Evidence,
    EvidenceItem,
    Question,
    Refusal,
    ScoredPassage,
    SentenceReady,
    SourcesFound,
    Support,
    Verdict,
)

LIBRARY = (
    Document(
        "岚州/2025 年报",
        "岚州市2025年交通年报",
        (
            Paragraph(1, "岚州市2025年交通年报", kind="title"),
            Paragraph(
                2, "岚州市全年新修公路十二条。其中山区公路七条，投入九亿元。", ("公路", "新修")
            ),
            Paragraph(3, "港口吞吐量为3600万吨，比上年增长8.5%。", ("港口",)),
            Paragraph(4, "<img src=x onerror=alert(1)>是网页标签，<b>不是</b>正文。", ("附注",)),
        ),
        source="岚州市交通局",
        date="2025-12-31",
    ),
    Document(
        "bridges", "桥梁名录", (Paragraph(1, "𠮷清溪大桥长820米。大桥于2019年通车。", ("大桥",)),)
    ),
)
SENTENCE = re.compile(r"[^。]*。")


@dataclass(slots=True)
class Shelf:
    """Documents in memory."""

    shelved: tuple[Document, ...] = LIBRARY

    def documents(self) -> tuple[Document, ...]:
        return self.shelved

    def heads(self) -> Iterator[dict[str, object]]:
        for one in self.shelved:
            yield {"id": one.id, "title": one.title, "source": one.source, "date": one.date,
                   "language": one.language, "meta": dict(one.meta), "version": version_of(one),
                   "paragraphs": len(one.paragraphs)}  # fmt: skip

    def in_force(self, day: str, /) -> frozenset[str] | None:
        dated = any({"effective_from", "effective_to"} & one.meta.keys() for one in self.shelved)
        found = frozenset(one.id for one in self.shelved if in_force(one.meta, day))
        return found if dated else None

    def document(self, id: str, version: str | None = None, /) -> Document:  # noqa: A002
        for document in self.shelved:
            if document.id == id and version in (None, version_of(document)):
                return document
        raise UnknownDocument(f"There is no document {id}.", "GET /v1/documents lists them.")

    def paragraph(self, id: str, number: int, version: str | None = None, /) -> Paragraph:  # noqa: A002
        for paragraph in self.document(id, version).paragraphs:
            if paragraph.number == number:
                return paragraph
        raise UnknownDocument(f"{id} has no paragraph {number}.", "Read the document.")


@dataclass(slots=True)
class SmallBot:
    """Quotes the sentences that share two characters in a row with the question.

    `pause` are seconds before each sentence; `error` is raised after the first one.
    `stopped` is set when the work on an answer was broken off.
    """

    index: Shelf = field(default_factory=Shelf)
    pause: float = 0.0
    error: Exception | None = None
    notes: tuple[str, ...] = ()
    asked: list[Question] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    async def stream(self, question: Question, /) -> AsyncIterator[Event]:
        self.asked.append(question)
        found = self._found(question.text)
        items = [self._item(n, *place) for n, place in enumerate(dict.fromkeys(found), 1)]
        writer = AnswerWriter(Evidence(tuple(items)))
        yield SourcesFound(tuple(cite_item(item, item.marker) for item in items))
        try:
            for item in items:
                for span in SENTENCE.finditer(item.paragraph.text):
                    await asyncio.sleep(self.pause)
                    if not _shared(question.text, span.group()):
                        continue
                    support = Support(item.marker, *span.span())
                    sentence, citations = writer.add(Claim(span.group()), (support,))
                    yield SentenceReady(sentence, tuple(citations))
                    if self.error:
                        raise self.error
        except (asyncio.CancelledError, GeneratorExit):
            self.stopped.set()
            raise
        yield Done(self._answer(question, writer))

    async def ask(self, question: Question, /) -> Answer:
        async for event in self.stream(question):
            if isinstance(event, Done):
                return event.answer
        raise AssertionError("a stream ends with Done")

    def search(self, text: str, k: int, as_of: str, /) -> list[ScoredPassage]:
        allowed = self.index.in_force(as_of) if as_of else None
        places = [one for one in self._found(text) if allowed is None or one[0] in allowed]
        found = []
        for id, number in places[:k]:  # noqa: A001
            words = self.index.paragraph(id, number).text
            shared = tuple(sorted(_shared(text, words)))
            passage = Passage(id, number, 0, len(words), words, "年报")
            found.append(ScoredPassage(passage, float(len(shared)), {"sparse": 1.0}, shared))
        return found

    def verify(self, text: str, evidence: str | None, /) -> list[Checked]:
        library = "".join(p.text for d in self.index.documents() for p in d.paragraphs)
        known = library if evidence is None else evidence
        verdicts = {True: Verdict("supported"), False: Verdict("unsupported", ("查无此句",))}
        sentences = SENTENCE.findall(text)
        return [Checked(each, verdicts[each in known], ()) for each in sentences]

    def _found(self, text: str) -> list[tuple[str, int]]:
        return [
            (document.id, paragraph.number)
            for document in self.index.documents()
            for paragraph in document.paragraphs
            if paragraph.kind == "body" and _shared(text, paragraph.text)
        ]

    def _item(self, marker: int, id: str, number: int) -> EvidenceItem:  # noqa: A002
        document, paragraph = self.index.document(id), self.index.paragraph(id, number)
        version = version_of(document)
        return EvidenceItem(marker, id, document.title, paragraph, 1.0, version=version)

    def _answer(self, question: Question, writer: AnswerWriter) -> Answer:
        if writer.sentences:
            return Answer(
                "a1", writer.text, True, None, tuple(writer.sentences), tuple(writer.citations),
                generator="small", notes=self.notes, timings_ms={"total": 1.0},
            )  # fmt: skip
        reason = "no_evidence" if question.text.strip() else "empty"
        last = self.index.documents()[-1]
        nearest = () if reason == "empty" else (cite_item(self._item(1, last.id, 1), 1),)
        message = "手头的文件没有说到这一点。"
        return Answer(
            "a2", message, False, Refusal(reason, message), nearest=nearest, generator="small"
        )


def _shared(question: str, text: str) -> set[str]:
    pairs = {question[n : n + 2] for n in range(len(question) - 1)}
    return {pair for pair in pairs if pair in text and pair.strip() == pair}


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """Serve on a free port of the loopback; give the address once questions are answered."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        address = f"http://127.0.0.1:{port}"
        while httpx.get(f"{address}/readyz").status_code != HTTPStatus.OK:
            time.sleep(0.01)
        yield address
    finally:
        server.should_exit = True
        thread.join()
