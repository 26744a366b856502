"""What is asked of each of several things named together: A、B和C分别…, 从A到B再到C各…."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re
from collections.abc import Sequence

from rag.paired import NAMED
from rag.subjects import person_in, place_in

# What 各 stands before where it means each of two: 各有, 各摆在; not 各地, 各类.
_DOES = "有是为占起叫在要达增涨算指用靠写说摆处属由按负承归排列做干管采担得获给拨补享交缴多几怎规针对发讲怎如何哪解居"
_TO_EACH = rf"分别|各(?=[自{_DOES}])|相比"
_BOTH = re.compile(
    rf"^(?P<before>.*?)(?P<one>{NAMED}?)[，,]?(?:和|与|跟|及|以及|还有|、)(?P<other>[^，,]{{2,24}}?)"
    rf"(?P<rest>(?:方面)?(?:[，,][^，,]{{1,14}}?)?[，,]?(?:{_TO_EACH}).*)$"
)
# 从A到B再到C，每一版各是什么时候: a way in three steps, each asked for.
_STEPS = re.compile(
    r"^(?P<before>.*?)从(?P<one>[^，,]{2,20}?)[，,]?(?:到|至)(?P<two>[^，,]{2,20}?)[，,]?(?:再|又|最后)(?:到|至)(?P<three>[^，,]{2,20}?)"
    rf"[，,]?(?:这[两三](?:步|段|个)[^，,]{{0,4}})?(?P<what>(?:每[一个]*[步版段个次]?|时间|日期|年份|时间点)?)(?:{_TO_EACH})自?的?(?P<asks>.{{2,}})$"
)
_TRAIL = re.compile(rf"[，,]?(?:分别|各自的?|各(?=[{_DOES}]))")
# X在A和B方面, X的A和B: what stands before A is said of B too.
_SHARED = re.compile(r"^(?P<shared>.{2,}(?:在|的|对|向|成立的))(?P<own>[^的在]{2,})$")
# A、B在C里各起什么作用: where it is asked of is said once, after the last.
_WHERE = re.compile(r"^(?P<own>.{2,}?)(?P<where>在[^，,]{2,14}[里中上内下])$")
# 市场化和国际化的要求: of alike things, what is asked of the last is asked of all.
_OF_BOTH = re.compile(r"(?<=.)的[^的，,]{1,8}$")
# 产业链和人才链两项举措的要点, A、B、C这三者: how many they are is said of none alone.
_COUNTED = re.compile(
    r"(?<=[^，,、和与跟及第前后])(?:"
    r"[两二三](?:项|个|条|种|类|者|大)[^，,的分各是有]{0,4}(?=的|分别|各)"
    r"|[，,]?(?:这|那|以上|上述)?[两二三四](?:者|样|项|个|条|件事?|桩事?|大|类|种|方面|点)(?P<noun>[^，,分各是有]{0,10})(?=[，,]|分别|各))"
)
# 产业链和金融链这两项举措分别是什么: what each of them is as an 举措.
_WHAT = re.compile("(?:都)?(?:是|指|有|叫)(?:什么|啥|怎样)")
_NOUN = 2


def in_steps(text: str) -> list[str]:
    """Return the question asked of each step of 从A到B再到C; the question alone otherwise."""
    match = _STEPS.match(text)
    if not match:
        return [text]
    asks = "是什么时候" if match["what"].startswith(("时", "日", "年")) else match["asks"]
    before = match["before"]
    if before[-1:].isdigit() and match["one"][0].isdigit():
        before += " "  # G60从1.0到2.0: G60 1.0, not G601.0
    steps = [match[name] for name in ("one", "two", "three")]
    if "版" in match["what"]:
        steps = [f"{step.removesuffix('版')}版" for step in steps]
    return [f"{before}{step}{asks}" for step in steps]


def of_each(text: str) -> list[str]:
    """Return the question asked of each thing; the question alone where it names no several."""
    counted = _COUNTED.search(text)
    match = _BOTH.match(_COUNTED.sub("", text))
    if not match:
        return [text]
    rest = _TRAIL.sub("", match["rest"], count=1)
    if counted and len(counted["noun"] or "") >= _NOUN and _WHAT.match(rest):
        rest = counted["noun"] + rest
    ones = [one for one in re.split(r"、", match["one"]) if one]
    others = [one for one in re.split(r"、|和|与|以及", match["other"]) if one]
    before = match["before"]
    if before.endswith("、") or "、" in before[-12:]:
        head, _, first = before.rstrip("、").rpartition("、")
        ones, before = [*([first] if first else []), *ones], head
    where = _WHERE.match(others[-1])
    if where and not any("在" in one for one in ones):
        others[-1], rest = where["own"], f"{where['where']}{rest}"
    if of := _OF_BOTH.search(others[-1]):
        stem = others[-1][: of.start()]
        ones = [f"{one}{of[0]}" if "的" not in one and _alike(one, stem) else one for one in ones]
    shared = _SHARED.match(ones[0]) if not before and not _said_apart(others) else None
    if shared:
        before, ones[0] = shared["shared"], shared["own"]
    return [f"{before}{one}{rest}" for one in (*ones, *others)]


def _alike(one: str, other: str) -> bool:
    """Tell whether two are of a kind: 市场化 and 国际化, 松江 and 嘉兴."""
    return one[-1:] == other[-1:] or (place_in(one) == one and place_in(other) == other)


def _said_apart(others: Sequence[str]) -> bool:
    """Tell whether what stands after 和 says for itself of what it is: 九城市的企业数."""
    return any(re.search("[在的]", one) or place_in(one) or person_in(one) for one in others)
