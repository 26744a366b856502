"""Checks what stands between two statements: 甲，由此乙; 甲，随后乙; 甲，同年乙; 只要甲，就乙.

Both may be true and their connection made up. Each is looked for by itself, and what the connector
claims must be told: a cause or a condition by the sentence that has both, or by two side by side
with a word that joins them; an order by their dates or by a word for it; a year by both dates.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.types import Span
from rag.types import EvidenceItem, Support
from rag.verify.chronology.order import OTHER_WAY, earlier, moment
from rag.verify.deciding.search import best
from rag.verify.evidence.parts import Window, piece, window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.numbers.dates import Date
from rag.verify.text.reading import Reading, read
from rag.verify.words.content import inside

_AND = r"[，。；,;](?:而|也|并)?"
_CAUSE = re.compile(
    rf"{_AND}(?:由此(?!可见)|使得|这(?:就|也|才)?(?:使得?|令|让|说明|表明|意味着)|致使|促使|带动了?(?=[^，。；]{{2,}}[是在为有了要])|以致|因此|因而|所以|于是|从而|进而|以便)"
)
_LATER = re.compile(
    rf"{_AND}(?:随后|随即|此后(?![一二两三四五六七八九十\d]+个?(?:工作日|[年月日天周])(?:[以之]?内|里|间|中|不))|之后(?!的)|其后|后来(?!的)|接着|紧接着|然后)"
)
_BEFORE = re.compile(rf"{_AND}(?:在?此前|在此之前|在这之前)|{_AND}这(?:要|也)?[晚迟]于")
_EARLIER = re.compile(rf"{_AND}这(?:要|也)?[早先]于")
_SAME_YEAR = re.compile(rf"{_AND}(?:也?(?:就|正)?(?:是|在))?(?:同一?年|当年(?!就|即|便|[内底度]))")
_IF = re.compile(r"^(?:如果|要是|假如|倘若|只要|只有|一旦)(?P<if>[^，。；]+)，(?P<then>.+)$")
_GIVES = re.compile(
    r"因(?!素|子|地制宜)|由于|鉴于|所以|从而|进而|为此|由此|使|致(?!力|辞|敬|信)|促|令|让|推动|带动|驱动|引领|催|受|得益|源于|"
    r"归功|所致|导致|造成|带来|离不开|于是|有赖|随着|以(?!上|下|内|外|及|前|后|东|西|南|北)|有效|更好|旨在|目的|为(?:了|此|推|促|加|进|满|解|保|规|实|适|确|提|减)"
)
_ORDERS = re.compile(
    r"后来|随后|之后|此后|以后|[，]后|再|起初|最初|原|先|然后|接着|历任|依次|还要|上升|升|变成|变为|至今|日内|工作日|下一步|此前|之前|曾|→"
)
_ONCE = re.compile(r"曾[任在经当]|历任|前任|原任")  # tells of before, wherever it stands
_MAY = re.compile(
    r"[可应须能会将要得则才就凡]|的[，,应不按由]|时|后|如|满|一旦|不予|有[^，。；]+的|的[一-鿿]{1,6}[，,]|给|免|按"
)
NOT_JOINED = "原文没有这样连起来说"
OTHER_YEAR = "原文这两件事不在同一年"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a claim connects: each statement with its date, and the sentences they rest on."""

    first: Date | None
    second: Date | None
    windows: tuple[Window, ...]

    @property
    def bodies(self) -> str:
        """What the sentences say."""
        return "".join(one.body for one in self.windows)

    @property
    def beside(self) -> bool:
        """True if the sentences are one, or stand side by side."""
        numbers = sorted({one.reading.number(one.span.start) for one in self.windows})
        alone = len({one.item.marker for one in self.windows}) == 1
        return alone and numbers[-1] - numbers[0] <= 1

    @property
    def dates(self) -> list[Date]:
        """The dates of the sentences."""
        return [date for one in self.windows for date in inside(one.reading.dates, one.span)]


