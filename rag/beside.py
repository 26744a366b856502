"""Which sentence is quoted beside the one that answers best, by number; -1 for none."""

import numpy as np

from rag.reading.matches import by_sentence
from rag.reading.needs import asks_meaning
from rag.reading.reader import Reading

# A second sentence is quoted if it answers with this probability; the mass of belief on a sentence
# is one (of those with .5 to .7, .7 to .9, more 69, 80, 95 in a hundred hold the answer). Without a
# second one, from 0.3, 0.2, 0.15, 0.12 on the answer is quoted in .863, .883, .894, .901, .905 of
# encyclopaedia questions, .722, .745, .756, .768, .771 of search engine's, .818, .828, .842, .845,
# .845 of those on policies; 0, 5, 10, 12, 14% of the first have a second one.
SECOND = 0.15
SAID = 0.7  # what another word for a word of the question counts at least


def beside(reading: Reading, own: int, room: int) -> int:
    """Return the sentence of at most `room` characters that answers as well as the best, `own`."""
    sheet = reading.sheet
    likely = np.bincount(sheet.sentence_of, reading.belief)
    for sentence in (-likely).argsort().tolist():
        if likely[sentence] < SECOND:
            return -1
        if sentence != own and not _says_less(reading, own, sentence):
            return sentence if _length(reading, sentence) <= room else -1
    return -1


def _length(reading: Reading, sentence: int) -> int:
    sheet = reading.sheet
    return int(sheet.sentence_ends[sentence] - sheet.sentence_starts[sentence])


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
