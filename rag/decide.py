"""What to do with a question and its evidence: refuse, quote what decides it, or generate."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

from rag import messages
from rag.premises import Ruling, rule
from rag.seams import Generator, Judge, Verifier
from rag.types import Claim, Evidence, EvidenceItem, Query, Refusal
from rag.verify.modality.wording import squeeze
from rag.verify.text.reading import read

# A part of a question says less than the whole, so that its certainty is lower; below this one
# the evidence has nothing for it. At 0.5 one of 14 answerable parts of the development half was
# left out, at 0.25 none; on made-up policies, without known questions, .81 of 48 questions in two
# parts were answered in both at 0.25, .85 at 0.12, .88 at 0.05. Since policies are judged more
# strictly (rag/reading/register.py) 0.03 is to them what 0.12 was.
OF_PART = 0.03


@dataclass(frozen=True, slots=True)
class Decision:
    """What follows: a refusal, or who answers which query, with what said first and noted."""

    query: Query
    generator: Generator
    refusal: Refusal | None = None
    certainty: float | None = None
    ruling: Ruling | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deciders:
    """Who decides: the judge of the evidence, the verifier, and the generators."""

    judge: Judge
    verifier: Verifier
    generator: Generator
    fallback: Generator

    def quoting(self, claims: tuple[Claim, ...]) -> "Deciders":
        """Return these, but with quotations already found where they would look for some."""
        quoted = Quoted(claims)
        writes = self.generator is not self.fallback
        return replace(self, generator=self.generator if writes else quoted, fallback=quoted)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a question, and the evidence in the order and with the scores of that part."""

    query: Query
    evidence: Evidence


def decide(
    by: Deciders, query: Query, evidence: Evidence, parts: tuple[Part, ...] = ()
) -> Decision:
    """Return what to do; a premise that the evidence settles is settled by its quotation."""
    quotes_only = by.generator is by.fallback
    if not quotes_only:
        return _on_whole(by, query, evidence, quotes_only=False)
    ruling = rule(query, evidence, by.verifier)
    if ruling:
        sure = by.judge.judge(query, evidence).certainty
        return Decision(query, Quoted((ruling.claim,)), certainty=sure, ruling=ruling)
    found = _on_parts(by, query, parts) if parts else None
    return found or _on_whole(by, query, evidence, quotes_only=True)


def _on_whole(by: Deciders, query: Query, evidence: Evidence, *, quotes_only: bool) -> Decision:
    """Refuse or generate by the evidence for the whole question; `quotes_only`: it was ruled on."""
    judgement = by.judge.judge(query, evidence)
    ruling = rule(query, evidence, by.verifier) if judgement.refusal and not quotes_only else None
    if ruling:
        return Decision(
            query, Quoted((ruling.claim,)), certainty=judgement.certainty, ruling=ruling
        )
    return Decision(query, by.generator, judgement.refusal, judgement.certainty)


def _on_parts(by: Deciders, query: Query, parts: tuple[Part, ...]) -> Decision | None:
    """Answer the parts that the evidence answers, and note what it does not; None if it has none.

    It is as certain as the least certain part that is answered.
    """
    judged = [(part, by.judge.judge(part.query, part.evidence)) for part in parts]
    if all(one.refusal for _, one in judged):
        return None
    left_out = [part for part, one in judged if one.refusal and (one.certainty or 0.0) < OF_PART]
    kept = [(part, one.certainty) for part, one in judged if part not in left_out]
    notes = tuple(
        messages.unanswered_part(
            (part.query.wording or part.query.text).strip("?？ "), query.language
        )
        for part in left_out
    )
    known = [sure for _, sure in kept if sure is not None]
    generator = Each(by.fallback, tuple(part for part, _ in kept), by.fallback.name)
    return Decision(query, generator, certainty=min(known, default=None), notes=notes)


@dataclass(frozen=True, slots=True)
class Each:
    """Implements `rag.seams.Generator`: for each part of a question the first claim that is new."""

    inner: Generator
    parts: tuple[Part, ...]
    name: str

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:  # noqa: ARG002 - each part has its own
        """Yield at most one claim a part: what answers two parts is said once."""
        said: set[str] = set()
        for part in self.parts:
            claims: Any = self.inner.generate(part.query, part.evidence)
            async with aclosing(claims):
                async for claim in claims:
                    if claim.text not in said:
                        said.add(claim.text)
                        yield claim
                        break


@dataclass(frozen=True, slots=True)
class Quoted:
    """Implements `rag.seams.Generator` with quotations that are already found."""

    claims: tuple[Claim, ...]
    name: str = "extractive"

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:  # noqa: ARG002 - the seam's signature
        """Yield the quotations."""
        for claim in self.claims:
            yield claim


def without_said(evidence: Evidence, said: tuple[str, ...]) -> Evidence:
    """Blank the sentences that were said already, so that 还有呢 finds others.

    Offsets stay as they are; only who reads sees this, citations are cut from the paragraphs.
    """
    known = squeeze("".join(said))
    return Evidence(tuple(_blanked(item, known) for item in evidence.items))


def _blanked(item: EvidenceItem, known: str) -> EvidenceItem:
    text = item.paragraph.text
    for span in read(text).sentences:
        sentence = text[span.start : span.end]
        if squeeze(sentence).strip("。.！？!?") in known:
            text = text[: span.start] + " " * len(sentence) + text[span.end :]
    return replace(item, paragraph=replace(item.paragraph, text=text))


@dataclass(frozen=True, slots=True)
class Shown:
    """A generator that is shown other evidence than its claims are verified against."""

    inner: Generator
    shown: Evidence

    @property
    def name(self) -> str:
        """The name of the generator itself."""
        return self.inner.name

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:  # noqa: ARG002 - it is shown its own
        """Yield the claims that it makes of what it is shown."""
        async for claim in self.inner.generate(query, self.shown):
            yield claim
