"""Puts what a claim says of numbered versions the way a text dates them: 三个版本分别于…起步.

A text says of a version when it was started or built, in one word or another; a claim that only
says it began then is held against the date and the number.
"""

import re

from rag.verify.numbers.dates import find_dates
from rag.verify.numbers.numerals import chinese
from rag.verify.restating.respective import in_turn_told
from rag.verify.restating.year_runs import without_run
from rag.verify.text.reading import Reading, folded, read
from rag.verify.words.carrying import carries
from rag.verify.words.content import content_words

_ALL = re.compile(  # 走廊的三个版本(分别于|的起步时间)
    r"(?P<head>[^，。；：]{0,16}?)的?这?(?P<count>[两三四五])个?版本?(?P<of>的?(?=[^，。；：的]{0,8}(?:分别|依次)))"
)
_CHAIN = re.compile(  # 走廊由1.0版到2.0版再到3.0版，起步年份依次为
    r"^[^，。；：]{0,16}?[由从自](?=\d\.\d)(?P<list>\d\.\d版?(?:[、，]?(?:再|又)?(?:到|至)(?:了)?\d\.\d版?)+)[，,]?(?=[^，。；：]{0,8}(?:分别|依次))"
)
_TO = re.compile(r"[、，]?(?:再|又)?(?:到|至)了?")
_BEGINS = r"(?:起步|启动|开始|起始|推出|登场|亮相|问世|诞生|出现|成形|开启|跟进|上线|面世|始建)"
_BEGAN = re.compile(
    rf"^(?:于|在)?(?P<version>\d\.\d版)(?:走廊)?[，,]?的?(?:正式)?{_BEGINS}?的?(?:时间|年份|日期|年月)?(?:始|起步|启动)?(?:于|在|是|为)*(?P<date>\d[\d年月日]*)(?:正式)?{_BEGINS}?的?[。]?$"
)
_BEGAN_FIRST = re.compile(
    rf"^(?P<date>\d[\d年月日]*)[，,]?(?:正式)?(?:有了|迎来|升级到|升级为|进入|迈入|{_BEGINS}了?)?(?P<version>\d\.\d版)(?:走廊)?(?:正式)?{_BEGINS}?了?[。]?$"
)
_DATED = re.compile(r"(?P<version>\d\.\d版)[（(](?P<date>\d{4}年[\d月日]*)[)）]")
_LEADS = re.compile(r"(?P<head>[^，。；：从由到]{2,16})?(?:[从由自到至再又、，和。]|发展)*")
_HEAD = re.compile(r"^(?P<head>[^，。；：\d][^，。；：]{1,15}?)的?(?P<version>\d\.\d版)")


def versions_told(reading: Reading, evidence: str) -> list[str]:
    """Return when a claim says that each of several versions began; nothing if it does not."""
    text = _CHAIN.sub(
        lambda said: _TO.sub("、", said["list"]),
        _ALL.sub(lambda said: _each(said, evidence), reading.folded),
    )
    rows = in_turn_told(read(text)) if "版" in text else []
    rows = rows or _in_brackets(reading)
    begun = [began(_headless(one, evidence)) for one in rows]
    return begun if begun != rows or text != reading.folded else []


def _in_brackets(reading: Reading) -> list[str]:
    """Return the versions and dates of 从1.0版（2011年）到2.0版（2012年）."""
    text = without_run(reading)
    rows = [f"{one['version']}是{one['date']}。" for one in _DATED.finditer(text)]
    rest = _DATED.sub("", text)
    led = _LEADS.fullmatch(rest)
    return [(led["head"] or "") + one for one in rows] if led and len(rows) > 1 else []


def _headless(text: str, evidence: str) -> str:
    """Return 1.0版… for 走廊的1.0版…, if a sentence has the version and what it is of."""
    head = _HEAD.match(text)
    if head is None:
        return text
    words = content_words(read(head["head"]))
    for one in re.split("[。\n]", folded(evidence)):
        if head["version"] in one and all(carries(one, word.text) >= 1.0 for word in words):
            return text[head.start("version") :]
    return text


def began(text: str) -> str:
    """Return a statement that a version began then as no more than its date and its number."""
    said = _BEGAN.match(text) or _BEGAN_FIRST.match(text)
    if said is None or len(find_dates(said["date"])) != 1:
        return text
    return f"{said['date']}，{said['version']}。"


def _each(said: re.Match[str], evidence: str) -> str:
    """Return 1.0版、2.0版 for 两个版本, if one sentence has these, and no more, of what it says."""
    count = int(chinese(said["count"]) or 0)
    wanted = [f"{number}.0版" for number in range(1, count + 1)]
    words = content_words(read(said["head"]))
    for one in re.split("[。\n]", folded(evidence)):
        known = all(version in one for version in wanted) and f"{count + 1}.0版" not in one
        if known and all(carries(one, word.text) >= 1.0 for word in words):
            return "、".join(wanted) + said["of"]
    return said[0]
