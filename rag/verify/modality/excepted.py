"""Checks that what is left out there does not count, and what is left untouched is not denied."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted

_EXCLUDED = re.compile(r"(?:不含|不包括|不包含)(?:上述|以上|该|其)?([^\W\d_]{2,8})")
_UNTOUCHED = re.compile(r"不影响(?:其|继续|领取|享受|申请|办理|获得|申领){0,3}([^\W\d_]{2,8})")
_KEPT_OUT = re.compile(r"[不未非没]|除|以外|之外|例外")
_DENIED = re.compile(r"不[能得可许准予再]|禁止|无法|没法")


def check_kept_out(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what is left out counts, or what is left untouched is denied."""
    for pattern, excused, said in (
        (_EXCLUDED, _KEPT_OUT, None),
        (_UNTOUCHED, None, _DENIED),
    ):
        for there in pattern.finditer(window.body):
            at = part.text.find(there[1])
            if at < 0:
                continue
            clause = part.reading.clause(part.span.start + at)
            text = part.reading.folded[clause.start : clause.end]
            if (excused and not excused.search(text)) or (said and said.search(text)):
                yield contradicted(f"原文说的是“{there[0]}”")
                return
