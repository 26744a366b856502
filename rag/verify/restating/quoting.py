"""Quotations: where a paragraph says a claim word for word."""

import re
from collections.abc import Sequence

from rag.types import Claim, Evidence, EvidenceItem, Support
from rag.verify.modality.wording import squeeze
from rag.verify.text.reading import folded, read

_AND = re.compile(r"[，,](?:同时|并且|而且|此外|另外|且)[，,]?|[;；]")
_EDGE = re.compile(r"[，。；：、！？,;:!?\n“”\s]")


def quotation(claim: Claim, text: str, evidence: Evidence) -> tuple[Support, ...]:
    """Return the claim's own supports if it says just what stands there, whole clauses each."""
    quoted = ""
    for support in claim.supports:
        item = evidence.item(support.marker)
        if item is None or not 0 <= support.start < support.end <= len(item.paragraph.text):
            return ()
        reading = read(item.paragraph.text, item.date)
        flat = reading.folded
        if support.end > reading.reliable or not _edges(flat, support.start, support.end):
            return ()
        quoted += flat[support.start : support.end]
    return claim.supports if quoted and squeeze(quoted) == squeeze(folded(text)) else ()


def verbatim(text: str, items: Sequence[EvidenceItem]) -> tuple[Support, ...]:
    """Return where each line of a claim stands word for word; nothing if one does not."""
    supports: list[Support] = []
    for line in text.splitlines():
        if not squeeze(line):
            continue
        found = _line_verbatim(line, items) or _joined_verbatim(line, items)
        if not found:
            return ()
        supports.extend(found)
    return tuple(supports)


def _joined_verbatim(text: str, items: Sequence[EvidenceItem]) -> tuple[Support, ...]:
    """Return where the sentences stand that a claim only joins: …，同时…; each must be whole."""
    stretches = _AND.split(text)
    if len(stretches) == 1:
        return ()
    supports = [_line_verbatim(stretch, items) for stretch in stretches]
    spans = [support[0] for support in supports if support and _is_whole(support[0], items)]
    return tuple(spans) if len(spans) == len(stretches) else ()


def _is_whole(support: Support, items: Sequence[EvidenceItem]) -> bool:
    """Tell whether a range is a whole sentence, so that its subject is in it."""
    text = next(item.paragraph.text for item in items if item.marker == support.marker)
    reading = read(text)
    sentence = reading.sentence(support.start)
    own = reading.folded[support.start : support.end]
    return squeeze(own) == squeeze(reading.folded[sentence.start : sentence.end])


def _line_verbatim(text: str, items: Sequence[EvidenceItem]) -> tuple[Support, ...]:
    """Return where a paragraph says exactly this, from one punctuation mark to another."""
    wanted = folded(text).strip("。！？!?，；;,、 \n")
    if not squeeze(wanted):
        return ()
    for item in items:
        reading = read(item.paragraph.text, item.date)
        at = reading.folded.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if end <= reading.reliable and _edges(reading.folded, at, end):
                return (Support(item.marker, at, end),)
            at = reading.folded.find(wanted, at + 1)
    return ()


def _edges(flat: str, start: int, end: int) -> bool:
    """Tell whether a range begins and ends at punctuation, so that no 不 was cut away."""
    inner = flat[start:end].strip()
    starts = not flat[:start].strip() or _EDGE.match(flat[start - 1]) or _EDGE.match(inner)
    ends = not flat[end:].strip() or _EDGE.match(flat[end]) or _EDGE.match(inner[-1:])
    return bool(starts and ends)
