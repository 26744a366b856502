"""What to do with a question and its evidence: refuse, quote what decides it, or generate."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from rag import messages
from rag.premises import Ruling, rule
from rag.seams import Generator, Judge, Verifier
from rag.sub_questions import sub_questions
from rag.types import Claim, Evidence, EvidenceItem, Query, Refusal
from rag.verify.reading import read
from rag.verify.wording import squeeze

# A part of a question says less than the whole, so that its certainty is lower; below this one
# the evidence has nothing for it. At 0.5 one of 14 answerable parts of the development half was
# left out, at 0.25 none.
OF_PART = 0.25


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


def decide(by: Deciders, query: Query, evidence: Evidence) -> Decision:
    """Return what to do; a premise that the evidence settles is settled by its quotation."""
    judgement = by.judge.judge(query, evidence)
    quotes_only = by.generator is by.fallback
    if judgement.refusal or quotes_only:
        ruling = rule(query, evidence, by.verifier)
        if ruling:
            return Decision(
                query, Quoted(ruling.claim), certainty=judgement.certainty, ruling=ruling
            )
    if (parts := parts_of(query)) and quotes_only:
        return _on_parts(by, query, parts, evidence, judgement.certainty)
    return Decision(query, by.generator, judgement.refusal, judgement.certainty)


def parts_of(query: Query) -> tuple[Query, ...]:
    """Return the queries of a question that asks several things, none for one that asks one."""
    parts = sub_questions(query.text)
    if len(parts) == 1:
        return ()
    return tuple(replace(query, text=part, wording="") for part in parts)


def _on_parts(
    by: Deciders, query: Query, parts: tuple[Query, ...], evidence: Evidence, sure: float | None
) -> Decision:
    """Answer the parts that the evidence answers, and note the one that it does not."""
    judged = [(part, by.judge.judge(part, evidence)) for part in parts]
    if all(one.refusal for _, one in judged):
        whole = by.judge.judge(query, evidence)
        return Decision(query, by.generator, whole.refusal, sure)
    left_out = [part for part, one in judged if one.refusal and (one.certainty or 0.0) < OF_PART]
    answerable = [part for part, _ in judged if part not in left_out]
    if not left_out or len(answerable) != 1:
        return Decision(query, by.generator, None, sure)
    notes = tuple(
        messages.unanswered_part(part.text.strip("?？ "), query.language) for part in left_out
    )
    return Decision(answerable[0], by.generator, None, sure, notes=notes)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Implements `rag.seams.Generator` with a quotation that is already found."""

    claim: Claim
    name: str = "extractive"

    async def generate(self, query: Query, evidence: Evidence) -> AsyncIterator[Claim]:  # noqa: ARG002 - the seam's signature
        """Yield the quotation."""
        yield self.claim


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
