"""The words around the best clause, which decide whether it is an answer at all."""

from dataclasses import dataclass

from index.normalise import fold
from rag.reading.reader import Reading

WHOLE = 160  # characters; of a longer sentence only what stands around the clause counts
AROUND = 60
BEFORE = 120  # characters of the sentence before, which often names what the next one is about


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`near`: the clause's sentence. `context`: also title, heading and the sentence before.

    `item` is the number of the paragraph in the sheet, `evidence` all there is to read.
    """

    near: str
    context: str
    evidence: str
    item: int


def surroundings(reading: Reading, best: int) -> Surroundings:
    """Return the words around a clause, folded."""
    sheet = reading.sheet
    sentence = int(sheet.sentence_of[best])
    number = int(sheet.item_of[sentence])
    low, high = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    if high - low > WHOLE:
        low = max(low, int(sheet.starts[best]) - AROUND)
        high = min(high, int(sheet.ends[best]) + AROUND)
    near, item = sheet.text[low:high], sheet.items[number]
    before = ""
    if sentence and int(sheet.item_of[sentence - 1]) == number:
        start, end = sheet.sentence_starts[sentence - 1], sheet.sentence_ends[sentence - 1]
        before = sheet.text[max(start, end - BEFORE) : end]
    said = f"{fold(item.title)} {fold(item.paragraph.heading)} {before}"
    return Surroundings(near, f"{said} {near}", f"{said} {sheet.text}", number)
