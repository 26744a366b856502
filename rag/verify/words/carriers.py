"""Tells by its form whether a word only carries its sentence: 凑成, 视之为, 正赶上, 所载, 样样.

No list has all of them, as they are made anew: a verb that says little, with what it results in
(为, 成, 到, 齐) after it, with 之 between the two, or with 正 or 所 before it; a measure word
told twice.
"""

from functools import lru_cache

from rag.verify.words.lexicon import lexicon

EACH = frozenset("样项件个条家处层步桩座位种类款")  # 样样, 项项: each of those that are named
_STEMS = frozenset("凑合拼汇聚算加归划列排放摆视看当称叫唤写说讲谈提登载用来")
_RESULTS = frozenset("为成作做齐足到在着过得")
_ON = frozenset({"盯上", "用上", "算上", "排上"})
_SAYS = frozenset("指谈说讲提写载述称列记问")
_JUST = frozenset("正恰刚")
_BOTH, _THREE = 2, 3


@lru_cache(1 << 12)
def only_carries(word: str) -> bool:
    """Tell whether a verb says no more than the light one that it is made of."""
    known = lexicon()
    if word in known.exact or word in known.opposites or not _BOTH <= len(word) <= _THREE:
        return False
    if len(word) == _BOTH:
        return word in _ON or (word[0] in _STEMS and word[1] in _RESULTS)
    if word[1] == "之":
        return word[0] in _STEMS and word[2] in _RESULTS
    rest = word[1:]
    return word[0] in _JUST and (rest in known.light or rest in known.harmless)


def says_nothing(word: str) -> bool:
    """Tell whether a word may stand anywhere: 所指, 所载, 了解到, 个个, 样样."""
    if len(word) == _BOTH:
        return (word[0] == "所" and word[1] in _SAYS) or (word[0] == word[1] and word[0] in EACH)
    return word[-1] in "到了过" and word[:-1] in lexicon().harmless
