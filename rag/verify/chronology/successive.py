"""Holds what is told in turn, 依次是甲、乙, or 先甲后乙, against the order of the text."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from index.types import Span
from rag.types import EvidenceItem
from rag.verify.chronology.eve import as_there
from rag.verify.chronology.order import find_sequence
from rag.verify.evidence.parts import Part, piece
from rag.verify.text.reading import Reading, folded, read
from rag.verify.words.lexicon import lexicon

SHORTEST = 2  # characters of an item
FEWEST = 2  # items that have an order
_IN_TURN = re.compile(
    r"(?<!从)依次(?:是|为|有|叫作?|排列?[是为着]?|包括|[：:])+[：:]?(?P<list>[^，。；：,;:！？!?]+)"
)
_BY_SIZE = re.compile(
    r"[由从自按以][^，。；]{0,6}(?:[高低大小多少长短远近新旧先后]|顺序)[^，。；]{0,8}依次"
)
_COURSE = re.compile(
    r"[从由自](?P<first>\d\.\d)版?[^，。；]{0,24}?(?:到|至|为)了?(?P<last>\d\.\d)版?(?![^，。；]{0,8}?[到至]\d)"
)
_AT_FIRST = r"(?:先|最先|起初|最早|最初|一开始|首先)(?!进|试|行|后|锋|生|于|前|导|驱|富)"
_LATER = r"(?:随后|而后|继而|后来|然后|接着|再|最后|最终|又|才)"
_FIRST, _THEN = re.compile(_AT_FIRST), re.compile(_LATER)
_ORDERED = re.compile(r"起初|最初|后来|随后|继而|然后|先|再|之后|以前|之前")
_MARKS = re.compile(r"、|以及|[和与及]|(?<=”)(?=“)")
_EDGES = "“”‘’《》 "


def out_of_turn(reading: Reading, evidence: Sequence[EvidenceItem]) -> bool:
    """Tell whether the only sentences that have all of a list have it in another order."""
    said = _IN_TURN.search(reading.folded)
    if said is None or _BY_SIZE.search(reading.folded):
        return False
    if any(said.start("list") <= one.start < said.end() for one in reading.quantities):
        return False
    items = [one.strip(_EDGES) for one in _MARKS.split(said["list"])]
    if len(items) < FEWEST or min(map(len, items)) < SHORTEST:
        return False
    found = False
    for item in evidence:
        for _, body in read(item.paragraph.text, item.date).supporting():
            places = [body.find(one) for one in items]
            if min(places) < 0:
                continue
            if all(one < other for one, other in pairwise(places)):
                return False
            found = True
    return found


def turned_round(reading: Reading, bodies: Iterable[str]) -> bool:
    """Tell whether a claim has two things the other way round than one of these sentences."""
    sequence = find_sequence(reading.folded)
    if sequence is None:
        return False
    early, late = piece(reading, sequence.early), piece(reading, sequence.late)
    return any(as_there(early, late, folded(one)) is False for one in bodies)


def other_course(reading: Reading, bodies: Iterable[str]) -> bool:
    """Tell whether a claim goes from another version to another than these sentences do."""
    said = _COURSE.search(reading.folded)
    if said is None:
        return False
    known = [one.groups() for body in bodies for one in _COURSE.finditer(folded(body))]
    return bool(known) and said.groups() not in known


def stages_turned(reading: Reading, bodies: Iterable[str]) -> bool:
    """Tell whether a sentence has two stages of a claim, 起初…，后来…, the other way round."""
    stages = _stages(reading)
    return any(
        _behind(one, other, folded(body))
        for body in bodies
        for one, other in pairwise(stages)
        if _ORDERED.search(body)
    )


def _stages(reading: Reading) -> list[Part]:
    """Return the stages that a claim tells one after the other; [] if it tells none."""
    clauses = [one for one in reading.clauses if one.end - one.start > SHORTEST]
    begins = [_FIRST.search(_text(reading, one)) for one in clauses]
    at = next((at for at, one in enumerate(begins) if one), None)
    mark = None if at is None else begins[at]
    if at is None or mark is None:
        return []
    first = Span(clauses[at].start + mark.end(), clauses[at].end)  # not who it is said of
    later = [one for one in clauses[at + 1 :] if _THEN.match(_text(reading, one))]
    return [piece(reading, one) for one in (first, *later)] if later else []


def _behind(early: Part, late: Part, body: str) -> bool:
    """Tell whether all that a sentence has of the earlier stage stands behind the later one."""
    places = [
        [
            body.find(word.text)
            for word in part.words
            if word.kind != "act" and _own(word.text, other)
        ]
        for part, other in ((early, late), (late, early))
    ]
    found = [[at for at in some if at >= 0] for some in places]
    if any(
        len(some) < max(FEWEST, len(every) / 2) for some, every in zip(found, places, strict=True)
    ):
        return False
    return min(found[0]) > max(found[1])


def _own(word: str, other: Part) -> bool:
    return len(word) > 1 and word not in other.text and word not in lexicon().light


def _text(reading: Reading, span: Span) -> str:
    return reading.folded[span.start : span.end]
