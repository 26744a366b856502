"""Spaces, widths and quotation marks as an editor would set them; every character keeps its place.

Full-width letters and digits become half-width, half-width punctuation beside Chinese full-width,
spaces between Chinese and anything go (`2007年 8月`, `长三角 G60`), straight quotation marks around
Chinese become curled ones.
"""

import re
import unicodedata
from collections.abc import Iterable

from index.traced import Traced

WIDE = re.compile(
    r"[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\u3000-\u303f]"
)
SUSPECT = re.compile(
    r"[\s,;:?!.()\"\x00-\x1f\x7f-\x9f０-９Ａ-Ｚａ-ｚ\u200b-\u200d\u2060\ufeff\u00ad]"
)
"""What may have to be changed; text without any of it is passed through as it is."""

QUOTE = re.compile("[“”]")
CURLED = "“”‘’…—·"
SPACED = re.compile(r"\S(?:\s\S){2,}")  # letter-spaced: every character stands alone
FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad")
QUOTES = frozenset('“”"')


def spell(line: Traced, *, names: bool = False) -> Traced:
    """Return the text with its spaces, widths and quotation marks set right.

    `names` keeps one space between Chinese words: in bylines and captions it separates names.
    """
    if not SUSPECT.search(line.text) and _nested(QUOTE.findall(line.text)):
        return line
    line = line.keep(_printable)
    spaced = SPACED.fullmatch(line.text) is not None
    line = Traced(_widths(_quotes(line.text)), line.places)
    return _spaces(line, names=names and not spaced)


def chinese(char: str) -> bool:
    """Judge if a character is set in Chinese: an ideograph or full-width punctuation."""
    return bool(WIDE.match(char)) or char in CURLED


def _printable(char: str) -> bool:
    return char not in INVISIBLE and (char.isspace() or unicodedata.category(char) != "Cc")


def _spaces(line: Traced, *, names: bool) -> Traced:
    text = line.text
    kept: list[int] = []
    for i, char in enumerate(text):
        if not char.isspace():
            kept.append(i)
            continue
        if not kept or text[kept[-1]].isspace():
            continue
        before = text[kept[-1]]
        after = text[i:].lstrip()[:1] if text[i + 1 : i + 2].isspace() else text[i + 1 : i + 2]
        touching = chinese(before) or chinese(after)
        if after and (not touching or (names and _letters(before, after))):
            kept.append(i)
    line = line.pick(kept)
    return Traced("".join(" " if char.isspace() else char for char in line.text), line.places)


def _letters(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()


def _widths(text: str) -> str:
    chars = [_narrow(char) for char in text]
    opened: list[bool] = []
    for i, char in enumerate(chars):
        before, after = "".join(chars[i - 1 : i]), "".join(chars[i + 1 : i + 2])
        if char in FULL and (
            chinese(before) or (char == "," and chinese(after) and before.isdigit())
        ):
            chars[i] = FULL[char]
        elif char == "." and _ends(before) and (not after or chinese(after)):
            chars[i] = "。"
        elif char == "(":
            opened.append(chinese(before) or chinese(after))
            chars[i] = "（" if opened[-1] else char
        elif char == ")" and opened and opened.pop():
            chars[i] = "）"
    return "".join(chars)


def _ends(char: str) -> bool:
    """Judge if a full stop may follow: after Chinese letters and what closes a quotation."""
    return chinese(char) and (char.isalpha() or char in "”’）》】」』")


def _narrow(char: str) -> str:
    narrow = unicodedata.normalize("NFKC", char) if "０" <= char <= "ｚ" else char
    return narrow if narrow.isalnum() or narrow == char else char


def _quotes(text: str) -> str:
    places = [i for i, char in enumerate(text) if char in QUOTES]
    if len(places) % 2 or not any(map(chinese, text)):
        return text
    if '"' not in text and _nested(text[i] for i in places):
        return text
    chars = list(text)
    for number, i in enumerate(places):
        chars[i] = "“”"[number % 2]
    return "".join(chars)


def _nested(quotes: Iterable[str]) -> bool:
    depth = 0
    for quote in quotes:
        depth += 1 if quote == "“" else -1
        if depth < 0:
            return False
    return depth == 0
