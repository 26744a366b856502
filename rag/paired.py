"""Two things asked about in one breath: A多还是B多, A和B差多少, A和B是同一年吗, 从A到B分别何时."""

import re

NAMED = r"[^，,和与跟及、]{2,24}"  # one of several things that are named together
_OF = r"(?P<before>(?:.{2,}[的在])?)"  # 松江的X和Y: it is asked of 松江 twice
_HOW = "多|少|高|低|大|小|快|慢|早|晚|重|轻|长|短"
_OR = re.compile(
    rf"^{_OF}(?P<one>[^，,的]{{2,16}}?)(?:更|比较)?(?P<how>{_HOW})[，,]?还是(?P<other>[^，,]{{2,16}}?)(?:更|比较)?(?P=how)"
)
_DIFFER = re.compile(
    rf"^{_OF}(?P<one>{NAMED}?)[，,]?(?:和|与|跟)(?P<other>{NAMED}?)[，,]?(?P<what>(?:年均|累计|平均)?(?:增速|增幅|占比|比例|比重|数量|金额|标准|面积|人口|规模)?)"
    r"(?:之间)?(?:一共|总共)?相?差了?(?:多少|几|多大)"
)
_SAME_TIME = re.compile(
    rf"^{_OF}(?P<one>{NAMED}?)[，,]?(?:和|与|跟)(?P<other>{NAMED}?)[，,]?是(?:不是|否)?(?:在)?同一?(?:个)?[年天月日]"
)
_FROM_EACH = re.compile(
    r"^(?P<before>.*?)从(?P<one>[^，,]{2,24}?)[，,]?(?:到|至)(?P<other>[^，,]{2,24}?)"
    r"[，,]?(?:分别|各(?=[自有是为在要用]))自?的?(?P<asks>.{2,})$"
)
_ASKED: dict[str, str] = {"多": "有多少", "少": "有多少", "早": "是什么时候", "晚": "是什么时候"}
_AMOUNT, _WHEN = "是多少", "是什么时候"


def paired(text: str) -> list[str]:
    """Return what is asked of each of two things; the question alone where it is of one."""
    if match := _OR.match(text):
        return _each(match, _ASKED.get(match["how"], _AMOUNT))
    if match := _SAME_TIME.match(text):
        return _each(match, _WHEN)
    if match := _DIFFER.match(text):
        return _each(match, f"{match['what']}{_AMOUNT}")
    if match := _FROM_EACH.match(text):
        return _each(match, match["asks"])
    return [text]


def _each(match: re.Match[str], asks: str) -> list[str]:
    return [f"{match['before']}{match[name]}{asks}" for name in ("one", "other")]
