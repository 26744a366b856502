"""Cuts what a model writes into claims: whole texts, and streams as they arrive."""

import re

from rag.types import Claim
from rag.verify.text.markers import MARKER, parse_markers
from rag.verify.text.plain import plain

LONGEST = 400  # characters without an end of sentence; a model that goes on is cut here
_END = re.compile(r"[。！？!?…\n]+|\.(?=\s+[A-Z\"“(]|\s*\n|\s*$)|\.(?=\s*[\[［【])")
_CLOSERS = "”’」』）)】》\"'"
_BULLET = re.compile(r"^\s*(?:[-*•·▪>#]+\s+|#+|\d{1,2}[.、)）](?!\d)\s*|[（(]\d{1,2}[)）]\s*)+")
_DECORATION = re.compile(r"\*\*|__|`+|~~")
_WORD = re.compile(r"\w")
_UNFINISHED = re.compile(r"\s*[\[［【<(（^][^\]］】>)）。！？]{0,24}$")


class SentenceCutter:
    """Collects pieces of a stream and hands out each sentence as soon as it is finished."""

    def __init__(self) -> None:
        self._held = ""
        self._begun = False

    def feed(self, piece: str) -> list[Claim]:
        """Take the next piece; return the claims that it finished."""
        self._held += piece
        claims: list[Claim] = []
        while (end := _finished(self._held)) is not None:
            claims.extend(self._cut(self._held[:end]))
            self._held = self._held[end:]
        return claims

    def finish(self) -> list[Claim]:
        """Return what is left as a claim, if it says anything."""
        rest, self._held = self._held, ""
        return self._cut(rest)

    def _cut(self, sentence: str) -> list[Claim]:
        """Read one sentence; a marker before its first word belongs to the one already out."""
        if self._begun:
            while (marker := MARKER.match(sentence)) is not None:
                sentence = sentence[marker.end() :]
        self._begun = True
        text, markers = parse_markers(sentence)
        text = _BULLET.sub("", _DECORATION.sub("", plain(text))).strip()
        return [Claim(text, markers)] if _WORD.search(text) else []


def split_sentences(text: str) -> list[Claim]:
    """Return the sentences of `text` as claims, each with the markers it carries."""
    cutter = SentenceCutter()
    return [*cutter.feed(text), *cutter.finish()]


def _finished(held: str) -> int | None:
    """Return where the first whole sentence ends, its closing quotes and markers included."""
    for match in _END.finditer(held, 0, 2 * LONGEST):
        if match[0] == "." and match.end() == len(held):
            break  # more may follow: 6. and then 79
        end = match.end()
        while end < len(held) and held[end] in _CLOSERS + "。！？!?…":
            end += 1
        if end < LONGEST and _open_quote(held[:end]):
            continue  # the quotation goes on, or its closing mark comes with the next piece
        while marker := MARKER.match(held, end):
            end = marker.end()
        if not _WORD.search(held, 0, end):
            continue
        if end < len(held) and _UNFINISHED.match(held, end) and held[end:].strip()[0] in "[［【":
            break  # the beginning of a marker
        return end
    return LONGEST if len(held) > LONGEST else None


def _open_quote(text: str) -> bool:
    return any(text.count(left) > text.count(right) for left, right in ("“”", "「」", "『』"))
