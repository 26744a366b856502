"""What a later part of a question leaves out, taken from its first part."""

import re

from rag.subjects import ASKS, subject_of

_TIME = re.compile(
    r"(?:1[5-9]|20)\d\d年(?:底|初|末|上半年|下半年)?|[今去明前后]年|后来|现在|目前|之后|以后|最后|届时|将来|未来"
    r"|早上|上午|中午|下午|晚上|白天|夜里|夜间"
)
# Words that say how far, not of what: 目标是多少, 打算改造多少个.
_LIGHT = re.compile(
    r"目标|计划|打算|预计|预期|实际|情况|要求|标准|结果|总量|数量|数|增加|减少|提高|完成|达到|改造|新增|建成|变成|上升|下降|一共|总共|具体|分别|到底"
    r"|[的了是有为到又还再则也都会将要呢吗啊在于个家项条座名人次后前?？。,，\s]"
)
_HOW_MANY = r"(?:多少|几)(?P<measure>[个家项条座名位所艘辆件次])"
_COUNTED = re.compile(rf"{_HOW_MANY}(?P<noun>[\u4e00-\u9fff]{{2,8}})")
_COUNTS = re.compile(rf"{_HOW_MANY}(?P<end>[?？。]*)$")
_AGAIN = re.compile(r"(?<=.)(?:又|则|还)(?=[是指有要得叫])")
WORD = 2  # characters that name something


def completed(part: str, first: str) -> str:
    """Return a later part with what it counts, or with its subject, where only the first says it.

    After 2024年改造了多少个小区 comes 2025年改造多少个, which counts 小区 as well, and after
    新增就业2024年是多少 comes 2025年的目标是多少, which is on 新增就业.
    """
    part = _AGAIN.sub("", part)
    counted, counts = _COUNTED.search(first), _COUNTS.search(part)
    if counted and counts and counted["measure"] == counts["measure"]:
        part = f"{part[: counts.start('end')]}{counted['noun']}{counts['end']}"
    elif len(_LIGHT.sub("", ASKS.sub("", _TIME.sub("", part)))) < WORD and _TIME.search(part):
        part = f"{subject_of(_TIME.sub('', first))}，{part}"
    return part
