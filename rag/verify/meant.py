"""Tells which sentence a claim is about, and where it goes on."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rag.types import EvidenceItem
from rag.verify.agreement import agree
from rag.verify.content import covered, inside
from rag.verify.parts import Part, Window
from rag.verify.reading import read
from rag.verify.search import Finding

NEARLY_ALL = 0.9  # a sentence with this share of the words and half the figures is the one meant
MANY_WORDS, FEW_ANCHORS = 5, 2  # so many words in one sentence are not there by chance
_CONDITION = re.compile(r"如果|要是|假如|倘若|只要|只有|一旦|除非|万一|之后[，,]$")
APART = "原文没有这样说条件与结果"


def is_meant(part: Part, finding: Finding) -> bool:
    """Tell whether a sentence is the one a claim is about, so that a difference in it decides."""
    weight = sum(word.weight for word in part.words)
    if covered(finding.window.body, part.words) < NEARLY_ALL * weight:
        return False
    window = finding.window
    there = inside(window.reading.quantities, window.span)
    dates = inside(window.reading.dates, window.span)
    figures = [one for one in part.quantities if not one.article]
    held = sum(any(agree(one, known) == "same" for known in there) for one in figures)
    held += sum(any(known.covers(one) for known in dates) for one in part.dates)
    anchors = len(figures) + len(part.dates)
    return 2 * held >= anchors or (anchors <= FEW_ANCHORS and len(part.words) >= MANY_WORDS)


def about(
    first: Part, part: Part, last: Finding, items: Sequence[EvidenceItem]
) -> list[EvidenceItem]:
    """Return where a later part may be found: its own subject, or the paragraph of the last one.

    Without a subject of its own it goes on about the claim's first words; another paragraph of
    the same document will do if it names them.
    """
    if part.names_places:
        return list(items)
    here = last.window.item
    topic = first.words[0].text if first.words else ""
    return [
        item
        for item in items
        if item.marker == here.marker
        or (item.document == here.document and topic in read(item.paragraph.text).folded)
    ]


def conditions_hold(rests: Sequence[tuple[Part, Window]]) -> bool:
    """Tell whether each condition of a claim rests on the sentence that its consequence does.

    A condition of one rule and the consequence of another are both told there, and make no rule.
    """
    return not any(
        _CONDITION.search(part.text)
        and (here.item.marker, here.span) != (there.item.marker, there.span)
        for (part, here), (_, there) in pairwise(rests)
    )
