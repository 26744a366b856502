"""Keeps a model's reasoning out of its answer: `<think>…</think>` in a stream."""

import re

_NAMES = "think|thinking|thought|reasoning|reflection"
_OPEN = re.compile(rf"<(?:{_NAMES})>", re.IGNORECASE)
_CLOSE = re.compile(rf"</(?:{_NAMES})>", re.IGNORECASE)
_LONGEST = len("</reflection>")


class ThinkingFilter:
    """Takes pieces of a stream and returns what of them is answer."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False

    def feed(self, piece: str) -> str:
        """Take the next piece; return the text that is certainly answer."""
        self._held += piece
        answer = ""
        while True:
            tag = (_CLOSE if self._thinking else _OPEN).search(self._held)
            if tag is None:
                break
            if not self._thinking:
                answer += self._held[: tag.start()]
            self._held = self._held[tag.end() :]
            self._thinking = not self._thinking
        kept = self._maybe_tag()
        if not self._thinking:
            answer += self._held[: len(self._held) - kept]
        self._held = self._held[len(self._held) - kept :]
        if stray := _last(_CLOSE, answer):  # the opening tag was part of the model's template
            answer = answer[stray.end() :]
        return answer

    def finish(self) -> str:
        """Return what was held back, unless the reasoning never ended."""
        rest, self._held = self._held, ""
        return "" if self._thinking else rest

    def _maybe_tag(self) -> int:
        """Return how many characters at the end may be the beginning of a tag."""
        at = self._held.rfind("<", -_LONGEST)
        return 0 if at < 0 or ">" in self._held[at:] else len(self._held) - at


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
