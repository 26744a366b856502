"""Checks that a quotation is called what the text calls it: 副标题, 引题, 口号."""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted, unsupported
from rag.verify.modality.wording import QUOTED, squeeze

_LABEL = re.compile(
    r"([^\W\d_]{0,4}(?:题|名|语|词|口号|称号|栏目|称|目))(?:\([^()]{1,8}\))?[则便就]?(?:是|为|叫|:)?[“《]([^“”《》]{4,60})[”》]"
)
SHORTEST = 4  # characters of a piece of a quotation that tell which one it is of

NO_NAME = "原文没有说这是名称"
_ALIAS = re.compile(r"([一-鿿]{1,2}题)\(([一-鿿]{1,2}题)\)")
_A_NAME = re.compile(r"[是为]一?[个条种座家项]?[^，。；“”]{2,12}的名[字称](?=[，。；,;]|$)")
_CALLED = re.compile(r"名|称|叫|即|指")


def check_labels(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where a quotation is called what another one there is called."""
    there = {squeeze(match[2]): match[1] for match in _LABEL.finditer(_called(part, window))}
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
            around = "".join(
                label for label, quoted in told if squeeze(quoted) in squeeze(match[0])
            )
        if own and own not in around and any(other in around for other in others):
            yield contradicted(f"原文中这是“{own}”")
            return


def _called(part: Part, window: Window) -> str:
    """Return the sentence, a label with another in brackets, 引题(肩题), as the claim has it."""
    return _ALIAS.sub(lambda match: match[2] if match[2] in part.text else match[1], window.body)


def check_called(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where something is said to be a name of which the sentence tells nothing."""
    if _A_NAME.search(part.text) and not _CALLED.search(window.body):
        yield unsupported(NO_NAME)
