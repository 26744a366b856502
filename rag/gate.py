"""The only way from a generator to an answer: each claim verified before anyone sees it."""

import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from index.errors import GeneratorError
from index.types import Paragraph
from rag import gate_notes, messages
from rag.seams import Generator, Repairer, Verifier
from rag.types import Claim, Evidence, EvidenceItem, Query, Verdict
from rag.verify.text.plain import plain
from rag.verify.verifier import says_something

REPAIRS = 2  # sentences of one answer that are asked for again; each costs a model call

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Passed:
    """A claim that may be said, with its verdict; the markers are those of the verdict."""

    claim: Claim
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Summary:
    """The last item: who answered, how many sentences were withheld, what to tell the reader."""

    generator: str
    withheld: int = 0
    notes: tuple[str, ...] = ()


Gated: TypeAlias = Passed | Summary


@dataclass(slots=True)
class _Gate:
    query: Query
    evidence: Evidence
    verifier: Verifier
    passed: list[Passed] = field(default_factory=list)
    withheld: int = 0
    repairs: int = 0
    refused: set[str] = field(default_factory=set)
    since: float = field(default_factory=time.monotonic)

    def hold(self, claim: Claim) -> tuple[Passed | None, Verdict]:
        """Return the claim made safe, with the right markers, if it holds."""
        safe = replace(claim, text=plain(claim.text).strip())
        verdict = self.verifier.verify(safe, self.evidence)
        if not verdict.supported or not verdict.supports:
            return None, verdict
        markers = tuple(dict.fromkeys(support.marker for support in verdict.supports))
        return Passed(replace(safe, markers=markers), verdict), verdict

    def new(self, passed: Passed) -> bool:
        """Tell whether this says something that was not said before, and remember it."""
        if any(known.claim.text == passed.claim.text for known in self.passed):
            return False
        self.passed.append(passed)
        return True

    def says_already(self, claim: Claim) -> bool:
        """Tell whether what was shown so far says this too."""
        shown = [Paragraph(number, one.claim.text) for number, one in enumerate(self.passed, 1)]
        items = [EvidenceItem(one.number, "", "", one, 1.0) for one in shown]
        return self.verifier.verify(Claim(claim.text), Evidence(tuple(items))).supported


async def gated(
    query: Query, evidence: Evidence, generator: Generator, verifier: Verifier, fallback: Generator
) -> AsyncGenerator[Gated, None]:
    """Yield what of a generator's claims holds, and last a Summary.

    Where the generator breaks off or nothing of it holds, `fallback` takes over, held to the same.
    """
    gate = _Gate(query, evidence, verifier)
    broke = False
    try:
        async for passed in _run(gate, generator):
            yield passed
    except GeneratorError as error:
        _log.warning("the generator %s broke off: %s", generator.name, error)
        broke = True
    if not (broke or not gate.passed) or generator is fallback:
        yield _summary(gate, generator, ())
        return

    before = len(gate.passed)
    async for passed in _run(gate, fallback, again=False):
        yield passed
    more = len(gate.passed) > before
    language = query.language
    if before:
        note = gate_notes.cut_short(language, more)
    else:
        note = messages.fallback(language) if broke else gate_notes.nothing_left(language)
    yield _summary(gate, generator if before else fallback, (note,))


async def _run(gate: _Gate, generator: Generator, *, again: bool = True) -> AsyncIterator[Passed]:
    """Yield the claims of one generator that hold; `again` allows what was said before."""
    claims: Any = generator.generate(gate.query, gate.evidence)
    async with aclosing(claims):
        async for claim in claims:
            if claim.text in gate.refused:
                continue  # a model that goes round in circles costs nothing
            passed, verdict = gate.hold(claim)
            if passed is not None:
                found = [passed]
            else:
                gate.refused.add(claim.text)
                found = await _repaired(gate, generator, claim, verdict)
            for one in found:
                if (again or not gate.says_already(one.claim)) and gate.new(one):
                    yield one


async def _repaired(
    gate: _Gate, generator: Generator, claim: Claim, verdict: Verdict
) -> list[Passed]:
    """Ask once more for a claim that did not hold; count it withheld if that does not help."""
    if not says_something(claim.text):
        return []
    found: list[Passed] = []
    if isinstance(generator, Repairer) and gate.repairs < REPAIRS:
        gate.repairs += 1
        try:
            claims = await generator.repair(
                gate.query, gate.evidence, claim, verdict.reasons, gate.since
            )
        except GeneratorError as error:
            _log.warning("a sentence was not repaired: %s", error)
            claims = []
        held = [passed for one in claims if (passed := gate.hold(one)[0]) is not None]
        found = [one for one in held if not gate.passed or not gate.says_already(one.claim)]
    gate.withheld += not found
    return found


def _summary(gate: _Gate, generator: Generator, notes: tuple[str, ...]) -> Summary:
    if gate.withheld:
        notes = (*notes, gate_notes.withheld(gate.withheld, gate.query.language))
    return Summary(generator.name, gate.withheld, notes)
