"""From the clause that answers to what is said: whole, cut, or with a sentence beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.types import Span
from rag.beside import beside
from rag.cutting import ANSWER, GAP, LIST, said, trimmed
from rag.elaborating import (
    defined_further,
    elaborated,
    enumeration,
    is_item,
    sentence_text,
    spelled_out,
)
from rag.reading.reader import Reading
from rag.types import Support

SENTENCE = 100  # a sentence up to here is quoted whole
LEAST_ROOM = 25  # characters below which a second quotation would say nothing
# Belief that a further character must add to a quotation for its sake.
LENGTH_COST = 0.0004
OPEN = ("manner", "reason", "definition", "list")
# 怎样坚持市场化 and 第二项举措是什么 want what an announcement is followed by.
ELABORATED = (*OPEN, "thing")
# What takes up the sentence before; 这篇专访 is the document itself.
_POINTS_BACK = re.compile(
    r"(?:他|她|它|其|该|此(?!外)|这(?![篇份部])|那|上述|对此|前者|后者|因此|为此|双方|两者|后来|随后|之后|当时|"
    r"(?:具体)?(?:做法|措施|内容|要求|办法|目的|原因|途径|标准)(?:是|包括|有|为)|但|而(?!且)|不过|然而|并(?=[^非不])|也|还(?!有)|又|"
    r"是为|遂|于是|结果|(?:就在|当|直到|当时)[他她它牠])"
)
# Says only that more is said; what follows stands by itself.
_LINK = re.compile(r"(?:此外|另外|同时|与此同时|其中|总之|同样|例如|比如|据悉|据介绍)[，,]")
# 这四场活动 in an answer to which: they are named before.
_THESE = re.compile(r"(?:这|上述|以上)[两二三四五六七八九十\d]+[个项场类条种座大位家]")
_LATER_ITEM = re.compile(r"(?:其?[二三四五六七八九]\s?[是要、]|第[二三四五六七八九])")

_FIRST_ITEM = re.compile(r"其中|一[是要]|首先|[（(]?(?:第?一|1)[）)]?[，、．.：:]|①")


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence of an answer and the verbatim ranges it is made of."""

    text: str
    supports: tuple[Support, ...]


def points_back(text: str) -> bool:
    """Tell whether a sentence is part of a list, or takes up what stands before it."""
    return bool(
        _POINTS_BACK.match(text)
        or _LATER_ITEM.match(text)
        or _LINK.match(text)
        or _THESE.search(text)
        or _FIRST_ITEM.match(text)
    )


def quotes(reading: Reading) -> list[Quote]:
    """Return the quotations that answer: two at most unless it is a list, none without evidence."""
    best = reading.best
    if best is None:
        return []
    asked = reading.wanted.asked
    is_list = asked.many or asked.kind == "list"
    own = int(reading.sheet.sentence_of[best])
    if asked.kind in OPEN and (after := spelled_out(reading, own)) >= 0:
        return _announced(reading, own, after)
    if (is_list or asked.kind in OPEN) and (items := enumeration(reading, own, LIST)):
        return _listed(reading, items)
    if asked.kind in ELABORATED and (after := elaborated(reading, own)) >= 0:
        return _announced(reading, own, after)
    first = quote(reading, best, LIST if is_list else ANSWER)
    if is_list:
        return [first]
    return _with_another(reading, own, first)


def _with_another(reading: Reading, own: int, first: Quote) -> list[Quote]:
    """Return the first quotation, with that of a sentence that may answer as well if one fits."""
    room = ANSWER - len(first.text)
    further = defined_further(reading, own)
    if further >= 0 and len(sentence_text(reading, further)) <= room:
        return [first, quote_sentence(reading, further, room)]
    another = beside(reading, own, room) if room >= LEAST_ROOM else -1
    if another < 0 or not _stands(reading, another, own, room):
        return [first]
    return [first, quote(reading, _likeliest(reading, another), room, own)]


def _stands(reading: Reading, sentence: int, after: int, room: int) -> bool:
    """Tell whether a sentence can be read after another one, or with the one that it points to."""
    before = _pointed_to(reading, sentence)
    if before < 0 or before == after:
        return True
    said_with_it = len(sentence_text(reading, before)) + len(sentence_text(reading, sentence))
    return said_with_it + len(GAP) <= room


def quote(reading: Reading, best: int, room: int, after: int = -1) -> Quote:
    """Return the quotation around a clause, of at most `room` characters if it can be cut.

    `after` is the sentence that is said just before it, -1 for none.
    """
    return _quote(reading, best, _spans(reading, best, room, after))


def _listed(reading: Reading, items: Sequence[int]) -> list[Quote]:
    """Return the sentences of a list; what leads to it is said once, before the first."""
    first, *later = items
    lead = first - 1 if is_item(reading, first) else first
    rest = [quote(reading, _likeliest(reading, item), LIST, lead) for item in later]
    return [quote_sentence(reading, first, LIST), *rest]


