"""The ways in which a claim that tells times, steps or spans may be put as plain statements."""

from collections.abc import Iterator, Sequence

from rag.types import EvidenceItem
from rag.verify.restating.anniversaries import by_anniversary
from rag.verify.restating.by_date import told_by_date
from rag.verify.restating.same_year import of_one_year
from rag.verify.restating.steps import in_steps
from rag.verify.restating.versions import began, versions_told
from rag.verify.text.reading import Reading


def told_in_time(reading: Reading, items: Sequence[EvidenceItem]) -> Iterator[list[str]]:
    """Yield what a claim says of when things were, each time as statements that must all hold."""
    evidence = "\n".join(item.paragraph.text for item in items)
    yield [began(one) for one in told_by_date(reading)]
    yield versions_told(reading, evidence)
    yield from of_one_year(reading)
    yield by_anniversary(reading)
    yield in_steps(reading, items)