def misjoined(
    reading: Reading, items: Sequence[EvidenceItem], supports: Sequence[Support]
) -> Problem | None:
    """Return what is wrong with what a claim says between two statements, None if nothing is.

    `supports` is what the claim as a whole rests on.
    """
    text = reading.folded
    said = _IF.match(text)
    if said:
        spans = (Span(*said.span("if")), Span(*said.span("then")))
        told = _told(reading, spans, items)
        if told and not (told.beside and _MAY.search(told.bodies)):
            return unsupported(NOT_JOINED)
    for pattern, check in (
        (_CAUSE, _caused), (_LATER, _later), (_EARLIER, _later), (_BEFORE, _before),
        (_SAME_YEAR, _same_year),
    ):  # fmt: skip
        for join in pattern.finditer(text):
            problem = _wrong(reading, join, check, items, supports)
            if problem:
                return problem
    return None


def _wrong(
    reading: Reading,
    join: re.Match[str],
    check: Callable[[_Told], Problem | None],
    items: Sequence[EvidenceItem],
    supports: Sequence[Support],
) -> Problem | None:
    """Return what is wrong with what a connector joins: all before it, or its last clauses."""
    text = reading.folded
    begun = max(text.rfind(sign, 0, join.start()) for sign in "。；") + 1
    end = next((at for at in range(join.end(), len(text)) if text[at] in "。；"), len(text))
    starts = [begun, *(at + 1 for at in range(begun, join.start()) if text[at] == "，")]
    problems: list[Problem] = []
    for start in starts:
        told = _told(reading, (Span(start, join.start()), Span(join.end(), end)), items)
        problem = check(told) if told else None
        if told and problem is None:
            return None
        problems += [problem] if problem else []
    if problems:
        return problems[0]
    windows = _windows(items, supports)
    return check(_Told(None, None, windows)) if windows else None


def _told(reading: Reading, spans: Sequence[Span], items: Sequence[EvidenceItem]) -> _Told | None:
    """Return both statements with their sentences, if each is borne out by itself."""
    dates: list[Date | None] = []
    windows: list[Window] = []
    for span in spans:
        part = piece(reading, span)
        finding = None if part.empty else best(part, items, ())
        if finding is None or finding.problems:
            return None
        own = [one for one in part.dates if one.year is not None and not one.in_title]
        dates.append(own[0] if len(own) == 1 else moment(part, finding.window))
        windows.append(finding.window)
    one, other = dates
    return _Told(one, other, tuple(windows))


def _windows(items: Sequence[EvidenceItem], supports: Sequence[Support]) -> tuple[Window, ...]:
    """Return the sentences that a claim as a whole rests on."""
    known = {item.marker: item for item in items}
    return tuple(
        window(item, read(item.paragraph.text, item.date), Span(one.start, one.end))
        for one in supports
        if (item := known.get(one.marker))
    )


def _caused(told: _Told) -> Problem | None:
    return None if told.beside and _GIVES.search(told.bodies) else unsupported(NOT_JOINED)


def _later(told: _Told) -> Problem | None:
    return _in_order(told, told.first, told.second)


def _before(told: _Told) -> Problem | None:
    return _in_order(told, told.second, told.first)


def _in_order(told: _Told, early: Date | None, late: Date | None) -> Problem | None:
    first = earlier(early, late) if early and late else None
    if first is None:
        ordered = _ORDERS.search(told.bodies) is not None or len(set(told.dates)) > 1
        known = (told.beside and ordered) or _ONCE.search(told.bodies) is not None
        return None if known else unsupported(NOT_JOINED)
    return None if first else contradicted(OTHER_WAY)


def _same_year(told: _Told) -> Problem | None:
    years = {one.year for one in (told.first, told.second) if one}
    if told.first and told.second and None not in years:
        return None if len(years) == 1 else contradicted(OTHER_YEAR)
    years = {one.year for one in told.dates}
    return None if told.beside and years and len(years) == 1 else unsupported(NOT_JOINED)
