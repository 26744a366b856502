"""Finds the sentence that a part of a claim rests on, or the one that comes nearest to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.types import Span
from rag.types import EvidenceItem, Support
from rag.verify.agents import check_agents, check_towards
from rag.verify.agreement import agree
from rag.verify.bearers import check_bearers
from rag.verify.belonging import check_belonging
from rag.verify.computed import compares
from rag.verify.contrasts import check_compared, check_intervals, check_mirrored
from rag.verify.coverage import coverage
from rag.verify.crossed import check_crossed
from rag.verify.differing import check_differing
from rag.verify.excepted import check_kept_out
from rag.verify.exchanged import check_exchanged, check_shares, check_swapped
from rag.verify.figures import check_figures
from rag.verify.fillers import check_base, check_fillers
from rag.verify.force import check_bounds, check_done, check_joined, check_modals, check_parties
from rag.verify.headed import headed
from rag.verify.items import check_items
from rag.verify.labels import check_labels
from rag.verify.lexicon import lexicon
from rag.verify.paired import check_paired
from rag.verify.parts import Part, Window, window
from rag.verify.polarity import check_denials, check_negation, check_opposites
from rag.verify.posts import check_ranks
from rag.verify.presence import check_words
from rag.verify.problem import Problem
from rag.verify.reading import Reading, read
from rag.verify.requirements import check_requirements
from rag.verify.roles import check_roles
from rag.verify.scope import check_scope
from rag.verify.slots import check_slots
from rag.verify.subjects import check_names, check_periods, check_places, check_posts, check_subject
from rag.verify.times import check_dates
from rag.verify.wording import check_becoming, check_quantifiers, check_quotes

CANDIDATES = 4  # sentences looked at closely for each part
ANCHOR = 2.0  # a date or figure found is worth two words when sentences are compared
CLAIMED = 0.5  # and a marker that points there half a word
RARITY = 0.5  # a word that many sentences have tells less about which one is meant
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
    check_paired, check_base, check_differing, check_requirements,
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
    against: Finding | None = None
    told = part.dates or any(not one.article for one in part.quantities)  # a clean one has them
    for found in _windows(part, items, markers):
        covered = coverage(part, found)
        words = tuple(check_words(part, found, covered))
        literal = _literal(part, found)
        if words and chosen is not None and _hopeless(covered[0], literal, chosen):
            continue
        problems = tuple(problem for check in _CHECKS for problem in check(part, found))
        finding = Finding(found, problems + words, covered[0], literal)
        problems = finding.problems
        if not problems and (told or finding.literal >= SAYS_IT):
            chosen = finding
            break
        if finding.against and (against is None or finding.literal > against.literal):
            against = finding
        if chosen is None or _order(finding) > _order(chosen):
            chosen = finding
    if against is None or chosen is None or chosen.problems:
        return chosen
    return against if against.literal >= chosen.literal + MORE else chosen


def clean(part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]) -> Iterator[Window]:
    """Yield the windows that say a part and nothing otherwise, the nearest first."""
    for found in _windows(part, items, markers):
        if any(check_words(part, found, coverage(part, found))):
            continue
        if not any(problem for check in _CHECKS for problem in check(part, found)):
            yield found


def _literal(part: Part, found: Window) -> float:
    """Return the share of the words that the sentence itself has just as they are."""
    weight = sum(word.weight for word in part.words)
    said = sum(word.weight for word in part.words if word.text in found.body)
    return said / weight if weight else 1.0


def _hopeless(share: float, literal: float, chosen: Finding) -> bool:
    """Tell whether a sentence that lacks words can neither be chosen nor speak against it."""
    return share - MANY_PROBLEMS <= _order(chosen)[0] and literal < chosen.literal + MORE


def _order(finding: Finding) -> tuple[float, int]:
    clean = 1.0 if not finding.problems else 0.0
    return (clean + finding.share - MANY_PROBLEMS * len(finding.problems), -len(finding.problems))


def _windows(
    part: Part, items: Sequence[EvidenceItem], markers: tuple[int, ...]
) -> Iterator[Window]:
    ranked: list[tuple[float, int, EvidenceItem, Reading, int]] = []
    held: list[tuple[EvidenceItem, Reading, int, list[int], float]] = []
    forms = [(word.text, *lexicon().near(word.text)) for word in part.words]
    common = [0] * len(forms)
    for item in items:
        reading = read(item.paragraph.text, item.date)
        anchors = _anchors(part, reading)
        everything = reading.everything
        here = [(at, [one for one in form if one in everything]) for at, form in enumerate(forms)]
        here = [(at, form) for at, form in here if form]
        for number, body in enumerate(reading.shown):
            if reading.sentences[number].start >= reading.reliable:
                break
            said = [at for at, form in here if any(one in body for one in form)]
            for at in said:
                common[at] += 1
            bonus = ANCHOR * anchors.get(number, 0) + CLAIMED * (item.marker in markers)
            if said or anchors.get(number):
                held.append((item, reading, number, said, bonus))
    for item, reading, number, said, bonus in held:
        score = bonus + sum(part.words[at].weight / common[at] ** RARITY for at in said)
        ranked.append((score, -len(ranked), item, reading, number))
    ranked.sort(key=lambda entry: entry[:2], reverse=True)
    if ranked and compares(part.text):
        _, _, item, reading, number = ranked[0]
        span = _unparted(reading, number)
        if span != reading.sentences[number]:
            yield window(item, reading, span, _elsewhere(item, items))
    for _, _, item, reading, number in ranked[:CANDIDATES]:
        plain = window(item, reading, reading.sentences[number], _elsewhere(item, items))
        yield from headed(plain, _unparted(reading, number))
        yield plain


def _unparted(reading: Reading, number: int) -> Span:
    """Return the sentence that semicolons part, so that what it sets side by side is compared."""
    first = last = number
    while first and reading.bodies[first - 1].rstrip().endswith((";", "；")):
        first -= 1
    while last + 1 < len(reading.bodies) and reading.bodies[last].rstrip().endswith((";", "；")):
        last += 1
    return Span(reading.sentences[first].start, reading.sentences[last].end)


def _elsewhere(item: EvidenceItem, items: Sequence[EvidenceItem]) -> str:
    return "\n".join(
        read(one.paragraph.text).folded
        for one in items
        if one.document == item.document and one.marker != item.marker
    )


def _anchors(part: Part, reading: Reading) -> dict[int, int]:
    """Return how many of the part's figures and dates each sentence has."""
    found: dict[int, set[int]] = {}
    for figure in part.quantities:
        if figure.article:
            continue  # 一个平台, where another sentence has 一批项目
        for one in reading.quantities:
            if one.value == figure.value or agree(figure, one) == "same":
                found.setdefault(reading.number(one.start), set()).add(figure.start)
    for date in part.dates:
        for known in reading.dates:
            if known.covers(date):
                found.setdefault(reading.number(known.start), set()).add(date.start)
    return {number: len(anchors) for number, anchors in found.items()}
