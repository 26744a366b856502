"""Finds a Chinese name by how it is read: wutong is 梧桐."""

from collections.abc import Iterator
from functools import lru_cache

from rag.pinyin import readings

LONGEST = 4  # characters of a name that is looked for
SHORTEST = 4  # letters; shorter syllables sound like something everywhere
REMEMBERED = 1 << 14  # characters met


def heard(sound: str, text: str) -> str:
    """Return the first characters of a text that are read so; "" if none are."""
    if len(sound) < SHORTEST or not sound.isalpha():
        return ""
    for start in _starts(text, sound[0]):
        if end := _spells(text, start, sound, LONGEST):
            return text[start:end]
    return ""


def _starts(text: str, letter: str) -> Iterator[int]:
    return (at for at, one in enumerate(text) if any(said[0] == letter for said in _said(one)))


def _spells(text: str, at: int, sound: str, left: int) -> int:
    """Return where the characters that read as `sound` end; 0 if they do not."""
    if not sound:
        return at
    if left == 0 or at >= len(text):
        return 0
    for said in _said(text[at]):
        if sound.startswith(said) and (end := _spells(text, at + 1, sound[len(said) :], left - 1)):
            return end
    return 0


@lru_cache(REMEMBERED)
def _said(character: str) -> tuple[str, ...]:
    return tuple(one.replace("ü", "u") for one in readings(character) if one)