def _announced(reading: Reading, own: int, after: int) -> list[Quote]:
    """Return an announcement with what elaborates it; the latter alone where both are too long."""
    first = quote_sentence(reading, own, ANSWER)
    room = max(LEAST_ROOM, ANSWER - len(first.text))
    if len(sentence_text(reading, after)) <= room:
        return [first, quote_sentence(reading, after, room)]
    return [quote_sentence(reading, after, ANSWER, alone=True)]


def quote_sentence(reading: Reading, sentence: int, room: int, *, alone: bool = False) -> Quote:
    """Return the quotation of a sentence; unless it is `alone`, the one before it is said too."""
    after = -1 if alone else sentence - 1
    return quote(reading, _likeliest(reading, sentence), room, after)


def _likeliest(reading: Reading, sentence: int) -> int:
    """Return the clause of a sentence that answers best."""
    first = int(reading.sheet.first[sentence])
    last = int(reading.sheet.sentence_of.searchsorted(sentence, side="right"))
    return first + int(reading.belief[first:last].argmax())


def _spans(reading: Reading, best: int, room: int, after: int) -> list[Span]:
    """Return what to quote: the sentence if it is short enough, else the best part of it.

    `after` is the sentence that is said just before, -1 for none.
    """
    sheet = reading.sheet
    sentence = int(sheet.sentence_of[best])
    start, end = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    if end - start > (min(SENTENCE, room) if room <= ANSWER else room):
        return _with_subject(reading, sentence, _window(reading, best, room), room)
    whole = Span(start, end)
    if not sentence or sheet.item_of[sentence - 1] != sheet.item_of[sentence]:
        return [whole]
    before = _pointed_to(reading, sentence)
    if before >= 0 and before != after:
        lead = Span(int(sheet.sentence_starts[before]), int(sheet.sentence_ends[before]))
        if lead.end - lead.start + end - start + len(GAP) <= room:
            return [Span(lead.start, end)] if before == sentence - 1 else [lead, whole]
    link = _LINK.match(sheet.text, start)
    return [Span(link.end(), end)] if link else [whole]


def _pointed_to(reading: Reading, sentence: int) -> int:
    """Return the sentence without which this one cannot be read; -1 where it stands alone.

    Before 三是… that is the one which says how many there are.
    """
    text = sentence_text(reading, sentence)
    if _LATER_ITEM.match(text):
        own = reading.sheet.item_of[sentence]
        before = sentence - 1
        while before > 0 and reading.sheet.item_of[before - 1] == own and is_item(reading, before):
            before -= 1
        return -1 if is_item(reading, before) else before
    asked = reading.wanted.asked
    points = bool(_POINTS_BACK.match(text)) or text.startswith(("其中", "一是"))
    if not points and (asked.many or asked.kind == "list"):
        points = bool(_THESE.search(text))
    return sentence - 1 if points else -1


def _window(reading: Reading, best: int, room: int) -> Span:
    """Return the clauses in a row, the best among them, with the most belief that fit."""
    sheet, belief = reading.sheet, reading.belief
    sentence = sheet.sentence_of[best]
    last_of_sentence = int(sheet.sentence_of.searchsorted(sentence, side="right")) - 1
    chosen, most = Span(int(sheet.starts[best]), int(sheet.ends[best])), float("-inf")
    for first in range(best, int(sheet.first[sentence]) - 1, -1):
        start = int(sheet.starts[first])
        for last in range(best, last_of_sentence + 1):
            end = int(sheet.ends[last])
            if end - start > room and first != last:
                break
            value = float(belief[first : last + 1].sum()) - LENGTH_COST * (end - start)
            if value > most:
                chosen, most = Span(start, end), value
    return chosen


def _with_subject(reading: Reading, sentence: int, part: Span, room: int) -> list[Span]:
    """Put the sentence's first clause, its time or subject, before a part cut from it."""
    sheet = reading.sheet
    first = int(sheet.first[sentence])
    start, end = int(sheet.starts[first]), int(sheet.ends[first])
    if start >= part.start or part.end - part.start + end - start + len(GAP) > room:
        return [part]
    if end == part.start:
        return [Span(start, part.end)]
    return [Span(start, end), part]


def _quote(reading: Reading, best: int, spans: Sequence[Span]) -> Quote:
    sheet = reading.sheet
    number = int(sheet.item_of[sheet.sentence_of[best]])
    item = sheet.items[number]
    text = item.paragraph.text
    kept = [trimmed(sheet.text, span) for span in spans]
    pieces = [sheet.quote(number, span.start, span.end) for span in kept]
    return Quote(
        said([text[piece.start : piece.end] for piece in pieces]),
        tuple(Support(item.marker, piece.start, piece.end) for piece in pieces),
    )
