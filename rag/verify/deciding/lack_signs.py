"""The signs by which a word that the evidence lacks says something of its own.

Of each missing word: what it is (a body, an item of a list, a rare word), what the sentence has
that the claim leaves out (a near word of the same sort), and how much else of its clause is found.
"""

from collections.abc import Sequence

from rag.commonness import shipped_commonness
from rag.verify.deciding.lacking import Lack
from rag.verify.deciding.unsaid import nearest, other_after, other_before, parted, replaces, unsaid
from rag.verify.evidence.found import DENYING
from rag.verify.evidence.parts import Part
from rag.verify.evidence.substitutes import nearest_clause
from rag.verify.words.carrying import STRICT, SURNAMES, acts, carries, is_person
from rag.verify.words.content import Word, inside
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nearness import nearness

MOST = 2  # words that may be missing from a claim
NUMERALS = frozenset("一二三四五六七八九十百千万亿两几双半")
_WHERE = tuple("在从往赴至到于自")
_AND = tuple("、和与及或")
_EDGES = tuple("，。；：,;:")


def signs(lacks: Sequence[Lack]) -> dict[str, float]:
    """Return the signs by name, each of the word that shows it most; nothing of too many words."""
    words = [_of_word(word, lack) for lack in lacks for word in lack.missing]
    if not 0 < len(words) <= MOST:
        return {}
    shown = {name: max(one[name] for one in words) for name in words[0]}
    least = {name: min(one[name] for one in words) for name in ("held_here", "found")}
    return shown | least | {"words": len(words)}


def _of_word(word: Word, lack: Lack) -> dict[str, float]:
    clause = [
        one
        for one in inside(lack.claim.words, lack.claim.reading.clause(word.start))
        if one not in lack.missing and len(one.text) > 1
    ]
    near = nearest_clause(lack.window, [one.text for one in clause])
    return (
        _itself(word.text)
        | _in_its_place(word, lack)
        | _left_out(word.text, lack, near)
        | _around(word, lack, clause)
    )


def _itself(text: str) -> dict[str, float]:
    """Return what a word is, whatever stands around it."""
    known = lexicon()
    return {
        "length": len(text),
        "rare": shipped_commonness().weight(text),
        "names": acts(text),
        "person": is_person(text),
        "verb": text in known.verbs or text in known.light,
        "exact": text in known.exact,
        "telling": text in known.telling,
        "opposed": bool(known.contrary(text)),
        "listed": min(10, len(known.near(text))),
        "strict": any(one in STRICT for one in text),
        "denies": DENYING.search(text) is not None,
        "known": nearness().known(text),
    }


def _in_its_place(word: Word, lack: Lack) -> dict[str, float]:
    """Return how a word stands in the claim, and whether it is joined to one that is found."""
    part, text = lack.claim, lack.claim.reading.folded
    found = [one for one in part.words if one not in lack.missing]
    before, after = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    return {
        "name": word.kind == "name",
        "act": word.kind == "act",
        "item": before in _AND or after in _AND,
        "of": after == "的",
        "opens": not before or before in _EDGES,
        "ends": not after or after in _EDGES,
        "joined_before": any(one.end == word.start for one in found),  # 图书|管理
        "joined_after": any(one.start == word.end for one in found),
        "other_before": other_before(word, lack, found),
        "other_after": other_after(word, lack, found),
        "replaces": replaces(word, lack, found),
        "surname": before in SURNAMES,
        "counts": any(one in NUMERALS for one in word.text),  # 五重
        "where": before in _WHERE and not nearness().known(word.text),  # 在东川
        "figures": len(part.quantities) + len(part.dates),
        "claim": len(text),
    }


def _left_out(text: str, lack: Lack, clause: str) -> dict[str, float]:
    """Return how near a word is to what the sentence has and the claim leaves out."""
    left, here = unsaid(lack, lack.window.body), unsaid(lack, clause)
    verbs, nouns = parted(here)
    return {
        "left": len(left),
        "left_here": len(here),
        "left_verbs": len(verbs),
        "left_nouns": len(nouns),
        "nearest": nearest(text, left),
        "nearest_verb": nearest(text, verbs),
        "nearest_noun": nearest(text, nouns),
        "characters": sum(one in lack.window.body for one in text) / len(text),
        "same_end": any(one[-1] == text[-1] for one in here),
    }


def _around(word: Word, lack: Lack, clause: Sequence[Word]) -> dict[str, float]:
    """Return how much of the claim is found, and where else the document has the word."""
    text = word.text
    lost = sum(word.weight for word in lack.missing)
    around = lack.window.context + lack.window.elsewhere
    held = [one.text for one in lack.claim.words if one not in lack.missing and len(one.text) > 1]
    return {
        "elsewhere": min(5, around.count(text)),
        "carried": carries(around, text) >= 1,
        "held": len(held),
        "held_here": len(clause) + _figures(lack.claim, word),
        "found": lack.share,
        "lost": lost / max(lost, sum(word.weight for word in lack.claim.words)),
        "like_held": nearest(text, held),
    }


def _figures(claim: Part, word: Word) -> int:
    """Return how many figures and dates the clause of a word has."""
    clause = claim.reading.clause(word.start)
    return len(inside(claim.quantities, clause)) + len(inside(claim.dates, clause))
