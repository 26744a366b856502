"""Puts first what a claim only says at its end it has told: …，这是走廊走过的路; …，大意如此."""

import re

_ROAD = (
    r"(?:走过的(?:道?路|历程)|经历的?(?:过程|变化|历程)"
    r"|的?(?:历程|轨迹|变化|转变|沿革|演变|演进|成长史|路径|道路|路子|做法|脉络))"
)
_IT_IS = re.compile(  # 从甲上升为乙，这是走廊走过的路
    rf"^(?P<told>[^。；]{{6,}})[，,](?:这|这些)?(?:便|就|正|大致|大体)?(?:都)?是(?P<who>[^，。；：]{{2,24}}?){_ROAD}[。！]?$"
)
_FELT = re.compile(  # …，这是专访的感慨
    r"^(?P<told>[^。；]{6,})[，,](?:这|这些)(?:便|就|正)?(?:都)?是(?P<who>[^，。；：的]{2,16}?)的?(?:感慨|感叹|感言|评语|形容|写照|说法|话|原话|结论)[。！]?$"
)
_SO = re.compile(  # 甲、乙：战略定位大意如此
    r"^(?P<told>[^。；]{6,}?)[：:，,](?P<what>[^，。；：]{4,24}?)(?:的)?(?:大意|大体|大致|基本|正|就|便|即|内容|意思)+(?:是)?(?:如此|这样)[。！]?$"
)
_HEADED = re.compile(  # …，这些都是法治化的题目: what the text calls its requirements
    r"^(?P<told>[^。；]{6,})[，,](?:这|这些|以上)?(?:便|就|正)?(?:都|均)?(?:是|属于)(?P<whose>[^，。；：的]{2,16}?)的?(?:题目|课题|内容|任务|范畴|题中之义|应有之义|要义|范围|活儿?|功课)(?:之一)?[。！]?$"
)
_SENTENCE = re.compile(r"[^。；\n]+")
SAME = 0.5  # share of what is told, by pairs of characters, that its sentence has
_CALLED = ("要求", "做法", "举措", "任务", "内容")


def summed_up(text: str, evidence: str) -> str:
    """Return a claim with its subject before what it tells; as it is where it does not sum up."""
    said = _IT_IS.match(text)
    if said:
        return f"{said['who']}{'' if said['told'].startswith('从') else '，'}{said['told']}。"
    said = _FELT.match(text)
    if said:
        return f"{said['who']}说，{said['told']}。"
    said = _SO.match(text)
    if said:
        return f"{said['what']}是{said['told']}。"
    said = _HEADED.match(text)
    if said:
        for noun in _CALLED:
            if _tells(said["told"], f"{said['whose']}的{noun}", evidence):
                return f"{said['whose']}的{noun}包括{said['told']}。"
    return text


def _tells(told: str, of: str, evidence: str) -> bool:
    """Tell whether a sentence that names whose requirement it is has most of what is told."""
    pairs = [told[at : at + 2] for at in range(len(told) - 1)]
    return any(
        of in one and sum(pair in one for pair in pairs) >= SAME * len(pairs)
        for one in _SENTENCE.findall(evidence)
    )
