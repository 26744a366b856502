"""Checks that a sentence speaks of the person that a claim names, and not only its title does.

The title and what stands before say of whom a sentence is that names nobody or says 他. Where it
begins with another, a person may still be the one who tells it: 张三说.
"""

import re
from collections.abc import Iterator

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, unsupported
from rag.verify.words.carrying import is_person, segmenter
from rag.verify.words.lexicon import lexicon

_POINTS = re.compile(r"[他她](?!们)|其(?![他中余次实它])|本人|同志|先生|女士|此人")
_TELLS = re.compile(
    r"[说讲谈提问答称]|指出|认为|介绍|强调|表示|提出|评价|看来|眼[里中]|心[里中]|看法|观点|主张|希望|呼吁|透露|回[应答]|总结|概括|形容|告诉|解释|坚信|相信|觉得|把|点名|点到|专访|采访|受访|访谈|接受"
)
_OPENS = re.compile(r"[^，。；]{0,16}?(?:年|月|日|起|后|时|期间|以来|之前)[，,]?")
LENGTH = 3  # characters of a name that nothing else looks like


def check_absent(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem where what somebody does is told of another, and only the title has him."""
    before = window.reading.folded[: window.span.end]
    for word in part.words:
        if not is_person(word.text) or len(word.text) < LENGTH:
            continue
        if word.text in window.body or word.text not in window.context:
            continue
        by_title = word.text not in before and word.text in window.topic
        if not by_title and not _names_another(part, window):
            continue
        if _POINTS.search(window.body) or _TELLS.search(part.text) or _bare(window.body):
            continue
        yield unsupported(f"原文这句说的不是“{word.text}”")
        return


def _bare(body: str) -> bool:
    """Tell whether a sentence begins with what is done, and not with who does it."""
    opening = _OPENS.match(body)
    rest = body[opening.end() :] if opening else body
    first = next(iter(segmenter().words(rest[:12])), "")
    return first in lexicon().verbs or first in lexicon().light


def _names_another(part: Part, window: Window) -> bool:
    """Tell whether a sentence names a person whom the claim does not."""
    return any(
        len(one) == LENGTH and is_person(one) and one in window.topic and one not in part.text
        for one in segmenter().words(window.body)
    )
