"""The verifier: finds for each part of a claim the span it rests on, and checks it there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.types import Claim, Evidence, EvidenceItem, Support, Verdict
from rag.verify.figures import check_figures
from rag.verify.items import check_items
from rag.verify.lexicon import lexicon
from rag.verify.markers import strip_markers
from rag.verify.order import Sequence as Sequence_
from rag.verify.order import came_first, find_sequence, says_order
from rag.verify.parts import Part, Window, by_figure, parts, piece, whole, window
from rag.verify.presence import (
    check_periods,
    check_places,
    check_subject,
    check_words,
    coverage,
)
from rag.verify.problem import Problem
from rag.verify.quantities import agree
from rag.verify.reading import Reading, folded, read
from rag.verify.roles import check_roles
from rag.verify.times import check_dates
from rag.verify.wording import (
    check_done,
    check_negation,
    check_opposites,
    check_quantifiers,
    check_quotes,
    squeeze,
)

CANDIDATES = 4  # sentences looked at closely for each part
ANCHOR = 2.0  # a date or figure found is worth two words when sentences are compared
CLAIMED = 0.5  # and a marker that points there half a word
RELATED = 0.5  # below this share of words found, a difference is no contradiction
_EDGE = re.compile(r"[，。；：、！？,;:!?\n“”\s]")
_CHECKS = (
    check_figures, check_dates, check_periods, check_quotes, check_places, check_negation,
    check_opposites, check_quantifiers, check_done, check_roles, check_items, check_subject,
    check_words,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Finding:
    window: Window
    problems: tuple[Problem, ...]
    share: float


class EvidenceVerifier:
    """Implements `rag.seams.Verifier`, for claims of any generator."""

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; a supported one carries at least one support."""
        text = strip_markers(claim.text).strip()
        if not any(one.isalnum() for one in text):
            return Verdict("unsupported", ("这句话没有可以核对的内容",))
        items = sorted(evidence.items, key=lambda item: item.marker not in claim.markers)
        if not items:
            return Verdict("unsupported", ("没有可以核对的资料",))
        quoted = _quotation(claim, text, evidence) or _verbatim(text, items)
        if quoted:
            return Verdict("supported", (), quoted)
        return _checked(read(text), items, claim.markers)

    def score(self, claim: Claim, evidence: Evidence) -> float:
        """Return how well the evidence carries a claim, 0 to 1; to rank, not to decide."""
        text = strip_markers(claim.text).strip()
        if _verbatim(text, evidence.items):
            return 1.0
        reading = read(text)
        finding = _best(whole(reading), list(evidence.items), ())
        if finding is None:
            return 0.0
        return 0.99 * finding.share / (1 + len(finding.problems))


def _quotation(claim: Claim, text: str, evidence: Evidence) -> tuple[Support, ...]:
    """Return the claim's own supports if it says just what stands there, whole clauses each."""
    quoted = ""
    for support in claim.supports:
        item = evidence.item(support.marker)
        if item is None or not 0 <= support.start < support.end <= len(item.paragraph.text):
            return ()
        reading = read(item.paragraph.text)
        flat = reading.folded
        if support.end > reading.reliable or not _edges(flat, support.start, support.end):
            return ()
        quoted += flat[support.start : support.end]
    return claim.supports if quoted and squeeze(quoted) == squeeze(folded(text)) else ()


def _edges(flat: str, start: int, end: int) -> bool:
    """Tell whether a range begins and ends at punctuation, so that no 不 was cut away."""
    inner = flat[start:end].strip()
    starts = not flat[:start].strip() or _EDGE.match(flat[start - 1]) or _EDGE.match(inner)
    ends = not flat[end:].strip() or _EDGE.match(flat[end]) or _EDGE.match(inner[-1:])
    return bool(starts and ends)


def says_something(text: str) -> bool:
    """Tell whether there is anything in `text` that could be true or false."""
    return not whole(read(strip_markers(text))).empty


def _verbatim(text: str, items: Sequence[EvidenceItem]) -> tuple[Support, ...]:
    """Return where each line of a claim stands word for word; nothing if one does not."""
    supports: list[Support] = []
    for line in text.splitlines():
        if not squeeze(line):
            continue
        found = _line_verbatim(line, items)
        if not found:
            return ()
        supports.extend(found)
    return tuple(supports)


def _line_verbatim(text: str, items: Sequence[EvidenceItem]) -> tuple[Support, ...]:
    """Return where a paragraph says exactly this, from one punctuation mark to another."""
    wanted = folded(text).strip("。！？!?，；;,、 \n")
    if not squeeze(wanted):
        return ()
    for item in items:
        reading = read(item.paragraph.text)
        at = reading.folded.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if end <= reading.reliable and _edges(reading.folded, at, end):
                return (Support(item.marker, at, end),)
            at = reading.folded.find(wanted, at + 1)
    return ()


