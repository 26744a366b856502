"""A verb of the claim that stands for a word of the sentence, though no list has the pair.

Where all else of a clause is found, one verb may be another than the sentence's if it is near in
meaning to a word there that the claim otherwise leaves out. Nouns are not let go: tampering puts
another of the same kind (语文 for 数学), which no nearness tells from a synonym.
"""

import re
from collections.abc import Sequence

from rag.verify.evidence.parts import Part, Window
from rag.verify.words.carrying import STRICT, acts, carries, words_of
from rag.verify.words.content import Word, inside
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nearness import nearness

# Of random verbs in true claims 29% pass at 0.25, 45% at 0.2, 63% at 0.15 (8% without all this);
# of 670 true claims with all lists 596 in each case, of 342 much reworded ones without the lists
# made for them 226, 229, 231 (209 without).
NEAR = 0.25
SAME_CLAUSE = 0.1  # what it counts to stand in the clause that has the rest
SHARED = 0.2  # and to have a character in common: 捐给, 捐赠
HELD = 2  # other words and figures of the clause that must be found
HELD_TELLING = 4  # and for a verb that tells another thing (`telling.txt`): 方案修订过 has but one
_CLAUSE = re.compile(r"[，。；：,;:！？!?\n]")
_AND = ("、", "和", "与", "及", "或")
_CLOSED = re.compile(
    r"[不没未无非禁停免最首全超第升降增减涨跌浮缩]|^[上下]"
)  # denial, degree, rank, direction
_DIRECTED = re.compile(r"^[^\W\d_][进上入出向回给到成]$")  # 住进: in no dictionary, and a verb


def substituted(
    part: Part, window: Window, missing: Sequence[Word], free: Sequence[Word]
) -> list[Word]:
    """Return the missing verbs, one a clause at most, for which another word stands there.

    Those in `free` need no support; they take the place of other words found as well.
    """
    chosen: list[Word] = []
    for clause in part.reading.clauses:
        lost = [word for word in inside(missing, clause) if word not in free]
        if len(lost) != 1 or not _open(lost[0]) or _listed(lost[0], part.reading.folded):
            continue
        held = [word for word in inside(part.words, clause) if word not in missing]
        held = [word for word in held if len(word.text) > 1]
        starts = [one.start for one in part.quantities] + [one.start for one in part.dates]
        figures = sum(clause.start <= start < clause.end for start in starts)
        needed = HELD * (1 + len([word for word in inside(free, clause) if len(word.text) > 1]))
        if lost[0].text in lexicon().telling:
            needed = max(needed, HELD_TELLING)
        if len(held) + figures >= needed and _stands(lost[0].text, held, part, window, missing):
            chosen += lost
    return chosen


def _listed(word: Word, text: str) -> bool:
    """Tell whether a word is an item of a list, where another of its kind would be a change."""
    return text[word.start - 1 : word.start] in _AND or text[word.end : word.end + 1] in _AND


def _open(word: Word) -> bool:
    """Tell whether a word is a verb that another may stand for."""
    known, text = lexicon(), word.text
    if len(text) == 1 or text in known.exact or _CLOSED.search(text):
        return False
    verb = text in known.verbs or text in known.light or text in known.opposites
    return word.kind != "name" and (verb or _DIRECTED.match(text) is not None) and not acts(text)


def _stands(
    verb: str, held: Sequence[Word], part: Part, window: Window, missing: Sequence[Word]
) -> bool:
    """Tell whether a word that the claim leaves out is near enough, and none says the opposite."""
    known = lexicon()
    contrary = known.contrary(verb)
    left = left_out(window.body, part, missing)
    if contrary.intersection(left):
        return False
    if contrary:
        left = [word for word in left if known.contrary(word) & contrary]  # on the same side
    clause = nearest_clause(window, [word.text for word in held])
    return any(
        cosine + SAME_CLAUSE * (word in clause) + SHARED * bool(set(word) & set(verb) - STRICT)
        >= NEAR
        for word, cosine in zip(left, nearness().of(verb, left), strict=True)
    )


def nearest_clause(window: Window, held: Sequence[str]) -> str:
    """Return the clause of the sentence that has most of these words."""
    return max(
        _CLAUSE.split(window.body), key=lambda one: sum(carries(one, word) >= 1 for word in held)
    )


def left_out(text: str, part: Part, missing: Sequence[Word]) -> list[str]:
    """Return the words of a text that a claim, less what it misses there, has in no form."""
    said = [lexicon().near(word.text) for word in part.words if word not in missing]
    return [
        word
        for word in words_of(text)
        if len(word) > 1
        and word not in part.reading.folded
        and not any(word in others for others in said)
    ]
