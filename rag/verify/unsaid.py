"""What a sentence has that a claim leaves out, and what stands there beside the claim's words."""

from collections.abc import Iterator, Sequence

from rag.verify.carrying import words_of
from rag.verify.content import Word
from rag.verify.lacking import Lack
from rag.verify.lexicon import lexicon
from rag.verify.nearness import nearness


def unsaid(lack: Lack, text: str) -> list[str]:
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


def parted(words: Sequence[str]) -> tuple[list[str], list[str]]:
    known = lexicon()
    verbs = [one for one in words if one in known.verbs or one in known.light]
    return verbs, [one for one in words if one not in verbs]


def nearest(text: str, others: Sequence[str]) -> float:
    return max(nearness().of(text, others), default=0.0)


def other_before(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether the sentence has another word before the next one of the claim: 制度|创新."""
    joined = [one.text for one in found if one.start == word.end]
    body = lack.window.body
    return any(body[at - 1 : at].isalpha() for one in joined for at in _places(one, body))


def other_after(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
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


def replaces(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether beside the word this is joined to the sentence has one that the claim lacks."""
    left = unsaid(lack, lack.window.body)
    beside = [one.text + other for one in found if one.end == word.start for other in left]
    beside += [other + one.text for one in found if one.start == word.end for other in left]
    return any(one in lack.window.body for one in beside)
