"""Tells of each by itself what a claim tells of several at once: 甲、乙和丙都在增长.

Each statement is then held against a sentence of its own. That takes nothing on trust: what is said
of all is said of each, and a subject is never parted from what is told of it.
"""

import re
from collections.abc import Iterator

from rag.verify.numbers.numerals import chinese
from rag.verify.restating.rows import FEW, Row, Told, row
from rag.verify.text.reading import Reading

_ALL = re.compile(  # 首都, 平均, 不都
    r"(?:也|还|便|就)?(?<![首古故成京建国不没未])(?<!是不)(?:全都|都|皆|(?<![平人年月日户公])均(?!衡|分|等|价|值|线|质|匀|摊|可))(?!市|城|会区|江堰|督|不|没|未|非)"
)
_BY = re.compile(r"由|被|是由|是被")  # who did it is told of each, and checked less
_IN = re.compile(r"^(?:在|从|就|论)")
_LEADS = re.compile(r"期间|以来|\d年$|[年月日来中]$|方面$")  # “十三五”期间，
_FIGURES_OF = re.compile(  # …，都是甲县的数字
    r"^(?P<said>.+?)[，,](?:这|这些|它们)?(?:都|均|皆)是(?P<of>[^，。；、的]{2,16}的)(?:数字|数据|情况|成绩|指标|成果|表现|变化)[。！]?$"
)
_YEAR = r"(?P<year>\d{4}年)"
_FRAME = (
    r"(?:(?:文章|专访|文末|文中|资料|材料|报道)?(?:最后|结尾|开头|末尾)?(?:处|部分)?"
    r"(?:还|也|一共)?(?:列了?|列出了?|列举了?|点出了?|提到了?|点明了?)?)"
)
_YEAR_HAS = re.compile(  # 2034年的三重意义：
    rf"^{_FRAME}{_YEAR}(?:同时|正好|刚好|恰好|一共|具?有|迎来|的|是)*"
    r"(?P<count>[两三四五六多])(?:个|重|层|种|大)(?:特殊|重要|重大|纪念)?(?:意义|含义|身份|看点|节点|纪念日)[，,]?(?:分别|依次)?(?:是|为)?[：:，,]?(?P<list>[^。；]+)[。！]?$"
)
_YEAR_IS = re.compile(rf"^{_YEAR}(?:正|恰|既|也|同时)?是(?P<list>[^。；：]+)[。！]?$")
_ITEM = re.compile(r"[，,](?:也|又|还|更)?是|[，,]|、")
_SIDE_BY_SIDE = re.compile(  # 甲要修路，乙要建桥: each its own subject, and the same word after it
    r"(?P<who>[^，。；：、“”《》\d这那其该此它他她本]{2,8}?)(?P<word>方面则?[是要须将]|则[是要须]|[是要须]|的要求是|讲的是|强调|侧重)(?P<rest>[^。；：]+)"
)
_NOBODY = re.compile(
    r"^(?:同时|还|也|并|又|但|而|更|都|既|不|就|只|主要|关键|目的|结果|重点|首先|其次|最后|如果|因为)|[不都也还既就又并只]$"
)
_SAME_YEAR = re.compile(
    r"(?:(?:而|正)?(?:也|就|又|正)?(?:是)?在?)?(?:这一年|同一年|同年|当年)(?:里|内)?(?:也|还|又)?[，,]?"
)
_DATED = re.compile(
    r"^(?:在)?(?P<year>\d{4}年)[，,]?(?P<one>[^。；]{6,}?)[，,；;](?P<two>[^。；]{6,})[。！]?$"
)
_EACH = re.compile(r"前者|后者|分别|其中|依次|各自")  # goes on about each by itself
_STOPS = re.compile(r"[。；;：:！!？?]")


def each_told(reading: Reading) -> Iterator[list[Told]]:
    """Yield what a claim says of several at once, as sentences that must all be borne out."""
    text = reading.folded.strip()
    of_all = _of_all(text)
    if of_all:
        yield of_all
    if figures := _FIGURES_OF.match(text):
        clauses = [one for one in re.split("[，,]", figures["said"]) if one]
        yield [Told(f"{figures['of']}{one}。", figures["of"]) for one in clauses]
    if listed := _of_year(text):
        yield listed
    if apart := _side_by_side(text):
        yield apart
    if both := same_year(text):
        yield both


def same_year(text: str) -> list[Told]:
    """Return the two things that a claim says of one year: 2033年…，乙也在这一年…."""
    dated = _DATED.match(text)
    two = _SAME_YEAR.sub("", dated["two"], count=1) if dated else ""
    if dated is None or two == dated["two"]:
        return []
    return [Told(f"{dated['year']}，{one}。", dated["year"]) for one in (dated["one"], two)]


def _of_all(text: str) -> list[Told]:
    """Return what is said of each of the things before 都."""
    said = list(_ALL.finditer(text))
    if (
        len(said) != 1
        or _BY.match(text, said[0].end())
        or _STOPS.search(text.rstrip("。！"), 0, said[0].end())
    ):
        return []
    before, rest = text[: said[0].start()], text[said[0].end() :]
    clauses = [one for one in re.split(r"[，,]", before) if one]
    rows = [(at, found) for at, one in enumerate(clauses) if (found := row(_IN.sub("", one)))]
    if len(rows) != 1:
        return []
    if _EACH.search(rest):
        return []
    at, things = rows[0]
    led, between = clauses[:at], clauses[at + 1 :]
    if led and not all(_LEADS.search(one) for one in led):
        return []
    head = "".join(f"{one}，" for one in led)
    return [Told(f"{head}{_one(things, one, between, rest)}", one) for one in things.things]


def _one(things: Row, thing: str, between: list[str], rest: str) -> str:
    """Return what is said of one; of 甲县 where that stands between: 甲、乙两项，甲县都…."""
    owner = things.lead
    if between and not owner and len(between) == 1 and not _LEADS.search(between[0]):
        return f"{between[0]}的{thing}{things.tail}{rest}"
    middle = "".join(f"{one}，" for one in between)
    return f"{owner}{thing}{things.tail}{middle}{rest}"


def _of_year(text: str) -> list[Told]:
    """Return what a claim says a year is, item by item: 2034年的三重意义：甲、乙、丙."""
    said = _YEAR_HAS.match(text) or _YEAR_IS.match(text)
    if said is None:
        return []
    items = [one for one in _ITEM.split(said["list"]) if one]
    count = said.groupdict().get("count")
    if not 1 < len(items) <= FEW:
        return []
    if count and count != "多" and int(chinese(count) or 0) != len(items):
        return []
    return [Told(f"{said['year']}是{one}。", one) for one in items]


def _side_by_side(text: str) -> list[Told]:
    """Return the clauses of a claim, if each begins with another subject and goes on alike."""
    clauses = re.split(r"[，,；;]", text.rstrip("。！"))
    found = [_SIDE_BY_SIDE.fullmatch(one) for one in clauses]
    known = [one for one in found if one and not _NOBODY.search(one["who"])]
    subjects = {one["who"] for one in known}
    if len(clauses) == 1 or not len(subjects) == len(known) == len(clauses):
        return []
    if len({one["word"] for one in known}) > 1 or len(clauses) > FEW:
        return []
    return [Told(f"{one[0]}。", one["who"], topical=True) for one in known]
