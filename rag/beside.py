"""Which sentence is quoted beside the one that answers best, by number; -1 for none."""

import re

import numpy as np

from rag.reading.matches import by_sentence
from rag.reading.needs import asks_meaning
from rag.reading.reader import Reading

# A second sentence is quoted if it answers with this probability; the mass of belief on a sentence
# is one (of those with .5 to .7, .7 to .9, more 69, 80, 95 in a hundred hold the answer). Without a
# second one, from 0.3, 0.2, 0.15, 0.12 on the answer is quoted in .863, .883, .894, .901, .905 of
# encyclopaedia questions, .722, .745, .756, .768, .771 of search engine's, .818, .828, .842, .845,
# .845 of those on policies. Where it is always cut, from 0.15, 0.12, 0.1 on the whole product says
# the answer to .863, .864, .868 of encyclopaedia questions, .708, .711, .714 of search engine's,
# .753, .758, .759 of those on made-up policies; concision on our own .928, .928, .925.
SECOND = 0.12
# A second sentence that does not fit is cut to the clauses that do, but one of so many characters,
# which are quoted whole where they are the first, only where no clause of it says when or for whom
# the others hold: 领取后不满一年离职的. Never cut, cut where longer, cut so, always cut: answers to
# made-up policies right .735, .743, .750, .758; always cut is not kept, since it says that one may
# go on counting 60 days after leaving, and not that this holds of who leaves in the first year.
WHOLE = 100
_CONDITION = re.compile(r"的[,，]|如果|若|凡|除|但|只有|仅|不得|满足|符合|须|应")
SAID = 0.7  # what another word for a word of the question counts at least


def beside(reading: Reading, own: int, room: int) -> int:
    """Return the sentence of at most `room` characters that answers as well as the best, `own`."""
    sheet = reading.sheet
    likely = np.bincount(sheet.sentence_of, reading.belief)
    for sentence in (-likely).argsort().tolist():
        if likely[sentence] < SECOND:
            return -1
        if sentence != own and not _says_less(reading, own, sentence):
            return sentence if _shortest(reading, sentence) <= room else -1
    return -1


def _shortest(reading: Reading, sentence: int) -> int:
    """Return the least that is said of a sentence: of one with a condition all, else a clause."""
    sheet = reading.sheet
    start, end = int(sheet.sentence_starts[sentence]), int(sheet.sentence_ends[sentence])
    if end - start <= WHOLE and _CONDITION.search(sheet.text, start, end):
        return end - start
    first, last = sheet.sentence_of.searchsorted((sentence, sentence + 1)).tolist()
    best = first + int(reading.belief[first:last].argmax())
    return int(sheet.ends[best] - sheet.starts[best])


def _says_less(reading: Reading, first: int, second: int) -> bool:
    """Return True if the second sentence lacks words of the question that the first one has.

    And has none that the first one lacks: then it is on something else. What something means
    is only said further in the sentence after.
    """
    if asks_meaning(reading.wanted.asked):
        return second != first + 1
    if reading.wanted.asked.kind in ("reason", "manner"):
        return False
    met = by_sentence(reading.matches.words, reading.sheet) >= SAID
    one, other = met[first], met[second]
    return bool((one & ~other).any()) and not bool((other & ~one).any())
