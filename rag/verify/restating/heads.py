"""Puts plainly what only announces a list: 镇里要抓两头：甲，乙; 镇长用三点概括八年的变化：….

A head that counts must count what follows, else the claim stays as it is. Who sums up is who says
it, and is held against who speaks in the text.
"""

import re

from rag.verify.numbers.numerals import chinese

_COUNT = r"(?P<count>[两二三四五六七八九])(?:个|条|项|点|头|件|桩|步|手|种|处|大|方面)+"
_NUMBER = _COUNT.replace("count", "number")
_SUMS_UP = re.compile(  # 镇长用三点概括河口八年的变化：; 镇长把八年的变化概括成三点：
    r"^\s*(?P<who>[^，。；：用从把将对]{2,12}?)"
    rf"(?:[用从以](?:了|这)?{_COUNT}[^，。；：]{{0,3}}?(?:概括|归纳|总结|讲述?|回顾|梳理|说明|描述)了?(?P<what>[^，。；：]{{2,20}})"
    rf"|[把将](?P<other>[^，。；：]{{2,20}})(?:概括|归纳|总结|归结|梳理)[成为](?:了)?{_NUMBER}[^，。；：]{{0,3}}?)[：:，,](?P<list>[^。；：:]+)[。！]?$"
)
_TO_DO = re.compile(  # 镇里今后要抓两头：; 供水方面还有两件事要办：
    r"^(?P<head>[^。；：:]{2,30}?)[，,]?(?:今后|接下来|下一步|将来|往后)?(?:还|将|也|都)*"
    rf"(?:(?:[要须应]|需要|必须)(?:抓|做|办|干)好?(?:这|如下|以下)?{_COUNT}[^，。；：:]{{0,4}}?"
    rf"|有(?:这|如下|以下)?(?:{_NUMBER}[^，。；：:]{{0,4}}?(?:要|需要)[抓做办干]|(?P<hands>两)手))"
    r"(?:[：:]|[，,](?:(?=一手)|一是|即|就是|分别是))(?P<list>[^。；：:]+)[。！]?$"
)
_THIS_WAY = re.compile(  # 定位可以这样理解：; 三个版本的脉络是：
    r"^\s*(?:这一|这个|该)?(?P<what>[^，。；：“”]{2,20}?)(?:可以|可|能|不妨|应当|应该)?(?:这样|这么|如此)(?:来)?(?:理解|概括|归纳|表述|解读|梳理|描述|总结|看)[：:，,]\s*"
)
_THREAD = re.compile(
    r"^\s*(?P<what>[^，。；：“”]{2,20}?)的?(?:发展|演变|演进|历史|来龙去)?(?:脉络|轨迹|线索)(?:是|为|大致是|就是|如下)[：:，,]\s*"
)
_CHANGES = re.compile(r"的?(?:变化|发展|进展|成绩|成就|成效|面貌|情况)$")
_AND = re.compile(r"、|，|,|以及|(?<=[^，、]{4})[和与及](?=[^，、]{4})")
LEFT = 6  # characters that must be left to say something


def unheaded(text: str) -> str:
    """Return a claim without what only announces its list; as it is if that is miscounted."""
    summed = _SUMS_UP.match(text)
    if summed and _counts(summed["count"] or summed["number"], summed["list"]):
        what = _CHANGES.sub("", summed["what"] or summed["other"])
        return f"{summed['who']}说，{what}，{summed['list']}。"
    todo = _TO_DO.match(text)
    if todo and _counts(todo["count"] or todo["number"] or todo["hands"], todo["list"]):
        return f"{todo['head'].rstrip('，,')}要{todo['list']}。"
    rest = _THIS_WAY.sub(r"\g<what>是：", text, count=1)
    rest = _THREAD.sub(r"\g<what>：", rest, count=1)
    return rest if len(rest) >= LEFT else text


def _counts(said: str, row: str) -> bool:
    """Tell whether a list has as many items as are said, by commas if it has any."""
    commas = row.count("，") + row.count(",") + 1
    return chinese(said) in {commas, len(_AND.split(row))}
