"""Finds the sentence that a part of a claim rests on, or the one that comes nearest to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from rag.types import EvidenceItem, Support
from rag.verify.actors.absent import check_absent
from rag.verify.actors.agents import check_agents, check_towards
from rag.verify.actors.authors import check_authors, check_by_oneself
from rag.verify.actors.bearers import check_bearers
from rag.verify.actors.labels import check_called, check_labels
from rag.verify.actors.persons import check_asked, check_halves, check_persons
from rag.verify.actors.posts import check_ranks
from rag.verify.actors.requirements import check_requirements
from rag.verify.actors.roles import check_roles
from rag.verify.actors.speakers import check_speaker
from rag.verify.chronology.paired import check_paired
from rag.verify.chronology.sooner import check_after, check_side, check_sooner
from rag.verify.chronology.times import check_dates
from rag.verify.deciding.candidates import candidates
from rag.verify.deciding.presence import check_words
from rag.verify.evidence.coverage import coverage
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem
from rag.verify.measures.belonging import check_belonging
from rag.verify.measures.contrasts import check_compared, check_intervals, check_mirrored
from rag.verify.measures.figures import check_figures
from rag.verify.measures.itemised import check_itemised
from rag.verify.measures.tallied_of import check_tallied
from rag.verify.modality.excepted import check_kept_out
from rag.verify.modality.force import (
    check_bounds,
    check_done,
    check_joined,
    check_modals,
    check_parties,
)
from rag.verify.modality.polarity import check_denials, check_negation, check_opposites
from rag.verify.modality.wording import check_becoming, check_quantifiers, check_quotes
from rag.verify.substitutions.asfor import check_taken
from rag.verify.substitutions.crossed import check_crossed
from rag.verify.substitutions.differing import check_differing
from rag.verify.substitutions.exchanged import check_exchanged, check_shares, check_swapped
from rag.verify.substitutions.fillers import check_base, check_fillers
from rag.verify.substitutions.items import check_items
from rag.verify.substitutions.misspelt import check_spelling
from rag.verify.substitutions.reach import check_reach
from rag.verify.substitutions.scope import check_scope
from rag.verify.substitutions.slots import check_slots
from rag.verify.substitutions.subjects import (
    check_names,
    check_periods,
    check_places,
    check_posts,
    check_subject,
)

MANY_PROBLEMS = 0.1  # share of its words that a sentence must say more to make up for a problem
SAYS_IT = 0.95  # share of the words that no other sentence can have more of
MORE = 0.1  # share more of the words that a sentence against a claim must have
_CHECKS = (
    check_figures, check_dates, check_periods, check_quotes, check_places, check_posts,
    check_negation, check_denials, check_opposites, check_mirrored, check_compared,
    check_intervals, check_quantifiers, check_done, check_modals, check_joined, check_bounds,
    check_parties, check_roles, check_exchanged, check_swapped, check_items, check_subject,
    check_names, check_scope, check_shares, check_agents, check_towards, check_slots,
    check_becoming, check_kept_out, check_labels, check_bearers, check_ranks,
    check_fillers, check_crossed, check_belonging,
    check_paired, check_base, check_differing, check_requirements, check_speaker,
    check_persons, check_halves, check_asked, check_spelling, check_called,
    check_reach, check_taken, check_itemised, check_absent,
    check_authors, check_by_oneself, check_side, check_sooner, check_after, check_tallied,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence of the evidence, what of the part it says, and what is wrong."""

    window: Window
    problems: tuple[Problem, ...]
    share: float
    literal: float

    @property
    def against(self) -> bool:
        """True if the sentence says otherwise; what it only lacks may stand in another one."""
        return any(problem.label == "contradicted" for problem in self.problems)

    @property
    def support(self) -> Support:
        """The range of the sentence."""
        return support(self.window)


def support(window: Window) -> Support:
    """Return the range that a reader is shown for a window."""
    span = window.cited or window.span
    return Support(window.item.marker, span.start, span.end)


def best(part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]) -> Finding | None:
    """Return the window that says the part, else the one that says most of it.

    One that says more of it, and otherwise, goes before one that seems to say it.
    """
    chosen: Finding | None = None
    looked_at: list[tuple[Finding, bool]] = []  # and whether all that is wrong with it is known
    told = part.dates or any(not one.article for one in part.quantities)  # a clean one has them
    for found in candidates(part, items, markers):
        share, missing = coverage(part, found)
        words = tuple(check_words(part, found, (share, missing)))
        finding = Finding(found, words, share, _literal(part, found))
        at_most, most = share - MANY_PROBLEMS, _order(chosen)[0] if chosen is not None else -inf
        if words and chosen is not None and at_most <= most:
            if finding.literal < chosen.literal + MORE:
                continue  # it can neither be chosen nor speak against what is
            if at_most < most:
                looked_at.append((finding, False))
                continue
        finding = _checked(part, finding)
        looked_at.append((finding, True))
        if not finding.problems and (told or finding.literal >= SAYS_IT):
            chosen = finding
            break
        if chosen is None or _order(finding) > _order(chosen):
            chosen = finding
    if chosen is None or chosen.problems:
        return chosen
    return _against(part, chosen, looked_at) or chosen


def _checked(part: Part, finding: Finding) -> Finding:
    """Return a finding with all that is wrong with its sentence, and not only the words."""
    problems = (problem for check in _CHECKS for problem in check(part, finding.window))
    return replace(finding, problems=(*problems, *finding.problems))


def _against(
    part: Part, chosen: Finding, looked_at: Sequence[tuple[Finding, bool]]
) -> Finding | None:
    """Return the sentence that says most of a part, and otherwise, if it says more of it."""
    for finding, checked in sorted(looked_at, key=lambda one: -one[0].literal):
        if finding.literal < chosen.literal + MORE:
            return None
        known = finding if checked else _checked(part, finding)
        if known.against:
            return known
    return None


def clean(part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]) -> Iterator[Window]:
    """Yield the windows that say a part and nothing otherwise, the nearest first."""
    for found in candidates(part, items, markers):
        if any(check_words(part, found, coverage(part, found))):
            continue
        if not any(problem for check in _CHECKS for problem in check(part, found)):
            yield found


def _literal(part: Part, found: Window) -> float:
    """Return the share of the words that the sentence itself has just as they are."""
    weight = sum(word.weight for word in part.words)
    said = sum(word.weight for word in part.words if word.text in found.body)
    return said / weight if weight else 1.0


def _order(finding: Finding) -> tuple[float, int]:
    clean = 1.0 if not finding.problems else 0.0
    return (clean + finding.share - MANY_PROBLEMS * len(finding.problems), -len(finding.problems))
