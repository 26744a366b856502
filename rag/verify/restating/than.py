"""Puts a comparison the way 比 tells it: 甲不及乙，相差2个百分点; 甲并不早于乙，而是晚了两年.

What is compared with its figures (论增幅，甲的84%高过乙的64%) is told figure by figure, if the
figures themselves bear the comparison out.
"""

import re

from rag.verify.numbers.units import alike
from rag.verify.text.reading import Reading

_MORE = "高于|快于|多于|大于|长于|领先于|超过了?|高过|多过|大过|快过|胜过|超出"
_LESS = "低于|慢于|少于|小于|短于|落后于|不及|不如|逊于|赶不上|比不上|不敌"
_ONE = r"(?P<one>[^。；]{2,60}?)"
_OTHER = r"(?P<other>[^，。；\d]{2,40}?)"
_BY = (  # …，两者相差20个百分点
    r"[，,](?:两者|二者|两项|彼此|前后)?(?:之间)?的?(?:相差|差距|差额|相距|差)(?:了|为|是|有|达|到)*"
    r"(?P<gap>(?:大约|约|近|超过)?[\d一二两三四五六七八九十百千万点.]+[^，。；,;\d]{1,5})"
)
_END = r"[。！]?$"
_APART = re.compile(rf"^{_ONE}(?:(?P<more>{_MORE})|{_LESS}){_OTHER}{_BY}{_END}")
_NOT_SO = re.compile(rf"^{_ONE}没有?{_OTHER}的?(?:那么|这么)?[高多大快长](?:{_BY})?{_END}")
_OPPOSITE = {
    "早": "晚迟", "晚": "早", "迟": "早", "高": "低", "低": "高", "多": "少", "少": "多",
    "大": "小", "小": "大", "快": "慢", "慢": "快", "长": "短", "短": "长",
}  # fmt: skip
_DENIED = re.compile(  # 并不早于乙，而是晚了两年
    rf"^{_ONE}(?:并|其实)?不(?:(?P<than>[{''.join(_OPPOSITE)}])于|比(?P<base>[^，。；]{{2,40}}?)(?P<as>[{''.join(_OPPOSITE)}]))"
    rf"(?P<other>[^，。；]{{0,40}}?)[，,](?:而是|反而|反倒|却|而)[还要是]*(?P<way>[{''.join(_OPPOSITE)}])(?P<gap>[^，。；]*){_END}"
)
_MEASURE = re.compile(
    r"^(?:在|就|从|按|论|单看)?(?P<measure>[^，。；：\d]{2,20}?)(?:而言|来说|来看|来讲|方面|上|里|中|看)?[，,]"
)
_OVER = re.compile(rf"(?:(?P<more>{_MORE})|{_LESS})")
_OF = re.compile(r"(?:的|[（(])$")


def compared_by(reading: Reading) -> list[str]:
    """Return what a claim compares as sentences that can be checked; nothing if it does not."""
    text = reading.folded
    denied = _DENIED.match(text)
    if denied:
        said = denied["than"] or denied["as"]
        other = denied["base"] or denied["other"]
        if denied["way"] not in _OPPOSITE[said] or not other:
            return []
        if denied["gap"]:
            return [f"{denied['one']}比{other}{denied['way']}{denied['gap']}。"]
        return [f"{denied['one']}{denied['way']}于{other}。"]
    apart = _APART.match(text)
    if apart:
        way = "高" if apart["more"] else "低"
        return [f"{apart['one']}比{apart['other']}{way}{apart['gap']}。"]
    less = _NOT_SO.match(text)
    if less:
        return [f"{less['one']}比{less['other']}低{less['gap'] or ''}。"]
    return _figure_by_figure(reading)


def _figure_by_figure(reading: Reading) -> list[str]:
    """Return what is said of each of two figures that a claim compares, if they are so."""
    text = reading.folded
    led = _MEASURE.match(text)
    figures = [one for one in reading.quantities if one.measures]
    if len(figures) != 2 or not alike(figures[0].unit, figures[1].unit):  # noqa: PLR2004 - two are compared
        return []
    first, second = figures
    between = re.sub(r"^[)）]?[要还更]*", "", text[first.end : second.start])
    over = _OVER.match(between)
    if over is None or text[second.end :].strip(")）。！"):
        return []
    more = first.value > second.value if over["more"] else first.value < second.value
    start = led.end() if led else 0
    one = _OF.sub("", text[start : first.start])
    other = _OF.sub("", between[over.end() :])
    if not more or not one or not other or not (led or between.endswith(("（", "("))):
        return []
    of = f"的{led['measure']}" if led else ""  # 甲的增幅（84%）大于乙的增幅（64%）
    return [
        f"{name}{of}是{text[figure.start : figure.end]}。"
        for name, figure in ((one, first), (other, second))
    ]
