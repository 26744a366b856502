"""One spelling for everything that reads the same: width, case, Traditional and Simplified."""

import unicodedata
from collections.abc import Callable
from functools import cache


def fold(text: str) -> str:
    """Return `text` folded character by character, so that offsets stay what they were.

    Each character becomes its NFKC form, lower case, and Simplified, wherever that is one
    character again. Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower()
    return text.translate(_table())


class _Table(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __init__(self, simplify: Callable[[str], str]) -> None:
        super().__init__()
        self._simplify = simplify

    def __missing__(self, code: int) -> str:
        character, before = chr(code), ""
        while character != before:  # 薴 becomes 苧, and 苧 becomes 苎
            before = character
            for step in (_compatible, str.lower, self._simplified):
                changed = step(character)
                if len(changed) == 1:
                    character = changed
        self[code] = character
        return character

    def _simplified(self, character: str) -> str:
        if not character.isidentifier():  # no letter, so nothing Chinese; also lone surrogates
            return character
        return self._simplify(character)


def _compatible(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


@cache
def _table() -> _Table:
    import opencc

    return _Table(opencc.OpenCC("t2s").convert)
