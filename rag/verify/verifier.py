"""The verifier: takes a claim as it is put, or put another way, and holds it against evidence."""

from collections.abc import Sequence

from rag.types import Claim, Evidence, EvidenceItem, Support, Verdict
from rag.verify.chronology.order import OTHER_WAY
from rag.verify.chronology.positions import each_place, in_place
from rag.verify.deciding.alone import alone
from rag.verify.deciding.check import Check
from rag.verify.deciding.connectors import misjoined
from rag.verify.deciding.own_count import without_count
from rag.verify.deciding.put_apart import put_apart
from rag.verify.deciding.search import best, support
from rag.verify.deciding.second_look import told_otherwise
from rag.verify.deciding.spread import spread
from rag.verify.deciding.verdicts import NO_CONTENT, all_borne_out, borne_out
from rag.verify.evidence.parts import whole
from rag.verify.restating.among import told_in_turn
from rag.verify.restating.changed import contradicts_itself, from_to
from rag.verify.restating.english import is_english, to_chinese
from rag.verify.restating.explained import OF_ANOTHER, of_another
from rag.verify.restating.inverted import plain_order
from rag.verify.restating.others import miscounts_rest
from rag.verify.restating.per_head import worked_out
from rag.verify.restating.plainly import names_another
from rag.verify.restating.printed import printed
from rag.verify.restating.quoting import quotation, verbatim
from rag.verify.restating.reckoned import reckoned
from rag.verify.restating.restated import as_evidence_has_it, bare, in_full
from rag.verify.restating.sections import told_of_part
from rag.verify.restating.sorting import Unsorted, unsorted
from rag.verify.restating.steps import in_steps
from rag.verify.restating.tallied import TALLY, miscounts
from rag.verify.text.markers import strip_markers
from rag.verify.text.reading import Reading, read
from rag.verify.text.written import dated

TOO_MANY = 40  # figures and dates; no sentence has as many
TOO_LONG = 600  # characters; a sentence is cut at 400
OTHER_NOUN = "原文中这个数字说的是另一件事"
NOT_SORTED = "这些数不是这样排列的"
NOT_SO_OFTEN = "由这句话自己的数算不出这个倍数"
OTHER_NAME = "原文中这个名称说的不是它"


