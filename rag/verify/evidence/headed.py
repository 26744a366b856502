"""Items of a list that semicolons part, with what its head says: 有下列情形的，不予受理：…."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.types import Span
from rag.verify.evidence.parts import Window, window
from rag.verify.text.reading import read

_HEAD = re.compile(r"[^:：;；。]*(?:下列|以下|之一)[^:：;；。]*[:：]")
_ENUMERATES = re.compile(
    r"有?(?:下列|以下)(?:情形|条件|情况|行为|材料|之一)*(?:之一)?(?:的)?[,，]?"
)
_NUMBER = re.compile(r"^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*")


def headed(found: Window, group: Span) -> Iterator[Window]:
    """Yield the head of a list and the item that a window is, read as one sentence.

    `group` is the whole list; nothing is yielded where it has no such head.
    """
    text = found.reading.folded[group.start : group.end]
    head = _HEAD.match(text)
    if head is None or found.span == group:
        return
    first = found.span.start == group.start
    item = found.body[head.end() :] if first else found.body
    said = _ENUMERATES.sub("", head[0]).rstrip(":：,，")
    body = f"{_NUMBER.sub('', item).rstrip(';；。 ')},{said}。"
    together = window(found.item, read(body, found.item.date), Span(0, len(body)), found.elsewhere)
    yield replace(together, context=found.context, topic=found.topic, cited=group)
