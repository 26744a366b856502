"""What a sentence has that a claim leaves out, and what stands there beside the claim's words."""

from collections.abc import Sequence

from rag.verify.deciding.lacking import Lack
from rag.verify.evidence.substitutes import left_out
from rag.verify.words.content import Word, places
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nearness import nearness


def unsaid(lack: Lack, text: str) -> list[str]:
    """Return what a stretch of the sentence says and the claim leaves out."""
    left = left_out(text, lack.claim, lack.missing)
    return [word for word in left if word not in lexicon().harmless]


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
    return any(body[at - 1 : at].isalpha() for one in joined for at in places(body, one))


def other_after(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether the sentence has another word where this one follows another: 河道|航标."""
    joined = [one.text for one in found if one.end == word.start]
    body = lack.window.body
    ends = (at + len(one) for one in joined for at in places(body, one))
    return any(body[end : end + 1].isalpha() for end in ends)


def replaces(word: Word, lack: Lack, found: Sequence[Word]) -> bool:
    """Tell whether beside the word this is joined to the sentence has one that the claim lacks."""
    left = unsaid(lack, lack.window.body)
    beside = [one.text + other for one in found if one.end == word.start for other in left]
    beside += [other + one.text for one in found if one.start == word.end for other in left]
    return any(one in lack.window.body for one in beside)
