"""The places where one implementation can take another's: retrieve, rank, generate, judge."""

from collections.abc import AsyncIterator, Sequence
from typing import Protocol, runtime_checkable

from rag.types import Claim, Evidence, Judgement, Query, ScoredPassage, Verdict


class Retriever(Protocol):
    """Finds candidate passages for a query, best first."""

    def retrieve(self, query: Query, k: int) -> list[ScoredPassage]:
        """Return at most `k` passages, best first."""


class Ranker(Protocol):
    """Orders candidate passages anew."""

    def rank(self, query: Query, passages: Sequence[ScoredPassage]) -> list[ScoredPassage]:
        """Return the same passages, best first, with their final scores."""


class Generator(Protocol):
    """Turns evidence into claims, one at a time."""

    @property
    def name(self) -> str:
        """The name that answers carry in `generator`."""

    def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:
        """Yield claims; raise GeneratorError where no (further) claim can be had."""


@runtime_checkable
class Repairer(Protocol):
    """A generator that can be asked again for a sentence that did not hold."""

    async def repair(
        self, query: Query, evidence: Evidence, claim: Claim, reasons: Sequence[str], since: float
    ) -> list[Claim]:
        """Return what to say instead; `since` is the monotonic time at which the answer began."""


class Judge(Protocol):
    """Decides, before anything is generated, whether the evidence can answer at all."""

    def judge(self, query: Query, evidence: Evidence) -> Judgement:
        """Return the refusal, None where an answer is to be tried, and the certainty."""


class Verifier(Protocol):
    """Holds one claim against the evidence."""

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; a supported one carries at least one support."""
