"""Whether a text says a thing: the comparison that the card of the questions prescribes."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from index.normalise import fold

_SPACE = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def flat(text: str) -> str:
    """Return `text` after NFKC, without spaces and letter case, Traditional made Simplified."""
    return _SPACE.sub("", fold(unicodedata.normalize("NFKC", text)))


def says(text: str, alternatives: Iterable[str]) -> bool:
    """Tell whether an alternative stands in `text`; figures only whole: 6个 is not in 16个."""
    said = flat(text)
    return any(_pattern(one).search(said) for one in alternatives)


def share_said(text: str, groups: Sequence[Sequence[str]]) -> float:
    """Return the share of the groups of which `text` says at least one alternative."""
    return sum(says(text, group) for group in groups) / len(groups) if groups else 0.0


@lru_cache(maxsize=8192)
def _pattern(fact: str) -> re.Pattern[str]:
    wanted = flat(fact)
    before = r"(?<![0-9])(?<![0-9][.,/])" if wanted[:1].isdigit() else ""
    after = r"(?![0-9])(?![.,/][0-9])" if wanted[-1:].isdigit() else ""
    return re.compile(before + re.escape(wanted) + after)
