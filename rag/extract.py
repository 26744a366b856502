"""Answers without a language model: the quotation that answers, in readable form."""

from collections.abc import AsyncIterator

from rag.cutting import ANSWER
from rag.parts import parts_of
from rag.quotes import LEAST_ROOM, Quote, quote, quotes
from rag.reading.reader import Reader
from rag.types import Claim, Evidence, Query


class ExtractiveGenerator:
    """Implements `rag.seams.Generator` by quoting; every claim is made of verbatim pieces."""

    name = "extractive"

    def __init__(self, reader: Reader) -> None:
        """Share the reader with the judge, so that the evidence is read once."""
        self._reader = reader

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        """Yield one claim, or two where the answer needs two sentences; more only for a list."""
        found = self._joined(query, evidence) or quotes(self._reader.read(query, evidence))
        for one in found:
            yield Claim(one.text, (one.supports[0].marker,), one.supports)

    def _joined(self, query: Query, evidence: Evidence) -> list[Quote]:
        """Return a quotation for each part of a question in two parts, if they differ."""
        parts = parts_of(query)
        found: list[Quote] = []
        room = ANSWER
        for part in parts:
            reading = self._reader.read(part, evidence)
            if reading.best is None or room < LEAST_ROOM:
                continue
            one = quote(reading, reading.best, room)
            if one not in found:
                found.append(one)
                room -= len(one.text)
        return found if len(found) > 1 else []
