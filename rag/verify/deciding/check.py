"""Holds one reading of a claim against its evidence: as a whole, in its order, else in parts."""

from dataclasses import dataclass, replace

from rag.types import EvidenceItem, Verdict
from rag.verify.chronology import order
from rag.verify.chronology.apart import Gap, far_apart, find_gaps, misses
from rag.verify.chronology.paired import check_paired
from rag.verify.deciding.lacking import lacking
from rag.verify.deciding.meant import is_meant
from rag.verify.deciding.piecewise import figure_by_figure, part_by_part
from rag.verify.deciding.search import Finding, best, clean
from rag.verify.deciding.unlisted import leave_true
from rag.verify.deciding.verdicts import NO_CONTENT, reasoned, together
from rag.verify.evidence.parts import Part, parts, piece, whole
from rag.verify.measures.compared import compare, find_comparison
from rag.verify.measures.weighed import weighed_wrongly
from rag.verify.substitutions.crossed import check_crossed
from rag.verify.substitutions.exchanged import check_swapped
from rag.verify.text.reading import Reading, read

NOT_AS_LONG = "原文中两者相隔的时间不是这样"
COMPARED = "原文中两者的大小不是这样"


@dataclass(frozen=True, slots=True)
class Check:
    """One claim against its evidence: as a whole, else part by part."""

    reading: Reading
    items: list[EvidenceItem]
    markers: tuple[int, ...]
    word_for_word: bool = False  # no word may be missing that no list has

    def verdict(self) -> Verdict:
        """Return the verdict; a supported one carries at least one support."""
        complete = whole(self.reading)
        if complete.empty:
            return NO_CONTENT
        finding = self._best(complete)
        return self._compared(finding) or self._told(complete, finding)

    def _told(self, complete: Part, finding: Finding | None) -> Verdict:
        """Return the verdict on a claim as a whole, on what it says of order, else on its parts."""
        for gap in find_gaps(self.reading):
            verdict = self._far_apart(gap)
            if verdict:
                return verdict
        sequence = order.find_sequence(self.reading.folded)
        if sequence is not None:
            said = finding and not finding.problems and order.says_order(finding.window.body)
            if said or (finding and any(check_swapped(complete, finding.window))):
                return together([finding])
            return self._in_order(sequence)
        if finding and not self._alone(complete, finding) and _in_other_places(complete, finding):
            return together([finding])  # each clause by itself would be borne out
        found = self._found(complete, finding)
        verdict = reasoned(self.reading.folded, found)
        if verdict.supported or self.word_for_word or not leave_true(lacking(complete, found)):
            return verdict
        rest = [replace(one, problems=()) for one in found if one is not None]
        return reasoned(self.reading.folded, rest)

    def found(self) -> list[Finding | None]:
        """Return what was found for the claim as a whole, else for each of its parts."""
        complete = whole(self.reading)
        return self._found(complete, self._best(complete))

    def _found(self, complete: Part, finding: Finding | None) -> list[Finding | None]:
        if finding is None or self._alone(complete, finding):
            return [finding]
        pieces = [one for one in parts(self.reading) if not one.empty]
        if len(pieces) == 1:
            return figure_by_figure(pieces[0], finding, self.items, self.markers)
        return part_by_part(pieces, self.items, self.markers)

    def _alone(self, complete: Part, finding: Finding) -> bool:
        """Tell whether one sentence decides: it says the claim, or is meant and says otherwise."""
        apart = "分别" in self.reading.folded  # each of its figures is of another thing
        return not finding.problems or (
            not apart and finding.against and is_meant(complete, finding)
        )

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
            around = Check(read(text), self.items, self.markers).verdict()
            if not around.supported:
                return None
        return Verdict("supported", (), supports)

    def _best(self, part: Part) -> Finding | None:
        return best(part, self.items, self.markers)

    def _far_apart(self, gap: Gap) -> Verdict | None:
        """Return that two things are as far apart as is said, or not in that order, if dated."""
        early = piece(self.reading, gap.sequence.early)
        late = piece(self.reading, gap.sequence.late)
        one, other = self._dated(early), self._dated(late)
        found = together([one, other])
        if one is None or other is None or not found.supported:
            return None
        pairs = (early, one.window), (late, other.window)
        holds = far_apart(gap, *pairs)
        if holds is False:
            return Verdict("contradicted", (order.OTHER_WAY,), found.supports)
        if misses(gap, *pairs):
            return Verdict("contradicted", (NOT_AS_LONG,), found.supports)
        return found if holds else None

    def _dated(self, part: Part) -> Finding | None:
        """Return the sentence that says something, one that dates it if the nearest does not."""
        finding = self._best(part)
        if finding is None or finding.problems or part.dates or order.moment(part, finding.window):
            return finding
        windows = clean(part, self.items, self.markers)
        told = next((one for one in windows if order.moment(part, one)), None)
        return finding if told is None else Finding(told, (), 1.0, 1.0)

    def _in_order(self, sequence: order.Sequence) -> Verdict:
        """Check both halves of 先…后… and the like, and which of them came first."""
        early, late = piece(self.reading, sequence.early), piece(self.reading, sequence.late)
        one, other = self._best(early), self._best(late)
        verdict = together([one, other])
        if not verdict.supported or one is None or other is None:
            return verdict
        first = order.came_first((early, one.window), (late, other.window))
        if first:
            return verdict
        if first is None:
            return Verdict("unsupported", ("原文没有说先后",), verdict.supports)
        return Verdict("contradicted", (order.OTHER_WAY,), verdict.supports)


def _in_other_places(complete: Part, finding: Finding) -> bool:
    """Tell whether a claim has the words of a sentence, one in the place of another."""
    crossed = finding.share == 1 and any(check_crossed(complete, finding.window))
    return crossed or any(check_paired(complete, finding.window))