class EvidenceVerifier:
    """Implements `rag.seams.Verifier`, for claims of any generator."""

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Return the verdict; a supported one carries at least one support."""
        text = strip_markers(claim.text).strip()
        if not any(one.isalnum() for one in text):
            return NO_CONTENT
        if len(text) > TOO_LONG or len(read(text).quantities) + len(read(text).dates) > TOO_MANY:
            return Verdict("unsupported", ("这句话太长，无法核对",))
        items = sorted(dated(evidence.items), key=lambda item: item.marker not in claim.markers)
        if not items:
            return Verdict("unsupported", ("没有可以核对的资料",))
        quoted = quotation(claim, text, evidence) or verbatim(text, items)
        if quoted:
            return Verdict("supported", (), quoted)
        told = "\n".join(item.paragraph.text for item in items)
        text = in_full(text, told)
        reading = read(text)
        if is_english(reading.folded):
            return _in_english(reading, items)

        def judge(told: str, of: list[EvidenceItem]) -> Verdict:
            return self._in_chinese(read(told), of, claim.markers)

        shown = printed(text, items, judge) or told_of_part(text, items, judge)
        return shown or self._in_chinese(reading, items, claim.markers)

    def _in_chinese(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        if miscounts(reading) or miscounts_rest(reading) or contradicts_itself(reading):
            return Verdict("contradicted", (TALLY,))
        ratio = worked_out(reading) or reckoned(reading)
        if ratio:
            told = self._in_chinese(read(ratio.rest), items, markers)
            if not ratio.holds:
                return Verdict("contradicted", (NOT_SO_OFTEN,), told.supports)
            return told if told.supported else self._sorted(reading, items, markers)
        return self._sorted(reading, items, markers)

    def _sorted(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        """Return the verdict on a claim, and on the order that it says its figures are in."""
        sorting = unsorted(reading)
        if sorting:
            each = [self._told(read(one), items, markers) for one in sorting.texts]
            return _in_that_order(sorting, max(each, key=lambda one: one.supported))
        verdict = self._placed(reading, items, markers)
        wrong = told_otherwise(verdict, reading, items, markers) if verdict.supported else ""
        if verdict.supported and of_another(reading.text, items, verdict.supports):
            wrong = OF_ANOTHER
        if wrong:
            return Verdict("contradicted", (wrong,), verdict.supports)
        return _connected(reading, items, verdict) if verdict.supported else verdict

    def _placed(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        """Return the verdict on a claim, and on the place in a list that it tells."""
        verdict = self._told(reading, items, markers)
        place = in_place(reading, items)
        if place is None and not verdict.supported:
            each = [self._placed(read(one), items, markers) for one in each_place(reading.folded)]
            if whole_claim := all_borne_out(each):
                return whole_claim
        if place is None or (place.holds and verdict.supported):
            return verdict
        if not place.holds:
            return Verdict("contradicted", (OTHER_WAY,), verdict.supports)
        again = self._told(read(place.rest), items, markers)
        return again if again.supported else verdict

    def _told(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        """Return the verdict on a claim as it stands, else on the statements that it joins."""
        verdict = self._as_one(reading, items, markers)
        if verdict.supported:
            return verdict

        def judge(text: str) -> Sequence[Support]:
            one = self._as_one(read(text), items, markers)
            return one.supports if one.supported else ()

        apart = alone(reading, items, judge)
        rest = told_in_turn(reading.text, items)
        if not apart and rest != reading.text:
            again = self._told(read(rest), items, markers)
            return again if again.supported else verdict
        return borne_out(apart) if apart else verdict

    def _as_one(
        self, reading: Reading, items: list[EvidenceItem], markers: tuple[int, ...]
    ) -> Verdict:
        verdict = Check(reading, items, markers).verdict()
        if verdict.supported and "”" not in reading.text:
            return verdict
        evidence = "\n".join(item.paragraph.text for item in items)
        if verdict.supported:
            other = names_another(reading.text, evidence)
            return Verdict("contradicted", (OTHER_NAME,), verdict.supports) if other else verdict
        statement = bare(reading.text)
        if statement != reading.text:
            again = self._as_one(read(statement), items, markers)
            if again.supported:
                return again
        told = spread(reading, items)
        if told:
            return borne_out(map(support, told))
        whole_claim = put_apart(reading, items, markers)
        if whole_claim:
            return whole_claim
        rest = as_evidence_has_it(reading.text, evidence)
        verdict = without_count(reading, items, markers) or verdict
        as_it_is = verdict.supported or rest == reading.text
        return verdict if as_it_is else Check(read(rest), items, markers).verdict()

    def score(self, claim: Claim, evidence: Evidence) -> float:
        """Return how well the evidence carries a claim, 0 to 1; to rank, not to decide."""
        text = strip_markers(claim.text).strip()
        if verbatim(text, evidence.items):
            return 1.0
        finding = best(whole(read(text)), evidence.items, ())
        if finding is None:
            return 0.0
        return 0.99 * finding.share / (1 + len(finding.problems))


def _connected(reading: Reading, items: list[EvidenceItem], verdict: Verdict) -> Verdict:
    """Return a supported verdict, or the one against what is told of a figure or between two."""
    turned = plain_order(reading)
    if turned and not Check(read(turned), items, ()).verdict().supported:
        return Verdict("contradicted", (OTHER_NOUN,), verdict.supports)
    if in_steps(reading, items):
        return verdict  # a list that a sentence has in that order is all that is told
    became = from_to(reading.text, "\n".join(item.paragraph.text for item in items))
    if became != reading.text:
        told = Check(read(became), items, ()).verdict()
        if told.supported:
            return told
    wrong = misjoined(reading, items, verdict.supports)
    return Verdict(wrong.label, (wrong.reason,), verdict.supports) if wrong else verdict


def _in_that_order(sorting: Unsorted, verdict: Verdict) -> Verdict:
    """Return the verdict on figures, or against the order that a claim says they are in."""
    if verdict.supported and not sorting.holds:
        return Verdict("contradicted", (NOT_SORTED,), verdict.supports)
    return verdict


def _in_english(reading: Reading, items: Sequence[EvidenceItem]) -> Verdict:
    """Put a claim into the words of one paragraph after the other and hold it against that."""
    verdicts: list[Verdict] = []
    for item in items:
        chinese = read(to_chinese(reading.folded, read(item.paragraph.text, item.date)))
        verdicts.append(Check(chinese, [item], ()).verdict())
        if verdicts[-1].supported:
            return verdicts[-1]
    return min(verdicts, key=lambda verdict: (not verdict.supports, len(verdict.reasons)))


def says_something(text: str) -> bool:
    """Tell whether there is anything in `text` that could be true or false."""
    return not whole(read(strip_markers(text))).empty