def _checked(reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]) -> Verdict:
    complete = whole(reading)
    if complete.empty:
        return Verdict("unsupported", ("这句话没有可以核对的内容",))
    finding = _best(complete, items, markers)
    sequence = find_sequence(reading.folded)
    ordered = sequence is None or (finding is not None and says_order(finding.window.body))
    if finding is not None and not finding.problems and ordered:
        return Verdict("supported", (), (_support(finding.window),))
    if sequence is not None:
        return _in_order(reading, sequence, items, markers)
    pieces = [one for one in parts(reading) if not one.empty]
    if len(pieces) == 1:
        return _together(_taken_apart(pieces[0], finding, items, markers))
    return _together(
        [
            found
            for one in pieces
            for found in _taken_apart(one, _best(one, items, markers), items, markers)
        ]
    )


def _taken_apart(
    part: Part, finding: _Finding | None, items: list[EvidenceItem], markers: tuple[int, ...]
) -> list[_Finding | None]:
    """Return what was found for a part, or for each of its figures where they are said apart."""
    figures = by_figure(part)
    if finding is None or not finding.problems or len(figures) == 1:
        return [finding]
    return [_best(one, items, markers) for one in figures if not one.empty]


def _in_order(
    reading: Reading, sequence: Sequence_, items: list[EvidenceItem], markers: tuple[int, ...]
) -> Verdict:
    """Check both halves of 先…后… and the like, and which of them came first."""
    early, late = piece(reading, sequence.early), piece(reading, sequence.late)
    one, other = _best(early, items, markers), _best(late, items, markers)
    verdict = _together([one, other])
    if not verdict.supported or one is None or other is None:
        return verdict
    first = came_first((early, one.window), (late, other.window))
    if first:
        return verdict
    reason = "原文没有说先后" if first is None else "先后顺序与原文相反"
    return Verdict("unsupported" if first is None else "contradicted", (reason,), verdict.supports)


def _together(findings: Sequence[_Finding | None]) -> Verdict:
    if any(finding is None for finding in findings):
        return Verdict("unsupported", ("资料中没有与这句话有关的内容",))
    known = [finding for finding in findings if finding is not None]
    supports = tuple(dict.fromkeys(_support(finding.window) for finding in known))
    problems = [problem for finding in known for problem in finding.problems]
    if not problems:
        return Verdict("supported", (), supports)
    reasons = tuple(dict.fromkeys(problem.reason for problem in problems))
    related = [finding for finding in known if finding.share >= RELATED]
    against = any(
        problem.label == "contradicted" for finding in related for problem in finding.problems
    )
    return Verdict("contradicted" if against else "unsupported", reasons, supports)


def _support(found: Window) -> Support:
    return Support(found.item.marker, found.span.start, found.span.end)


def _best(part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]) -> _Finding | None:
    """Return the first window without a problem, else the one that says most of the part."""
    best: _Finding | None = None
    for found in _windows(part, items, markers):
        problems = tuple(problem for check in _CHECKS for problem in check(part, found))
        finding = _Finding(found, problems, coverage(part, found)[0])
        if not problems:
            return finding
        if best is None or _order(finding) > _order(best):
            best = finding
    return best


def _order(finding: _Finding) -> tuple[float, int]:
    return (finding.share - 0.1 * len(finding.problems), -len(finding.problems))


def _windows(
    part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> Iterator[Window]:
    ranked: list[tuple[float, int, EvidenceItem, Reading, int]] = []
    forms = [(word.weight, (word.text, *lexicon().same(word.text))) for word in part.words]
    for item in items:
        reading = read(item.paragraph.text)
        bonus = CLAIMED if item.marker in markers else 0.0
        anchors = _anchors(part, reading)
        for number, body in enumerate(reading.bodies):
            if reading.sentences[number].start >= reading.reliable:
                break
            score = sum(weight for weight, said in forms if any(form in body for form in said))
            score += ANCHOR * anchors.get(number, 0)
            if score:
                ranked.append((score + bonus, -len(ranked), item, reading, number))
    ranked.sort(key=lambda entry: entry[:2], reverse=True)
    for _, _, item, reading, number in ranked[:CANDIDATES]:
        yield window(item, reading, reading.sentences[number])


def _anchors(part: Part, reading: Reading) -> dict[int, int]:
    """Return how many of the part's figures and dates each sentence has."""
    found: dict[int, set[int]] = {}
    for figure in part.quantities:
        for one in reading.quantities:
            if one.value == figure.value or agree(figure, one) == "same":
                found.setdefault(reading.number(one.start), set()).add(figure.start)
    for date in part.dates:
        for known in reading.dates:
            if known.covers(date):
                found.setdefault(reading.number(known.start), set()).add(date.start)
    return {number: len(anchors) for number, anchors in found.items()}
