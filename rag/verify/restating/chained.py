"""Takes a chain of comparisons apart: 论增幅，甲快过乙，乙又快过丙; and puts one as 比 tells it."""

import re

from rag.verify.text.reading import Reading

_LED = re.compile(  # 拿累计增幅来比，
    r"^(?:如果|要是|若)?(?:拿|就|从|论|按照?|依|单看|只看|单论|单就|单从|比较|对比|比|看|以|在)(?P<measure>[^，。；：、\d]{2,16}?)"
    r"(?:来[比看说讲论算]|来衡量|而言|上看|上|方面|比较|相比|看|比)?[，,]"
)
_MORE = "高于|大于|快于|多于|超过了?|胜过|高过|大过|快过|多过|强于|领先于"
_LESS = "低于|小于|慢于|少于|不及|不如|逊于|落后于|比不上|赶不上|低过|小过|少过|慢过"
_LITTLE = r"(?:又|也|还|则|再|更|要|就|都|略|明显)*"
_OVER = re.compile(
    rf"^(?P<one>[^，。；]{{2,40}}?){_LITTLE}(?:(?P<more>{_MORE})|{_LESS})(?P<other>[^，。；\d]{{2,30}})$"
)
_THAN = re.compile(
    rf"^(?P<one>[^，。；]{{2,40}}?){_LITTLE}比(?P<other>[^，。；比]{{2,30}}?){_LITTLE}(?:(?:增长|上涨|提高|上升|增|涨|升|占|长)得?)?{_LITTLE}(?:(?P<more>[高大多快])|[低小少慢])(?:一?些|一点)?$"
)
_MEASURED = re.compile(r"(?:[增涨升降]幅|[增涨升降]速|占比|比重|比例|份额|率|量|数|额|值)$")
_OWN = re.compile(
    r"的?(?P<measure>(?:累计|年均|占全[国省市]的?)?(?:[增涨升降][幅速]|增长率|占比|比重|份额))$"
)
_OF_ALL = re.compile(r"^占")
FEW = 4  # comparisons in a chain


def chained(reading: Reading) -> list[str]:
    """Return the comparisons that a claim makes one upon the other, each as a sentence.

    Each goes on with what the one before ended with; nothing is returned for other claims.
    """
    text = reading.folded.rstrip("。！! ")
    led = _LED.match(text)
    measure = led["measure"] if led else ""
    clauses = re.split(r"[，,；;]", text[led.end() :] if led else text)
    if len(clauses) > FEW:
        return []
    rows: list[str] = []
    last = ""
    for clause in clauses:
        said = _OVER.match(clause) or _THAN.match(clause)
        if said is None:
            return []
        one, other = said["one"], said["other"]
        if last and _core(one, measure) != _core(last, measure):
            return []
        last = other
        own = _OWN.search(one) or _OWN.search(other)
        measure = measure or (own["measure"] if own else "")
        way = "高" if said["more"] else "低"
        rows.append(f"{_with(one, measure)}比{_with(other, measure)}{way}。")
    return rows if len(rows) > 1 or led else []


def _with(thing: str, measure: str) -> str:
    """Return a thing with what is measured of it."""
    if not measure or _MEASURED.search(thing):
        return thing
    return f"{thing}{measure}" if _OF_ALL.match(measure) else f"{thing}的{measure}"


def _core(thing: str, measure: str) -> str:
    """Return what a thing is called without what is measured of it."""
    return _OWN.sub("", thing.removesuffix(measure) if measure else thing).removesuffix("的")
