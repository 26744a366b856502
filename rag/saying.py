"""What passed the gate, with what it comes to said first: 否, or which of two is more."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, replace

from rag import messages
from rag.compared import comparison
from rag.comparing import compared
from rag.decide import Decision
from rag.gate import Gated, Passed, Summary
from rag.types import Support


async def led(
    items: AsyncGenerator[Gated, None], decision: Decision
) -> AsyncGenerator[Gated, None]:
    """Yield what passed, with what it comes to said first: 否, or which of two is more.

    Whatever repeats a part of what was said is left out. Only quotations are concluded from, and
    only after they were verified; a model says for itself what it concludes.
    """
    seen = _Seen([])
    async with aclosing(items):
        if _waits(decision):
            passed = [item async for item in items if seen.new(item)]
            said = [item.claim.text for item in passed if isinstance(item, Passed)]
            lead = compared(decision.query.text, said, decision.query.language)
            for number, item in enumerate(passed):
                yield _with(lead if number == 0 else "", item)
            return
        async for item in items:
            if seen.new(item):
                yield _with(_lead(item, decision), item)


def _waits(decision: Decision) -> bool:
    """Tell whether all has to be there before the first word: which is more needs both."""
    quotes = decision.generator.name == "extractive"
    return quotes and decision.ruling is None and comparison(decision.query.text) is not None


def _lead(item: Gated, decision: Decision) -> str:
    ruling = decision.ruling
    if ruling is None or isinstance(item, Summary) or item.claim.text != ruling.claim.text:
        return ""
    return messages.lead(ruling.finding, decision.query.language)


def _with(lead: str, item: Gated) -> Gated:
    if not lead or isinstance(item, Summary):
        return item
    return replace(item, claim=replace(item.claim, text=f"{lead}{item.claim.text}"))


@dataclass(slots=True)
class _Seen:
    supports: list[Support]

    def new(self, item: Gated) -> bool:
        """Tell whether this is no part of what passed before, and remember it."""
        if isinstance(item, Summary):
            return True
        own = item.verdict.supports
        if own and all(any(_within(one, known) for known in self.supports) for one in own):
            return False
        self.supports += own
        return True


def _within(one: Support, known: Support) -> bool:
    return one.marker == known.marker and known.start <= one.start and one.end <= known.end
