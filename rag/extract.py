"""Answers without a language model: the quotation that answers, in readable form."""

from collections.abc import AsyncIterator

from rag.quotes import Quote, quotes
from rag.reading.reader import Reader
from rag.types import Claim, Evidence, Query


class ExtractiveGenerator:
    """Implements `rag.seams.Generator` by quoting; every claim is made of verbatim pieces."""

    name = "extractive"

    def __init__(self, reader: Reader) -> None:
        """Share the reader with the judge, so that the evidence is read once."""
        self._reader = reader

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        """Yield one claim, or two where the answer needs two sentences."""
        for quote in quotes(self._reader.read(query, evidence)):
            yield _claim(quote)


def _claim(quote: Quote) -> Claim:
    return Claim(quote.text, (quote.supports[0].marker,), quote.supports)
