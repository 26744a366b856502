"""Looks for each part of a claim by itself, where what the claim is about is told of."""

from collections.abc import Sequence
from dataclasses import replace

from rag.types import EvidenceItem
from rag.verify.actors import leads
from rag.verify.actors.agents import other_subject
from rag.verify.actors.speakers import check_speech
from rag.verify.deciding.meant import APART, about, conditions_hold
from rag.verify.deciding.search import Finding, best
from rag.verify.deciding.unbroken import UNBROKEN, broken
from rag.verify.evidence.companions import is_condition
from rag.verify.evidence.parts import Part, Window, by_figure
from rag.verify.evidence.problem import contradicted, unsupported
from rag.verify.words.lexicon import lexicon

ELSEWHERE = "原文中这个数字说的是另一件事"


def part_by_part(
    pieces: list[Part], evidence: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> list[Finding | None]:
    """Check each part; one that goes on about the same subject, where the subject is."""
    findings: list[Finding | None] = []
    rests: list[tuple[Part, Window]] = []
    last: Finding | None = None
    for part in pieces:
        items = evidence if last is None else about(pieces[0], part, last, evidence)
        before, last = last, _with_subject(pieces[0], part, best(part, items, markers))
        last = _carried_on(part, before, last)
        findings += figure_by_figure(part, last, items, markers)
        rests += [(part, last.window)] if last else []
    if leads.exchanged(rests) and findings[0] is not None:
        findings[0] = replace(findings[0], problems=(contradicted(leads.EXCHANGED),))
    for spoken in check_speech(rests):
        findings = [one and replace(one, problems=(spoken,)) for one in findings]
    if not conditions_hold(rests) and findings[0] is not None:
        findings[0] = replace(findings[0], problems=(unsupported(APART),))
    if broken(rests) and findings[0] is not None:
        findings[0] = replace(findings[0], problems=(unsupported(UNBROKEN),))
    return findings


def figure_by_figure(
    part: Part,
    finding: Finding | None,
    items: Sequence[EvidenceItem],
    markers: tuple[int, ...],
) -> list[Finding | None]:
    """Return what was found for a part, or for each of its figures if they are said apart."""
    figures = by_figure(part)
    if finding is None or not finding.problems or len(figures) == 1 or _conditions(part):
        return [finding]
    found = [(one, best(one, items, markers)) for one in figures if not one.empty]
    return [_carried_on(one, found[0][1], there) for one, there in found]


def _conditions(part: Part) -> bool:
    """Tell whether one of the figures says of whom the others are told: 未满16周流产的."""
    return any(is_condition(one, other) for one in part.quantities for other in part.quantities)


def _with_subject(first: Part, part: Part, finding: Finding | None) -> Finding | None:
    """Return a finding, with a problem where its sentence is about another than the claim is."""
    problem = finding and not finding.problems and other_subject(first, part, finding.window)
    return replace(finding, problems=(problem,)) if finding and problem else finding


def _carried_on(part: Part, before: Finding | None, finding: Finding | None) -> Finding | None:
    """Return a finding, with a problem if a bare 增长4.1% is said there of something else."""
    if before is None or finding is None or finding.problems or not part.quantities:
        return finding
    if not part.words or not all(lexicon().directs(word.text) for word in part.words):
        return finding
    if before.window.span == finding.window.span and before.window.item == finding.window.item:
        return finding
    return replace(finding, problems=(contradicted(ELSEWHERE),))
