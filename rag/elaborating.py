"""Sentences that belong together: an announcement and what elaborates it, items in a row."""

import re

from rag.reading.reader import Reading

# 法治化的要求是：…, 具体做法是：…, 第一，… say what the sentence before only announced.
_ELABORATES = re.compile(
    r"(?:具体(?:来说|来讲|而言|包括|是|地说)|(?:其|主要|具体)?的?"
    r"(?:做法|措施|举措|要求|内容|办法|途径|任务|路径|方式|步骤)(?:主要|就|则)?(?:是|包括|有|为|如下)"
    r"|[^,，。:：]{2,8}的(?:要求|做法|内涵|任务|重点|措施|举措|途径|路径)(?:主要|就|则)?(?:是|包括|有|为)"
    r"|也就是说|即[:：,，]|主要包括|这就是|具体为)"
)
_ITEM = re.compile(
    r"(?:其?[一二三四五六七八九]\s?(?:是|要|、)|第[一二三四五六七八九]|[（(][一二三四五六七八九\d][）)]|\d[.、．])"
)
# 二要坚持以法治化为基础保障: an announcement is short and gives no particulars.
ANNOUNCEMENT = 45  # characters


def sentence_text(reading: Reading, sentence: int) -> str:
    """Return a sentence of the evidence, folded."""
    sheet = reading.sheet
    return sheet.text[sheet.sentence_starts[sentence] : sheet.sentence_ends[sentence]]


def elaborated(reading: Reading, sentence: int) -> int:
    """Return the sentence after this one if it says what this one announces; -1 if none does."""
    item_of = reading.sheet.item_of
    after = sentence + 1
    if after >= len(item_of) or item_of[after] != item_of[sentence]:
        return -1
    if len(sentence_text(reading, sentence)) > ANNOUNCEMENT:
        return -1
    return after if _ELABORATES.match(sentence_text(reading, after)) else -1


def is_item(reading: Reading, sentence: int) -> bool:
    """Return True for 一是…, 第二，…, (3)…"""
    return _ITEM.match(sentence_text(reading, sentence)) is not None


def enumeration(reading: Reading, own: int, room: int) -> list[int]:
    """Return the sentences 一是……。二是……。 that a sentence is among or leads to."""
    item_of = reading.sheet.item_of
    items = [s for s in range(len(item_of)) if item_of[s] == item_of[own] and is_item(reading, s)]
    near = [s for s in items if abs(s - own) <= 1]
    if len(items) <= 1 or not near:
        return []
    run = [near[0]]
    while run[-1] + 1 in items:
        run.append(run[-1] + 1)
    while run[0] - 1 in items:
        run.insert(0, run[0] - 1)
    if len(run) <= 1 or sum(len(sentence_text(reading, s)) for s in run) > room:
        return []
    return [own, *run] if own == run[0] - 1 else run
