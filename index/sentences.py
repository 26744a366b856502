"""Where sentences and clauses end, in Chinese and in English."""

import re
from collections.abc import Iterable, Iterator

from index.types import Span

_CLOSING = "”’」』】）)〕］\\]》〉\"'"
_SENTENCE_END = re.compile(
    rf"(?P<stop>[。！？!?]+…*)(?P<closing>[{_CLOSING}]*)"
    rf"|(?P<point>\.)[{_CLOSING}]*(?=\s|$)"
    r"|[\r\n\u2028\u2029]+"
)
_CLAUSE_END = re.compile(rf"(?:[，；：;]|,(?!\d)|:(?![\d/])|——)[{_CLOSING}]*")
# What follows shows that the sentence goes on: “……。”的呼声, 《……？》、《……》, “…！”，他说
_GOES_ON = re.compile(r"\s*[，、；：,;:)）》]")
_GOES_ON_AFTER_CLOSING = re.compile(r"\s*(?:的|等(?!到|待|候)|一[词语文书句]|[，、；：,;:)）》])")
# What stands before a full stop that ends nothing: an initial, e.g, No, the number of an item.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(（“\"])(?:[A-Za-z](?:\.[A-Za-z])*|[Nn]os?|Dr|Mr|Mrs|Ms|St|vs|Fig|cf|al)$"
    r"|(?:^|[\n。！？；;]\s*)\d{1,3}$"
)
# A stop inside a title or a bracket ends no sentence if the closing sign is this near; where
# it is farther, the sign was probably lost.
ENCLOSED_CHARACTERS = 60
_ENCLOSED = re.compile(
    rf"《[^《》\n]{{0,{ENCLOSED_CHARACTERS}}}》"
    rf"|（[^（）\n]{{0,{ENCLOSED_CHARACTERS}}}）"
    rf"|\([^()\n]{{0,{ENCLOSED_CHARACTERS}}}\)"
)


def sentences(text: str) -> list[Span]:
    """Return the sentences in order, with their closing signs, without the space around them."""
    return list(_pieces(text, Span(0, len(text)), _sentence_ends(text)))


def clauses(text: str) -> list[Span]:
    """Return the clauses of all sentences in order; a comma belongs to the clause before it."""
    enclosed = _enclosed(text)
    ends = [m.end() for m in _CLAUSE_END.finditer(text) if not enclosed[m.start()]]
    ends += _sentence_ends(text)
    return list(_pieces(text, Span(0, len(text)), sorted(ends)))


def _sentence_ends(text: str) -> list[int]:
    enclosed = _enclosed(text)
    return [
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if match.group().isspace() or not _is_inside_sentence(text, match, enclosed)
    ]


def _is_inside_sentence(text: str, match: re.Match[str], enclosed: bytearray) -> bool:
    ends_bracket = (match["closing"] or "").endswith((")", "）"))  # （……。）is a sentence
    if enclosed[match.start()] and not ends_bracket:
        return True
    if match["point"]:
        return bool(_ABBREVIATION.search(text, max(0, match.start() - 8), match.start()))
    if match["closing"]:
        return bool(_GOES_ON_AFTER_CLOSING.match(text, match.end()))
    following = text[match.end() : match.end() + 1]
    is_address = match["stop"] in "!?" and following.isascii() and following.isalnum()
    return is_address or bool(_GOES_ON.match(text, match.end()))


def _enclosed(text: str) -> bytearray:
    inside = bytearray(len(text) + 1)
    for match in _ENCLOSED.finditer(text):
        inside[match.start() + 1 : match.end() - 1] = b"\x01" * (len(match.group()) - 2)
    return inside


def _pieces(text: str, whole: Span, ends: Iterable[int]) -> Iterator[Span]:
    start = whole.start
    for end in (*ends, whole.end):
        piece = text[start:end]
        if body := piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield Span(left, left + len(body))
        start = end
