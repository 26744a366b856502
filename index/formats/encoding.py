"""Bytes to text: UTF-8, GB18030 and UTF-16, with or without a byte order mark."""

import codecs

from index.errors import DocumentError

SAMPLE = 20_000
"""Characters looked at to judge a decoding; a page of text settles it."""

PLAUSIBLE = 0.8
"""Least share of everyday characters in a right decoding. Chinese news decoded rightly has 0.97 to
1.0, the same bytes under a wrong encoding below 0.5 (tests/index/formats/test_encoding.py)."""

CONTROLS = 0.01
"""Largest share of control characters in text; above it the bytes are no text."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESSES = ("gb18030", "utf-16-le", "utf-16-be")
ASCII_TEXT = frozenset(map(chr, range(0x20, 0x7F))) | set("\t\n\r")
PUNCTUATION = frozenset("　、。〈〉《》「」『』【】〔〕！（），：；？～“”‘’—…·￥％")
LEVEL_ONE = range(0xB0, 0xD8)  # first bytes of GB 2312's 3,755 everyday characters


def decode(name: str, data: bytes) -> str:
    """Return the text without its byte order mark; raises DocumentError if it is no text."""
    text = _decode(name, data)
    sample = text[:SAMPLE]
    controls = sum(char < " " and char not in "\t\r\n\f\v" for char in sample)
    if controls > CONTROLS * len(sample):
        raise _no_text(name)
    return text


def _decode(name: str, data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise _no_text(name) from error
    text = _strict(data, "utf-8")
    if text is not None and "\0" not in text[:SAMPLE]:
        return text
    guesses = [text for encoding in GUESSES if (text := _strict(data, encoding)) is not None]
    best = max(guesses, key=everyday_share, default="")
    if everyday_share(best) < PLAUSIBLE:
        raise _no_text(name)
    return best


def everyday_share(text: str) -> float:
    """Return the share of characters that everyday Chinese or ASCII text is made of."""
    sample = text[:SAMPLE]
    return sum(map(_everyday, sample)) / len(sample) if sample else 0.0


def _everyday(char: str) -> bool:
    if char in ASCII_TEXT or char in PUNCTUATION:
        return True
    try:
        return char.encode("gb2312")[0] in LEVEL_ONE
    except UnicodeEncodeError:
        return False


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _no_text(name: str) -> DocumentError:
    return DocumentError(
        f"{name} is not text in UTF-8, GB18030 or UTF-16.",
        "Save it as UTF-8 text, or export it as PDF, DOCX or HTML.",
    )
