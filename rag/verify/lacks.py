"""What a claim lacks in the evidence, and what shows whether that says something of its own.

Of each missing word: what it is (a body, an item of a list, a rare word), what the sentence has
that the claim leaves out (a near word of the same sort), and how much else of its clause is found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rag.commonness import shipped_commonness
from rag.verify.carrying import STRICT, SURNAMES, acts, carries, is_person, words_of
from rag.verify.content import Word, inside
from rag.verify.found import DENYING
from rag.verify.lexicon import lexicon
from rag.verify.nearness import nearness
from rag.verify.parts import Part, Window
from rag.verify.search import Finding
from rag.verify.substitutes import nearest_clause

MOST = 2  # words that may be missing from a claim
NUMERALS = frozenset("一二三四五六七八九十百千万亿两几双半")
_WHERE = tuple("在从往赴至到于自")
_AND = tuple("、和与及或")
_EDGES = tuple("，。；：,;:")


@dataclass(frozen=True, slots=True)
class Lack:
    """What a claim lacks in the sentence that a part of it rests on; `share` of that is found.

    `alone` tells that all of the claim rests on that sentence.
    """

    claim: Part
    window: Window
    missing: tuple[Word, ...]
    share: float
    alone: bool


def lacking(claim: Part, findings: Sequence[Finding | None]) -> list[Lack]:
    """Return what a claim lacks; nothing where anything else is wrong with it."""
    known = [one for one in findings if one is not None]
    problems = [problem for one in known for problem in one.problems]
    if len(known) < len(findings) or not all(problem.missing for problem in problems):
        return []
    alone = len({one.support for one in known}) == 1
    return [
        Lack(claim, one.window, problem.missing, one.share, alone)
        for one in known
        for problem in one.problems
    ]


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
        "other_before": _other_before(word, lack, found),
        "other_after": _other_after(word, lack, found),
        "replaces": _replaces(word, lack, found),
        "surname": before in SURNAMES,
        "counts": any(one in NUMERALS for one in word.text),  # 五重
        "where": before in _WHERE and not nearness().known(word.text),  # 在东川
        "figures": len(part.quantities) + len(part.dates),
        "claim": len(text),
    }


def _other_before(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether the sentence has another word before the next one of the claim: 制度|创新."""
    joined = [one.text for one in found if one.start == word.end]
    body = lack.window.body
    return any(body[at - 1 : at].isalpha() for one in joined for at in _places(one, body))


def _other_after(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether the sentence has another word where this one follows another: 河道|航标."""
    joined = [one.text for one in found if one.end == word.start]
    body = lack.window.body
    ends = (at + len(one) for one in joined for at in _places(one, body))
    return any(body[end : end + 1].isalpha() for end in ends)


def _places(text: str, body: str) -> Iterator[int]:
    """Yield where a text stands in another; a pattern for each costs more."""
    at = body.find(text)
    while at >= 0:
        yield at
        at = body.find(text, at + 1)


def _replaces(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether beside the word this is joined to the sentence has one that the claim lacks."""
    left = _unsaid(lack, lack.window.body)
    beside = [one.text + other for one in found if one.end == word.start for other in left]
    beside += [other + one.text for one in found if one.start == word.end for other in left]
    return any(one in lack.window.body for one in beside)


def _left_out(text: str, lack: Lack, clause: str) -> dict[str, float]:
    """Return how near a word is to what the sentence has and the claim leaves out."""
    left, here = _unsaid(lack, lack.window.body), _unsaid(lack, clause)
    verbs, nouns = _parted(here)
    return {
        "left": len(left),
        "left_here": len(here),
        "left_verbs": len(verbs),
        "left_nouns": len(nouns),
        "nearest": _nearest(text, left),
        "nearest_verb": _nearest(text, verbs),
        "nearest_noun": _nearest(text, nouns),
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
        "like_held": _nearest(text, held),
    }


def _figures(claim: Part, word: Word) -> int:
    """Return how many figures and dates the clause of a word has."""
    clause = claim.reading.clause(word.start)
    return len(inside(claim.quantities, clause)) + len(inside(claim.dates, clause))


def _unsaid(lack: Lack, text: str) -> list[str]:
    """Return the words of a stretch of the sentence that the claim has in no form."""
    known, claim = lexicon(), lack.claim.reading.folded
    said = [known.near(word.text) for word in lack.claim.words if word not in lack.missing]
    return [
        word
        for word in words_of(text)
        if len(word) > 1
        and word not in claim
        and word not in known.harmless
        and not any(word in others for others in said)
    ]


def _parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    known = lexicon()
    verbs = [one for one in words if one in known.verbs or one in known.light]
    return verbs, [one for one in words if one not in verbs]


def _nearest(text: str, others: Sequence[str]) -> float:
    return max(nearness().of(text, others), default=0.0)
