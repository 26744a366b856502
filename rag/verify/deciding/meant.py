"""Tells which sentence a claim is about, and where it goes on."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.types import EvidenceItem
from rag.verify.deciding.search import Finding
from rag.verify.evidence.parts import Part, Window
from rag.verify.numbers.agreement import agree
from rag.verify.text.reading import folded, read
from rag.verify.words.carrying import acts
from rag.verify.words.content import covered, inside

NEARLY_ALL = 0.9  # a sentence with this share of the words and half the figures is the one meant
MANY_WORDS, FEW_ANCHORS = 5, 2  # so many words in one sentence are not there by chance
_CONDITION = re.compile(r"如果|要是|假如|倘若|只要|只有|一旦|除非|万一|之后[，,]$")
_JOINS = re.compile(r"(?:而且?|同时|此外|另外|其中|至于|但是?|不过|[，,“《])*")
_TURNS = re.compile(r"[^，。；]{0,12}?(?:则|还|也|同样|亦)")
_THERE_IS = re.compile(r"(?:就|则|也|还|又|正|恰|正好)?[有是]")
_OF_IT = re.compile(r"(?:就|便|则)?([是为叫占指有])")
APART = "原文没有这样说条件与结果"


def is_meant(part: Part, finding: Finding) -> bool:
    """Tell whether a sentence is the one a claim is about, so that a difference in it decides."""
    weight = sum(word.weight for word in part.words)
    if covered(finding.window.body, part.words) < NEARLY_ALL * weight:
        return False
    if _dated_apart(part):
        return False
    window = finding.window
    there = inside(window.reading.quantities, window.span)
    dates = inside(window.reading.dates, window.span)
    figures = [one for one in part.quantities if not one.article]
    held = sum(any(agree(one, known) == "same" for known in there) for one in figures)
    held += sum(any(known.covers(one) for known in dates) for one in part.dates)
    anchors = len(figures) + len(part.dates)
    return 2 * held >= anchors or (anchors <= FEW_ANCHORS and len(part.words) >= MANY_WORDS)


def _dated_apart(part: Part) -> bool:
    """Tell whether each clause of a claim has a date of its own, to be looked for by itself."""
    held = [len(inside(part.dates, clause)) for clause in part.reading.clauses]
    return len(held) > 1 and set(held) == {1}


def about(
    first: Part, part: Part, last: Finding, items: Sequence[EvidenceItem]
) -> list[EvidenceItem]:
    """Return where a later part may be found: its own subject, or the paragraph of the last one.

    Without a subject of its own it goes on about the claim's first words; another paragraph of
    the same document will do if it names them, or has a sentence about who begins the part.
    """
    if part.names_places or _of_a_year(part):
        return list(items)
    here = last.window.item
    topic = first.words[0].text if first.words else ""
    own = _own_subject(first, part)
    return [
        item
        for item in items
        if item.marker == here.marker
        or (item.document == here.document and topic in read(item.paragraph.text).folded)
        or (item.document == here.document and own and _tells_of(own, item))
    ]


def _of_a_year(part: Part) -> bool:
    """Tell whether a part says something of a year, and of nobody: 而2024年就有三个节日."""
    first = part.dates[0] if part.dates else None
    text = part.reading.folded
    return (
        first is not None
        and _JOINS.fullmatch(text, part.span.start, first.start) is not None
        and _THERE_IS.match(text, first.end) is not None
    )


def _own_subject(begun: Part, part: Part) -> str:
    """Return who begins a part that turns to another: 而县长…, 运河则…; "" if it goes on.

    So does one that is built as the first is: 甲是鲜明主线，乙是重要标准.
    """
    first = part.words[0] if part.words else None
    if first is None or len(first.text) == 1 or first.kind == "act":
        return ""
    lead = part.reading.folded[part.span.start : first.start]
    if not _JOINS.fullmatch(lead):
        return ""
    turns = lead or acts(first.text) or _TURNS.match(part.reading.folded, first.end)
    alike = _says_of(part)
    quoted = lead[-1:] if lead.endswith(("“", "《")) else ""
    return quoted + first.text if turns or (alike and alike == _says_of(begun)) else ""


def _says_of(part: Part) -> str:
    """Return the word by which a part says something of the word that it begins with: 是, 为."""
    said = _OF_IT.match(part.reading.folded, part.words[0].end) if part.words else None
    return said[1] if said else ""


def _tells_of(subject: str, item: EvidenceItem) -> bool:
    """Tell whether a paragraph names somebody who acts or a title, or begins with a thing.

    The thing must be its topic: 水质为二类 is said of the lake that the paragraph began with.
    """
    reading = read(item.paragraph.text, item.date)
    if acts(subject) or subject[0] in "“《":
        return subject in reading.folded
    topic = folded(item.paragraph.heading) + reading.bodies[0]
    return subject in topic and any(
        body.lstrip("“《").startswith(subject) for body in reading.bodies
    )


def conditions_hold(rests: Sequence[tuple[Part, Window]]) -> bool:
    """Tell whether each condition of a claim rests on the sentence that its consequence does.

    A condition of one rule and the consequence of another are both told there, and make no rule.
    """
    return not any(
        _CONDITION.search(part.text)
        and (here.item.marker, here.span) != (there.item.marker, there.span)
        for (part, here), (_, there) in pairwise(rests)
    )
