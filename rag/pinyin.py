"""Which characters sound alike: the one door of pypinyin's table of readings."""

import json
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from index.errors import SettingsError

# Half the people who type pinyin do not hear these apart, and input methods let them.
_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"))
_COMMON = range(0x4E00, 0x9FA6)  # the characters of everyday text
# Rarer ones that places are written with.
_OF_NAMES = frozenset(
    "亳圳埔婺岑岐岚崂崮嵊嵩徽忻晟杞栾桦汨汴沅沣沭泸泗洱洮浏浔淄淞淮渌渑渝湄溧滁滕漯潍潞澧濮瀍灞烨獐甬畲皖睢礐筠綦绛缙羌肇舜芈芗芮芜莆莞菏萧蓟蓥藁衢袁褒觊诏谯赣迭邕邗"
    "邛邡邯邳郓郧郫郯郸鄂鄞鄢鄱钦阆阜陇陕雒颍饶黔黟闵岱琅琊瑕瑾玮琪璐璟婷妍娅嫣彤昊昕晗曦熠珺"
)
_FIRST_RARE = 0xD8  # row 56 of GB 2312: 3,755 characters in frequent use come before it


def readings(character: str) -> tuple[str, ...]:
    """Return the syllables of a character without their tones; none if it has no reading."""
    return _read(character) if len(character) == 1 and ord(character) in _COMMON else ()


def sounds(character: str) -> frozenset[str]:
    """Return its syllables with what many do not hear apart made equal: zhang is zan."""
    return frozenset(_blur(reading) for reading in readings(character))


@cache
def sound_alikes(character: str) -> frozenset[str]:
    """Return the other characters in frequent use that share a blurred syllable with it."""
    by_sound = _by_sound()
    return frozenset(
        other
        for sound in sounds(character)
        for other in by_sound.get(sound, ())
        if other != character
    )


def characters_of(syllable: str) -> frozenset[str]:
    """Return the characters in frequent use that have this syllable without tones; none if none."""
    return _by_reading().get(syllable, frozenset())


def _blur(syllable: str) -> str:
    for heard, kept in _INITIALS:
        if syllable.startswith(heard):
            syllable = kept + syllable[len(heard) :]
            break
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable


@cache
def _read(character: str) -> tuple[str, ...]:
    marked = _table().get(str(ord(character)), "")
    return tuple(dict.fromkeys(map(_toneless, marked.split(",")))) if marked else ()


@cache
def _table() -> dict[str, str]:
    """Return the readings with tones, divided by commas, by code point in decimal.

    The table itself is read: importing pypinyin also loads 2.5 MB of phrases. Of 20,000 characters
    a question has a few, so each is understood when it is asked for (all at once take 40 ms).
    """
    found = find_spec("pypinyin")
    if found is None or found.origin is None:
        raise SettingsError("The package pypinyin is not installed.", "Run: pip install pypinyin")
    path = Path(found.origin).parent / "pinyin_dict.json"
    table: dict[str, str] = json.loads(path.read_text("utf-8"))
    return table


def _toneless(syllable: str) -> str:
    decomposed = unicodedata.normalize("NFD", syllable)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@cache
def _by_sound() -> dict[str, frozenset[str]]:
    return _grouped(sounds)


@cache
def _by_reading() -> dict[str, frozenset[str]]:
    return _grouped(readings)


def _grouped(by: Callable[[str], Iterable[str]]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for character in filter(_frequent, map(chr, _COMMON)):
        for sound in by(character):
            table.setdefault(sound, set()).add(character)
    return {sound: frozenset(characters) for sound, characters in table.items()}


def _frequent(character: str) -> bool:
    try:
        code = character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return code[0] < _FIRST_RARE or character in _OF_NAMES
