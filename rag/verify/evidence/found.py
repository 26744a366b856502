"""How much of one word of a claim a sentence says, cut wrongly or with 起来, 更 to it or not."""

import re

from rag.verify.evidence.parts import Part, Window
from rag.verify.words.carrying import PART, carries, weak, words_of
from rag.verify.words.content import RANK, Word
from rag.verify.words.denials import denials
from rag.verify.words.lexicon import lexicon

FOUND = 0.5  # a word is found if half of it is, parts counted
DENYING = re.compile(r"[不未没无非禁勿]")  # in a word: it says no
_TAIL = re.compile(r"(?:起来|出来|下来|下去|上来|过来|过去|出去|进去|完毕|完成|[到至成给])$")
_BEFORE = frozenset("更自由于在将把被从向对与和及并也都就还会能可要已曾让使再又")  # 更深, 自|启动


def share_found(part: Part, window: Window, word: Word) -> float:
    """Return how much of a word of the claim the sentence itself says, 0 to 1."""
    if word.text in lexicon().negators:
        return 1.0 if denials(window.body) else carries(window.body, word.text)
    found = carries(window.body, word.text)
    if found and len(word.text) == 1 and word.text in lexicon().telling:
        return found if _done(word.text, window.body) else 0.0
    if found < FOUND and (tail := _TAIL.search(word.text)) and tail.start() > 1:
        found = carries(window.body, word.text[: tail.start()])  # 连接起来
    if found < FOUND and word.text[0] in _BEFORE:
        rest = word.text[1:]
        found = carries(window.body, rest) if len(rest) > 1 else float(rest in window.body)
    if found < FOUND and _pair(word.text):
        found = float(all(one in window.body or one in lexicon().light for one in word.text))
    if found < FOUND and RANK.fullmatch(word.text):
        return float(
            part.reading.folded[max(0, word.start - 1) : word.end] in window.body
        )  # 副|市长
    if found >= FOUND or len(word.text) != 2:  # noqa: PLR2004 - cut at the wrong place: 向|民生|于
        return found
    claim = part.reading.folded
    left = claim[max(0, word.start - 1) : word.start + 1]
    right = claim[word.end - 1 : word.end + 1]
    known = len(left) == 2 and left.isalpha() and left in window.body  # noqa: PLR2004
    last = word.text[1]
    same = (
        last in lexicon().harmless
        or last in lexicon().light
        or any(other in window.body for other in (*lexicon().near(last), *weak(last)))
    )
    joined = len(words_of(word.text)) > 1 or word.text[0] == "为"  # 任|市交通局: no word at all
    plain = bool(weak(last)) and last not in lexicon().mirrored
    cut = joined and known and plain  # 主题|语点, for 主题语|点
    own = joined and len(right) == 2 and right in window.body and bool(weak(word.text[0]))  # noqa: PLR2004
    return 1.0 if own or cut or (known and (right in window.body or same)) else found


def _done(act: str, body: str) -> bool:
    """Tell whether a lone character is said as a word, or as one ends: 关 is not in 关键."""
    known = lexicon()
    if any(other in body for other in known.near(act)):
        return True
    verbs = (known.verbs, known.light, known.telling)
    return any(
        one.endswith(act) or any(one in row for row in verbs)
        for one in words_of(body)
        if act in one
    )


def _pair(word: str) -> bool:
    """Tell whether two lone characters were joined, neither of which orders or denies."""
    return len(word) == PART and len(words_of(word)) > 1 and all(map(weak, word))
