"""Another group, body or stage than the one asked about: 三孩 for 二孩, 居民 for 职工."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from rag.reading.alternatives import names
from rag.reading.listed import items

PARALLELS = Path(__file__).parent / "parallels.txt"
# Characters of which a compound has one: 二孩 and 三孩, 轻度 and 重度, a类 and b类, 南片 and 北片.
_SORTS = tuple(
    frozenset(sort)
    for sort in (
        "一二三四五六七八九十首两", "abcdef", "甲乙丙丁戊", "轻中重特", "大中小微",
        "国省市县区乡镇村州", "东南西北", "上下", "男女", "老新旧", "前后", "内外本", "早晚夜午",
        "春夏秋冬", "高低", "红黄蓝橙绿", "公私民", "初再复首", "单双多", "城乡农", "父母夫妻子女",
        "进出", "年月季周日半", "全半", "专本硕博", "正副",
    )
)  # fmt: skip
SHORTEST = 2  # characters of an item that the question may be about


@cache
def parallels() -> tuple[frozenset[str], ...]:
    """Load the sets of groups, once."""
    lines = PARALLELS.read_text("utf-8").splitlines()
    return tuple(frozenset(line.split()) for line in lines if line and not line.startswith("#"))


@cache
def _by_beginning() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Return each word of a group, and the group, by the first two characters of the word."""
    found: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for group in parallels():
        for word in group:
            found[word[:2]] = (*found.get(word[:2], ()), (word, group))
    return found


def groups_left(question: str, text: str) -> int:
    """Return of how many sets a text names another member, and none that is asked about."""
    left = 0
    for group in _asked(question):
        asked = {word for word in group if names(word, question, group)}
        if asked and not any(word in text for word in asked):
            left += any(names(word, text, group) for word in group - asked)
    return left


def _asked(question: str) -> set[frozenset[str]]:
    known = _by_beginning()
    return {
        group
        for at in range(len(question) - 1)
        for word, group in known.get(question[at : at + 2], ())
        if question.startswith(word, at)
    }


def siblings(question: str, text: str) -> int:
    """Return of how many pairs of characters the text has only a sibling: 中度 for 轻度."""
    sorts = _sorts_of()
    return sum(
        one + other not in text and any(s in text for s in _siblings(sorts[one], one, other))
        for one, other in pairwise(question)
        if one in sorts
    )


@cache
def _sorts_of() -> dict[str, tuple[frozenset[str], ...]]:
    """Return the sorts that each character is of."""
    return {
        char: tuple(sort for sort in _SORTS if char in sort) for char in frozenset().union(*_SORTS)
    }


def _siblings(sorts: Iterable[frozenset[str]], one: str, other: str) -> Iterator[str]:
    """Yield 中度 and 重度 for 轻 and 度; nothing where both are Latin."""
    if one.isascii() and other.isascii():
        return
    for sort in sorts:
        if other not in sort:
            yield from (char + other for char in sort if char != one)


def in_row(question: str, sentence: str) -> float:
    """Return 1 if a sentence names the subject in a row with others that the question has not."""
    for row in items(sentence):
        asked = [item for item in row if len(item) >= SHORTEST and item in question]
        if asked and any(item not in question for item in row):
            return 1.0
    return 0.0
