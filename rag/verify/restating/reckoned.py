"""Takes out what a claim reckons from its own figures: 18个、16个，两类合计34个.

So with 增长134%，即原来的2.34倍 and 约6.7%，折成分数是十五分之一.
No text need have it: once the figures themselves are borne out, it is right or wrong.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from rag.verify.numbers.agreement import agree
from rag.verify.numbers.numerals import number
from rag.verify.numbers.quantities import SHARE, Quantity
from rag.verify.numbers.units import alike
from rag.verify.restating.latter import compared_own
from rag.verify.restating.per_head import Ratio
from rag.verify.text.reading import Reading

_CLAUSE = re.compile(r"(?P<sign>[，,；;、])(?P<said>[^，。；,;、]+)(?=[，。；,;！]|$)")
_HAN = "一二两三四五六七八九十"
_AS = (  # 也就是, 折成分数大约是
    r"(?:(?:这)?(?:也)?就(?:是说?|等于|相当于)|即为?|也即|相当于|等于|约?合|折合(?:为|成|约)?|(?:约|大约)(?:为|是|占)?"
    r"|(?:要是|如果|若)?(?:换|折|化|转|写)(?:算|换|合)?(?:成|为|作|下来|过来)(?:分数|百分数|百分比|百分率|小数|比例|成数)?(?:来[说看算]|的话)?(?:就|则)?(?:大约|约|大概)?(?:是|为|有|等于|相当于)?)"
)
_WEAK = re.compile(r"(?:约|大约)(?:为|是|占)?")  # may begin another figure
_SAME = re.compile(rf"^(?P<as>{_AS})(?:大约|约|大概|差不多|近)*")
_ONE_IN = re.compile(  # 五家里面有一家
    rf"^{_AS}?(?:平均)?每?(?P<all>[\d{_HAN}]{{1,4}})(?P<kind>[个家名位人件项篇所座])(?:[^，。；\d]{{0,8}}?)(?:里面?|里头|中|当中|之中)[便就]?(?:大约|约)?[有占](?P<some>[\d{_HAN}]{{1,3}})(?P=kind)"
    r"(?:在此|在这里|在这儿)?$"
)
_TOTAL = re.compile(
    rf"^(?:这)?(?:(?P<count>[\d{_HAN}])(?:类|项|者|种|样|个|方面|部分)(?:平台|机构|载体|加|全部|都)?)?(?:数量|数目)?"
    r"(?:(?:全部|都|一共)?(?:合计|共计|总共|一共|总计|合共|加总|相加|(?:加|合)(?:到|在)?(?:一起|一块儿?|起来)|总数|总量|全部算上)){1,2}"
    r"(?:数量|之后|以后|后|就|便|也|正好|恰好|共|总共|一共|是|为|有|达到?|等于)*$"
)
_GREW = re.compile(r"(?:[增升涨]幅|增长率?|增加|提高|上升|增|涨|扩大)(?:了|为|是|达到?|约|有|在)*$")
_NOW = re.compile(
    rf"^(?:{_AS})?(?:如今|现在|目前|今天)?(?:变|增|升|涨|扩|长|翻|扩大|增长|增加|提高|达|等|相当)?(?:成了?|为|到了?|至|于|是)?(?:原来|原先|之前|以前|起初|当初|最初|过去|先前|原有)(?:水平|规模|数量)?的(?:约|近)?$"
)
_AFTER = re.compile(r"^(?:左右|上下|多|以上)?$")
_TWO_DIGITS = re.compile(
    rf"(?:(?:这)?(?P<count>[{_HAN}])(?:项|个)(?:指标|数据|数字)?的?)?(?P<what>[^，。；、,;{_HAN}]{{0,8}})(?:都|均|双双|同时)(?:到|达到?|超过|保持|实现|是|为|在)*了?两位数(?:以上|增长)?[，,：:]"
)
NEARLY = Fraction(1, 50)  # 14.3% is one in seven
LEAST = 2  # figures that make a sum
FROM, BELOW = Fraction(1, 10), Fraction(1)  # two digits of a hundred


def reckoned(reading: Reading) -> Ratio | None:
    """Return a claim without what follows from its own figures; None if nothing does."""
    text = reading.folded
    digits = _two_digits(reading)
    if digits:
        return digits
    for clause in _CLAUSE.finditer(text):
        holds = _holds(clause, reading)
        if holds is not None:
            rest = text[: clause.start()] + text[clause.end() :]
            return Ratio(rest if rest.endswith("。") else f"{rest}。", holds)
    return None


def _holds(clause: re.Match[str], reading: Reading) -> bool | None:
    """Tell whether a clause is right by the figures before it; None if it is another's."""
    said = clause["said"]
    before = [one for one in reading.quantities if one.end <= clause.start() and not one.article]
    compared = compared_own(said, before)
    every = _ONE_IN.match(said)
    if compared is not None or not before or every:
        return _one_in(every, before[-1]) if every and before else compared
    inside = [one for one in reading.quantities if _within(one, clause)]
    if not inside or inside[-1].article:
        return None
    figure = inside[-1]
    if not _AFTER.match(reading.folded[figure.end : clause.end("said")]):
        return None
    return _told_again(reading.folded[clause.start("said") : figure.start], figure, before, reading)


