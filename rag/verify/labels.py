"""Checks that a quotation is called what the text calls it: 副标题, 引题, 口号."""

import re
from collections.abc import Iterator

from rag.verify.parts import Part, Window
from rag.verify.problem import Problem, contradicted
from rag.verify.wording import QUOTED, squeeze

_LABEL = re.compile(
    r"([^\W\d_]{0,4}(?:题|名|语|词|口号|称号|栏目|称|目))(?:\([^()]{1,8}\))?[则便就]?(?:是|为|叫|:)?“([^“”]{4,60})”"
)
SHORTEST = 4  # characters of a piece of a quotation that tell which one it is of


def check_labels(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a quotation is called what another one there is called."""
    there = {squeeze(match[2]): match[1] for match in _LABEL.finditer(window.body)}
    if len(there) < 2:  # noqa: PLR2004 - two are needed to exchange anything
        return
    for match in QUOTED.finditer(part.text):
        quoted = squeeze(next(group for group in match.groups() if group))
        within = [
            label for text, label in there.items() if len(quoted) >= SHORTEST and quoted in text
        ]
        own = there.get(quoted) or (within[0] if len(within) == 1 else None)
        others = [label for label in there.values() if own and label != own]
        told = _LABEL.findall(part.text)
        around = part.text.replace(match[0], "")
        if len(told) > 1:  # each quotation with its own label before it
            around = "".join(label for label, quoted in told if squeeze(quoted) in match[0])
        if own and own not in around and any(other in around for other in others):
            yield contradicted(f"原文中这是“{own}”")
            return
