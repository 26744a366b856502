"""Checks names that differ from the text's in one sign: 光刻机 for 光刻胶, 石墨炔 for 石墨烯.

Cut into words, such a name is a known word and a lone character that says nothing.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import weak, words_of

_GRAMMAR = frozenset(
    "的地得了着过和与及或而且并在是为有由被把将从到向对于以于之其这那此该各每等也都就又还则才更最已要会能可所个项条家种类位名座处次"
)
LEAST = 2  # characters before the sign
_HAN = re.compile(r"[一-鿿]")


def check_spelling(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a word is followed by one sign there and by another one here.

    What stands next must be the same: the end of the name, or how it goes on.
    """
    text, body = part.reading.folded, window.body
    for word in part.words:
        for stem, end in ((word.text, word.end), (word.text[:-1], word.end - 1)):
            sign, after = text[end : end + 1], text[end + 1 : end + 2]
            if len(stem) < LEAST or not _HAN.match(sign) or sign in _GRAMMAR or not weak(sign):
                continue
            known = _sign_between(stem, after, body) if after else ""
            if not known or known in _GRAMMAR or _said(stem + sign, window) or _begins(part, end):
                continue
            if stem == word.text and not any(stem + known in one for one in words_of(body)):
                continue  # 项目|共投资, 项目|总投资
            yield contradicted(f"原文是“{stem}{known}”，不是“{stem}{sign}”")
            return


def _sign_between(stem: str, after: str, body: str) -> str:
    """Return the first sign that a text has between two others; a pattern for each costs more."""
    at = body.find(stem)
    while at >= 0:
        end = at + len(stem)
        if body[end + 1 : end + 2] == after and _HAN.match(body, end):
            return body[end]
        at = body.find(stem, at + 1)
    return ""


def _said(text: str, window: Window) -> bool:
    return any(text in one for one in (window.body, window.context, window.elsewhere))


def _begins(part: Part, at: int) -> bool:
    """Tell whether a sign begins a word of its own: 部门|递交, where 部门|提交 is said."""
    clause = part.reading.clause(at)
    two = part.reading.folded[at : at + 2]
    return any(
        len(word) > 1 and word.startswith(two)
        for word in words_of(part.reading.folded[clause.start : clause.end])
    )
