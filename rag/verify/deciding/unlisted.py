"""Words that neither the sentence nor a list has, and that leave a claim as true as it was.

起初, 视之为, 登文: no list of such words ends. Where a claim lacks nothing else, small trees over
the signs of `lack_signs.py`, fitted by `eval/training/unlisted.py`, tell whether a word says
something of its own. Names, items of lists, what must be said as it is, order, denial, rank and
extent do.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from rag.forest import Forest, read_forest
from rag.verify.deciding.lack_signs import signs
from rag.verify.deciding.lacking import Lack
from rag.verify.words.content import blank
from rag.verify.words.lexicon import lexicon

FOREST = Path(__file__).parent / "unlisted.json"
# Log odds from which a claim is taken to be true: as many tampered claims of the sets pass as at
# 0.5 with the trees before, which had fewer true ones to learn from.
LIKELY = 0.85
# Words and figures of the claim that must be found, and the share of the words: 基金已经用完 has
# nothing but 基金. And those of the clause of a missing word: some, or two where that rests on a
# sentence of its own.
HELD, FOUND, HELD_HERE = 4, 0.6, 2
NAMING = (
    "names", "person", "name", "surname", "where", "item", "counts", "exact", "telling",
)  # fmt: skip
# What tells order, denial, rank, choice, a part or all. Where it is none of the words that the
# sentence says, and the sentence has nothing like it, it says something of its own.
_TELLING = re.compile(
    r"先|(?<![最今以])后(?!续)|才|直到|起初|次年|之前|以前|随即|[不没未无非]|"
    r"最|比|胜|高于|低于|大于|小于|晚|早|首[个次位]|第[一二三]|"
    r"任意|自行|酌情|视情况|选择|自愿|随意|部分|之一|只|仅|个别|少数|多数|一般|大都|主要|"
    r"全部|都|所有|一切|均|任何|不论|无论"
)


def leave_true(lacks: Sequence[Lack]) -> bool:
    """Tell whether a claim says what its evidence does, for all that it lacks there."""
    found = signs(lacks)
    return bool(found) and not must_be_said(lacks, found) and shipped_forest().of(found) >= LIKELY


def must_be_said(lacks: Sequence[Lack], found: Mapping[str, float]) -> bool:
    """Tell whether a missing word, or what is said beside it, is for the evidence alone to say.

    `found` are the signs of what is lacking.
    """
    little = found["held"] + found["figures"] < HELD or found["found"] < FOUND
    if little or found["held_here"] < (1 if lacks[0].alone else HELD_HERE):
        return True
    directs = (lexicon().directs(word.text) for lack in lacks for word in lack.missing)
    return any(found[name] for name in NAMING) or any(directs) or _tells(lacks)


def _tells(lacks: Sequence[Lack]) -> bool:
    """Tell whether a claim says something of order, rank or extent that no sentence of its has."""
    claim = lacks[0].claim
    missing = {word.start for lack in lacks for word in lack.missing}
    said = [one for one in claim.words if one.start not in missing and len(one.text) > 1]
    spans = [(one.start, one.end) for one in said]
    spans += [(one.start, one.end) for one in claim.quantities]
    spans += [(one.start, one.end) for one in claim.dates]
    rest = blank(claim.reading.folded, spans)
    bodies = "\n".join(lack.window.body for lack in lacks)
    return any(match[0] not in bodies for match in _TELLING.finditer(rest))


@cache
def shipped_forest() -> Forest:
    """Load the trees that ship, once."""
    return read_forest(FOREST)
