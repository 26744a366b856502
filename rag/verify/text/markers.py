"""Reads the markers models write: [1], 【1】, ［1］, [1,2], [1][2], [^1], ¹, <sup>1</sup>."""

import re

_OPEN, _CLOSE = r"[\[［【]", r"[\]］】]"
_WORD = r"(?:来源|资料|資料|证据|證據|段落|文献|文獻|注|source|doc|evidence|ref)?\s*[#:：]?\s*"
_NUMBER = rf"\^?{_WORD}[0-9０-９]{{1,2}}(?:†[^\]］】]*)?"
_BRACKETED = (
    rf"{_OPEN}{{1,2}}\s*{_NUMBER}(?:\s*[,，、;；和&\-–~]\s*{_NUMBER})*\s*{_CLOSE}{{1,2}}\^?"
    r"(?:\([^()\s]*\))?"  # the address of a Markdown link goes with its marker
)
_SUPERSCRIPT = r"(?<![A-Za-z0-9０-９米¹²³⁴-⁹])[¹²³⁴-⁹][⁰¹²³⁴-⁹]?(?:[,，˒][¹²³⁴-⁹])*"
_TAGGED = r"<sup>\s*\[?\s*[0-9]{1,2}(?:\s*,\s*[0-9]{1,2})*\s*\]?\s*</sup>"
MARKER = re.compile(rf"\s{{0,3}}(?:{_BRACKETED}|{_SUPERSCRIPT}|{_TAGGED})", re.IGNORECASE)
_VALUE = re.compile(r"[0-9]+(?:\s*[-–~]\s*[0-9]+)?")
_AFTER_DAGGER = re.compile(r"†[^\]］】]*")
_ADDRESS = re.compile(r"\([^()]*\)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹０１２３４５６７８９", "01234567890123456789")
_LONGEST_RANGE = 9  # [1-3] is a range of markers, [1-60] is none


def parse_markers(text: str) -> tuple[str, tuple[int, ...]]:
    """Return `text` without its markers, and their numbers in order, each once."""
    numbers: dict[int, None] = {}

    def collect(match: re.Match[str]) -> str:
        numbers.update(dict.fromkeys(_numbers(match[0])))
        return ""

    return MARKER.sub(collect, text), tuple(numbers)


def strip_markers(text: str) -> str:
    """Return `text` without its markers."""
    return MARKER.sub("", text)


def _numbers(marker: str) -> list[int]:
    plain = _ADDRESS.sub("", _AFTER_DAGGER.sub("", marker)).translate(_SUPERSCRIPTS)
    found: list[int] = []
    for match in _VALUE.finditer(plain):
        first, *rest = (int(number) for number in re.split(r"\s*[-–~]\s*", match[0]))
        last = rest[0] if rest and first <= rest[0] <= first + _LONGEST_RANGE else first
        found.extend(range(first, last + 1))
    return found
