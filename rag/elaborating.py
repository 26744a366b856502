"""Sentences that belong together: an announcement and what elaborates it, items in a row."""

import re

from index.normalise import fold
from rag.reading.needs import asks_meaning
from rag.reading.reader import Reading
from rag.understand import is_content

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
# X(…)是一种…, X指…: what X is, after the name with whatever stands between.
_IS = re.compile(
    r"[“\"]?(?P<subject>[\u4e00-\u9fffa-z\d]{2,12}?)[”\"]?(?:[^。]{0,30}[,，])?(?:就是|是指|是一[种个项]|指的?是?|即)"
)
ANNOUNCEMENT = 45  # characters
HEADING = 30  # characters: 二是推动渡轮更新。 What is longer says something of its own
# What a heading has beside its subject, and its question need not repeat.
_LEADS = frozenset(
    "要 坚持 以 为 着力 大力 进一步 切实 不断 持续 深入 全面 积极 加快".split()  # noqa: SIM905 - read best so
)


def sentence_text(reading: Reading, sentence: int) -> str:
    """Return a sentence of the evidence, folded."""
    sheet = reading.sheet
    return sheet.text[sheet.sentence_starts[sentence] : sheet.sentence_ends[sentence]]


def elaborated(reading: Reading, sentence: int) -> int:
    """Return the sentence after this one if it says what this one announces; -1 if none does."""
    after = sentence + 1
    if not _follows(reading, sentence):
        return -1
    if len(sentence_text(reading, sentence)) > ANNOUNCEMENT:
        return -1
    return after if _ELABORATES.match(sentence_text(reading, after)) else -1


def spelled_out(reading: Reading, sentence: int) -> int:
    """Return the sentence after a heading that the question only repeats; -1 if there is none.

    二是推动渡轮更新。淘汰老旧渡轮，…: to 怎样推动渡轮更新 the heading says nothing. What follows
    spells it out if it goes on without naming its subject anew.
    """
    after = sentence + 1
    if not _follows(reading, sentence) or is_item(reading, after):
        return -1
    heading, following = sentence_text(reading, sentence), sentence_text(reading, after)
    if len(heading) > HEADING or not _says_nothing(reading, heading, is_item(reading, sentence)):
        return -1
    words = reading.words(following)
    return -1 if not words or words[0] in heading else after


def defined_further(reading: Reading, sentence: int) -> int:
    """Return the sentence after a definition that goes on to say what the same thing is; else -1.

    夜航由管委会统一调度。夜航是一种便民服务。
    """
    if not asks_meaning(reading.wanted.asked) or not _follows(reading, sentence):
        return -1
    following = sentence_text(reading, sentence + 1)
    subject = _IS.match(following)
    name = subject["subject"] if subject else ""
    both = reading.wanted.asked.text, sentence_text(reading, sentence)
    return sentence + 1 if name and all(name in text for text in both) else -1


def _follows(reading: Reading, sentence: int) -> bool:
    """Tell whether a sentence of the same paragraph comes after one."""
    item_of = reading.sheet.item_of
    return sentence + 1 < len(item_of) and bool(item_of[sentence + 1] == item_of[sentence])


def _says_nothing(reading: Reading, heading: str, item: bool) -> bool:
    """Tell whether a heading leaves the question open: an item names how, another repeats it."""
    asked = fold(reading.wanted.asked.text)
    own = {word for word in reading.words(_ITEM.sub("", heading)) if is_content(word)} - _LEADS
    known = sum(word in asked for word in own)
    return known >= 1 if item and reading.wanted.asked.kind == "manner" else 0 < len(own) == known


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
