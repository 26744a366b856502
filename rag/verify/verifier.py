"""The verifier: finds for each part of a claim the span it rests on, and checks it there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.types import Claim, Evidence, EvidenceItem, Verdict
from rag.verify import causes, leads, order
from rag.verify.agents import other_subject
from rag.verify.apart import Gap, far_apart, find_gaps
from rag.verify.attributed import by_the_way
from rag.verify.companions import is_condition
from rag.verify.compared import compare, find_comparison
from rag.verify.crossed import check_crossed
from rag.verify.english import is_english, to_chinese
from rag.verify.exchanged import check_swapped
from rag.verify.lexicon import lexicon
from rag.verify.markers import strip_markers
from rag.verify.meant import APART, about, conditions_hold, is_meant
from rag.verify.negated import as_told
from rag.verify.notation import in_order, in_sentences
from rag.verify.paired import check_paired
from rag.verify.parts import Part, Window, by_figure, parts, piece, whole
from rag.verify.plainly import names_another, plainly, without_name
from rag.verify.problem import contradicted, unsupported
from rag.verify.quoting import quotation, verbatim
from rag.verify.ranked import ranks
from rag.verify.reading import Reading, read
from rag.verify.respective import in_turn_told
from rag.verify.retold import retold
from rag.verify.search import Finding, best, clean, support
from rag.verify.spread import spread
from rag.verify.weighed import weighed_wrongly

RELATED = 0.5  # below this share of words found, a difference is no contradiction
TOO_MANY = 40  # figures and dates; no sentence has as many
TOO_LONG = 600  # characters; a sentence is cut at 400
ELSEWHERE = "原文中这个数字说的是另一件事"
OTHER_WAY = "先后顺序与原文相反"
COMPARED = "原文中两者的大小不是这样"
OTHER_NAME = "原文中这个名称说的不是它"
NO_CONTENT = Verdict("unsupported", ("这句话没有可以核对的内容",))


class EvidenceVerifier:
    """Implements `rag.seams.Verifier`, for claims of any generator."""

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; a supported one carries at least one support."""
        text = strip_markers(claim.text).strip()
        if not any(one.isalnum() for one in text):
            return NO_CONTENT
        if len(text) > TOO_LONG or len(read(text).quantities) + len(read(text).dates) > TOO_MANY:
            return Verdict("unsupported", ("这句话太长，无法核对",))
        items = sorted(evidence.items, key=lambda item: item.marker not in claim.markers)
        if not items:
            return Verdict("unsupported", ("没有可以核对的资料",))
        quoted = quotation(claim, text, evidence) or verbatim(text, items)
        if quoted:
            return Verdict("supported", (), quoted)
        text = plainly(text)
        reading = read(text)
        if is_english(reading.folded):
            return _in_english(reading, items)
        return self._in_chinese(reading, items, claim.markers)

    def _in_chinese(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        verdict = self._told(reading, items, markers)
        for pair in in_order(reading.text) if verdict.supported else ():
            if OTHER_WAY in _Check(read(pair), items, markers).verdict().reasons:
                return Verdict("contradicted", (OTHER_WAY,), verdict.supports)
        return verdict

    def _told(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        verdict = _Check(reading, items, markers).verdict()
        if verdict.supported and "”" not in reading.text:
            return verdict
        evidence = "\n".join(item.paragraph.text for item in items)
        if verdict.supported:
            other = names_another(reading.text, evidence)
            return Verdict("contradicted", (OTHER_NAME,), verdict.supports) if other else verdict
        told = spread(reading, items)
        if told:
            return Verdict("supported", (), tuple(map(support, told)))
        told_apart = (
            in_turn_told(reading),
            ranks(reading),
            *by_the_way(reading),
            *in_sentences(reading.text),
        )
        for texts in filter(None, told_apart):
            each = [_Check(read(one), items, markers).verdict() for one in texts]
            if all(one.supported for one in each):
                supports = (one for found in each for one in found.supports)
                return Verdict("supported", (), tuple(dict.fromkeys(supports)))
        rest = retold(as_told(without_name(reading.text, evidence), evidence), evidence)
        return verdict if rest == reading.text else _Check(read(rest), items, markers).verdict()

    def score(self, claim: Claim, evidence: Evidence) -> float:
        """Return how well the evidence carries a claim, 0 to 1; to rank, not to decide."""
        text = strip_markers(claim.text).strip()
        if verbatim(text, evidence.items):
            return 1.0
        finding = best(whole(read(text)), evidence.items, ())
        if finding is None:
            return 0.0
        return 0.99 * finding.share / (1 + len(finding.problems))


def says_something(text: str) -> bool:
    """Tell whether there is anything in `text` that could be true or false."""
    return not whole(read(strip_markers(text))).empty


@dataclass(frozen=True, slots=True)
class _Check:
    """One claim against its evidence: as a whole, else part by part."""

    reading: Reading
    items: list[EvidenceItem]
    markers: tuple[int, ...]

    def verdict(self) -> Verdict:
        complete = whole(self.reading)
        if complete.empty:
            return NO_CONTENT
        finding = self._best(complete)
        return self._compared(finding) or self._told(complete, finding)

    def _told(  # noqa: PLR0911 - one for each way to tell
        self, complete: Part, finding: Finding | None
    ) -> Verdict:
        """Return the verdict on a claim as a whole, on what it says of order, else on its parts."""
        for gap in find_gaps(self.reading):
            verdict = self._far_apart(gap)
            if verdict:
                return verdict
        sequence = order.find_sequence(self.reading.folded)
        if sequence is not None:
            said = finding and not finding.problems and order.says_order(finding.window.body)
            if said or (finding and any(check_swapped(complete, finding.window))):
                return _together([finding])
            return self._in_order(sequence)
        apart = "分别" in self.reading.folded  # each of its figures is of another thing
        if (
            finding is None
            or not finding.problems
            or (not apart and finding.against and is_meant(complete, finding))
        ):
            return self._reasoned([finding])
        if any(check_paired(complete, finding.window)) or (
            finding.share == 1 and any(check_crossed(complete, finding.window))
        ):
            return _together([finding])  # each clause by itself would be borne out
        pieces = [one for one in parts(self.reading) if not one.empty]
        if len(pieces) == 1:
            return self._reasoned(self._apart(pieces[0], finding, self.items))
        return self._reasoned(self._one_by_one(pieces))

    def _compared(self, finding: Finding | None) -> Verdict | None:
        """Return the verdict on what a claim compares, if the evidence has figures for both."""
        said = find_comparison(self.reading)
        if said is None:
            return None
        clear = compare(said, self.reading, lambda part: clean(part, self.items, self.markers))
        if clear is None:
            wrong = finding and weighed_wrongly(said, self.reading, self.items)
            return (
                Verdict("contradicted", (COMPARED,), (finding.support,))
                if finding and wrong
                else None
            )
        holds, windows = clear
        supports = tuple(dict.fromkeys(Finding(one, (), 1.0, 1.0).support for one in windows))
        if not holds:
            return Verdict("contradicted", (COMPARED,), supports)
        if finding and not finding.problems:
            return None
        for text in filter(None, (said.subject, said.rest)):
            around = _Check(read(text), self.items, self.markers).verdict()
            if not around.supported:
                return None
        return Verdict("supported", (), supports)

    def _reasoned(self, findings: Sequence[Finding | None]) -> Verdict:
        """Return the verdict on what was found, unless a reason is given that the text does not."""
        verdict = _together(findings)
        windows = [finding.window for finding in findings if finding is not None]
        if verdict.supported and causes.reversed_there(self.reading.folded, windows):
            return Verdict("contradicted", (causes.REVERSED,), verdict.supports)
        if verdict.supported and not causes.joined(self.reading.folded, windows):
            return Verdict("unsupported", (causes.REASON,), verdict.supports)
        return verdict

    def _best(self, part: Part, items: Sequence[EvidenceItem] | None = None) -> Finding | None:
        return best(part, self.items if items is None else items, self.markers)

    def _one_by_one(self, pieces: list[Part]) -> list[Finding | None]:
        """Check each part; one that goes on about the same subject, where the subject is."""
        findings: list[Finding | None] = []
        rests: list[tuple[Part, Window]] = []
        last: Finding | None = None
        for part in pieces:
            items = self.items if last is None else about(pieces[0], part, last, self.items)
            before, last = last, _with_subject(pieces[0], part, self._best(part, items))
            last = _carried_on(part, before, last)
            findings += self._apart(part, last, items)
            rests += [(part, last.window)] if last else []
        if leads.exchanged(rests) and findings[0] is not None:
            findings[0] = replace(findings[0], problems=(contradicted(leads.EXCHANGED),))
        if not conditions_hold(rests) and findings[0] is not None:
            findings[0] = replace(findings[0], problems=(unsupported(APART),))
        return findings

    def _apart(
        self, part: Part, finding: Finding | None, items: Sequence[EvidenceItem]
    ) -> list[Finding | None]:
        """Return what was found for a part, or for each of its figures if they are said apart."""
        figures = by_figure(part)
        if finding is None or not finding.problems or len(figures) == 1 or _conditions(part):
            return [finding]
        found = [(one, self._best(one, items)) for one in figures if not one.empty]
        return [_carried_on(one, found[0][1], there) for one, there in found]

    def _far_apart(self, gap: Gap) -> Verdict | None:
        """Return that two things are as far apart as is said, or not in that order, if dated."""
        early = piece(self.reading, gap.sequence.early)
        late = piece(self.reading, gap.sequence.late)
        one, other = self._best(early), self._best(late)
        found = _together([one, other])
        if one is None or other is None or not found.supported:
            return None
        holds = far_apart(gap, (early, one.window), (late, other.window))
        if holds is False:
            return Verdict("contradicted", (OTHER_WAY,), found.supports)
        return found if holds else None

    def _in_order(self, sequence: order.Sequence) -> Verdict:
        """Check both halves of 先…后… and the like, and which of them came first."""
        early, late = piece(self.reading, sequence.early), piece(self.reading, sequence.late)
        one, other = self._best(early), self._best(late)
        verdict = _together([one, other])
        if not verdict.supported or one is None or other is None:
            return verdict
        first = order.came_first((early, one.window), (late, other.window))
        if first:
            return verdict
        if first is None:
            return Verdict("unsupported", ("原文没有说先后",), verdict.supports)
        return Verdict("contradicted", (OTHER_WAY,), verdict.supports)


def _conditions(part: Part) -> bool:
    """Tell whether one of the figures says of whom the others are told: 未满16周流产的."""
    return any(is_condition(one, other) for one in part.quantities for other in part.quantities)


def _in_english(reading: Reading, items: Sequence[EvidenceItem]) -> Verdict:
    """Put a claim into the words of one paragraph after the other and hold it against that."""
    verdicts: list[Verdict] = []
    for item in items:
        chinese = read(to_chinese(reading.folded, read(item.paragraph.text, item.date)))
        verdicts.append(_Check(chinese, [item], ()).verdict())
        if verdicts[-1].supported:
            return verdicts[-1]
    return min(verdicts, key=lambda verdict: (not verdict.supports, len(verdict.reasons)))


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


def _together(findings: Sequence[Finding | None]) -> Verdict:
    known = [finding for finding in findings if finding is not None]
    if len(known) < len(findings) or not known:
        return Verdict("unsupported", ("资料中没有与这句话有关的内容",))
    supports = tuple(dict.fromkeys(finding.support for finding in known))
    problems = [problem for finding in known for problem in finding.problems]
    if not problems:
        return Verdict("supported", (), supports)
    reasons = tuple(dict.fromkeys(problem.reason for problem in problems))
    against = any(
        problem.label == "contradicted"
        for finding in known
        if finding.share >= RELATED
        for problem in finding.problems
    )
    return Verdict("contradicted" if against else "unsupported", reasons, supports)
