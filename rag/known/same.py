"""Whether two questions are the same but for signs, particles and 的."""

import re
from collections.abc import Sequence

from index.normalise import fold

# What may be said or left out: 松江的书记是谁呀, 松江书记是谁.
_SAYS_NOTHING = re.compile(r"[\W_]+|[的了]|(?:来着|吗|呢|啊|呀|吧|嘛|呗|哈|咧|哟)+(?=\W*$)")


def key(text: str) -> str:
    """Return what two questions that are the same have in common."""
    return _SAYS_NOTHING.sub("", fold(text))


def same_as(text: str, others: Sequence[str]) -> list[int]:
    """Return which of the others are the same question, numbered from 0."""
    wanted = key(text)
    return [number for number, other in enumerate(others) if wanted and key(other) == wanted]