def _one_in(every: re.Match[str], share: Quantity) -> bool | None:
    """Tell whether one in so many is the share that was told before."""
    whole, some = number(every["all"]), number(every["some"])
    if not whole or not some or share.unit != SHARE:
        return None
    return abs(some / whole - share.value) <= NEARLY


def _told_again(
    lead: str, figure: Quantity, before: Sequence[Quantity], reading: Reading
) -> bool | None:
    """Tell whether a figure is another told again, what something grew to, or the sum of all."""
    if _NOW.match(lead) and figure.text.rstrip("多余").endswith("倍"):
        return _times(figure, before, reading.folded)
    same = _SAME.fullmatch(lead)
    if same and figure.unit == SHARE == before[-1].unit:
        agreed = "same" in {agree(figure, before[-1]), agree(before[-1], figure)}
        return True if agreed else None if _WEAK.fullmatch(same["as"]) else False
    return _adds_up(lead, figure, before)


def _within(one: Quantity, clause: re.Match[str]) -> bool:
    return clause.start("said") <= one.start and one.end <= clause.end("said")


def _times(figure: Quantity, before: Sequence[Quantity], text: str) -> bool | None:
    """Tell whether something is now so many times what it was, by how much it grew."""
    last = before[-1]
    ratio = None
    if last.unit == SHARE and _GREW.search(text, 0, last.start):
        ratio = 1 + last.value
    elif len(before) > 1 and before[-2].role == "from" and last.role == "to" and before[-2].value:
        ratio = last.value / before[-2].value if before[-2].unit == last.unit else None
    if ratio is None:
        return None
    if figure.bound in {"over", "at_least"}:
        return figure.value < ratio < figure.value + 1
    return abs(ratio - figure.value) * 2 <= figure.last_place


def _adds_up(lead: str, figure: Quantity, before: Sequence[Quantity]) -> bool | None:
    said = _TOTAL.match(lead)
    if said is None or figure.bound:
        return None
    own = [one for one in before if alike(one.unit, figure.unit) and one.measures]
    count = int(number(said["count"]) or 0) if said["count"] else 0
    if len(own) < max(count, LEAST):
        return None
    if count:
        return sum(one.value for one in own[-count:]) == figure.value
    return True if any(_sums(own, figure.value)) else None


def _sums(own: Sequence[Quantity], wanted: Fraction) -> Iterator[bool]:
    for start in range(len(own) - 1):
        yield sum(one.value for one in own[start:]) == wanted


def _two_digits(reading: Reading) -> Ratio | None:
    """Return a claim without 两项…都到了两位数， before the shares that are so."""
    said = _TWO_DIGITS.search(reading.folded)
    if said is None:
        return None
    shares = [one for one in reading.quantities if one.start >= said.end()]
    if not shares or any(one.unit != SHARE for one in shares):
        return None
    if said["count"] and number(said["count"]) != len(shares):
        return Ratio(reading.text, holds=False)
    text = reading.folded
    rest = f"{text[: said.start()]}{said['what']}：{text[said.end() :]}"
    return Ratio(rest, all(FROM <= one.value < BELOW for one in shares))
