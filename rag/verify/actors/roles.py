"""Checks who did what to whom: both sides of a verb in the claim stand on the same sides there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import acts, carries, is_place
from rag.verify.words.content import places
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nominal import in_title, inside_name, names_only

# Verbs that join two parties; of others, those that the claim and the sentence have in common.
VERBS = (
    "授予", "颁发", "任命", "委托", "邀请", "牵头", "带领", "领导", "代表", "起诉", "指导", "收购",
    "投资", "表彰", "奖励", "推动", "促进", "带动", "催生", "支撑", "服务", "引领", "驱动", "入选",
    "批准", "通知", "资助", "击败", "超过", "取代", "告诉", "要求", "管理", "监督", "援助", "供应",
    "出售", "采访", "专访", "拍摄", "主持", "兼并", "共建", "建设", "捐赠", "捐献", "赠送", "选派",
    "发放", "聘请", "聘任", "建造", "承建", "设计", "运营", "培训", "派", "赠予", "移交", "转让",
    "租给", "卖给", "支付", "拨付", "报告", "举报", "投诉", "审批", "赔偿", "补偿", "帮扶", "支援",
)  # fmt: skip
_ONE_WAY = frozenset(
    {"超过", "取代", "击败", "收购", "捐赠", "捐献", "赠送", "超越", "兼并", "吞并"}
)
_CLEFT = re.compile(
    r"^(?P<what>.*?)的(?:单位|企业|机构|部门|一方|人|公司|主体)?(?:是|为|系)(?P<who>.+)$"
)
_FACTORS = re.compile(  # 催生新业态的因素有三个：一是…: what follows acts
    r"^(?P<what>[^，。；：,;:]{2,}?)的(?:因素|原因|动力|力量|条件|要素)[^，。；：,;:]{0,8}[：:](?P<who>.+)$"
)
_IT = frozenset({"它", "其", "他", "她", "这", "它们", "他们"})
_PASSIVE = re.compile(r"由|被(?![作称视评认列纳写])|受到?|获得?|得到|(?<![已曾])经(?!济|过|研究)")
_MODAL = re.compile(r"应当|可以|必须|不得")  # 经业主提议应当组织: 经 governs 提议
_BY_ANOTHER = re.compile(r"由(?!于|来|衷)|被|的[是为系]")
_TOWARDS = re.compile(
    r"(?<![一二三四五六七八九十导方意动走])向|给|对(?![口接象外应])|为(?![了主期])"
)
REMEMBERED = 1024  # claims and sentences that were looked at last
NOBODY = 2  # characters before a verb that name nobody: 负责运营…的是
ORDINAL = 4  # characters: 第十二
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+$")
_NOTHING = re.compile(  # 要加速建设, 提出已满十年: nothing that it is done to
    r"(?:[了的则]|已经?|至今|到现在|满|近|约|超过?|达)*(?:$|[\d一二三四五六七八九十百两半][\d.]*(?:多|几|余|个)*(?:周?年|月|天|日|届|次))"
)
_CLAUSE = re.compile(r"[，。；：，,;:！？!?]")
_COMPARED = re.compile(
    r"(?P<actor>[^，。；：,;:]*?)(?:(?:是|为|相当于|达到?)(?P<base>[^，。；：,;:]{1,20}?)的[^，。；：,;:]{1,6}倍"
    r"|比(?P<other>[^，。；：,;:]{1,20}?)(?:[高低多少大小长短早晚快慢强弱好差]|增|减|提|下降|上升))"
)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What stands on the side of the one who acts, and on the other."""

    actor: str
    other: str


def check_roles(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if the two sides of a verb, or of a comparison, are exchanged."""
    claim, body = part.text, window.body
    acts_there = (w.text for w in part.words if w.kind == "act" and len(w.text) > 1)
    verbs = [one for one in dict.fromkeys((*_joining(claim), *acts_there)) if one in body]
    compared = _compared(claim)
    if not (verbs or compared):
        return
    names = _names(part)
    agents = _agents(part)
    for verb in verbs:
        if verb not in claim:
            continue
        said = _sides(claim, verb, names, body)
        there = _sides(body, verb, names, claim)
        movers = names if verb in _ONE_WAY else () if said and _topical(said) else agents
        if said and there and _exchanged(said, there, names, movers):
            yield contradicted(f"“{verb}”的双方与原文相反")
            return
    base = compared and _compared(body)
    if compared and base and _exchanged(compared, base, names, names):
        yield contradicted("比较的双方与原文相反")


@lru_cache(REMEMBERED)
def _joining(text: str) -> tuple[str, ...]:
    """Return the verbs of a text that join two parties; it is held against many sentences."""
    return tuple(verb for verb in VERBS if verb in text)


def _names(part: Part) -> list[str]:
    """Return what a claim names that may stand on a side of a verb."""
    contrary = lexicon().contrary
    names = [
        word.text
        for word in part.words
        if len(word.text) > 1 and word.kind != "act" and not contrary(word.text)
    ]
    return names + [figure.text for figure in part.quantities if figure.unit == "places"]


def _agents(part: Part) -> list[str]:
    """Return the whole names of those in the claim who can act: 柳溪镇中心小学, 程向民."""
    agents: list[str] = []
    start, last = 0, -1
    for word in part.words:
        start = word.start if word.start != last else start
        last = word.end
        if (
            acts(word.text)
            and not is_place(word.text)
            and not in_title(part.reading.folded, word.start)
        ):
            first = _ORDINAL.search(part.reading.folded, max(0, start - ORDINAL), start)
            begin = first.start() if first else start
            agents.append(part.reading.folded[begin : word.end])
            last = -1
    return agents


def _topical(said: _Sides) -> bool:
    """Tell whether nothing follows a verb, so that who stands before it may undergo it.

    中心要加速建设, 战略提出满十年: Chinese needs no 被 there.
    """
    return _NOTHING.match(said.other) is not None


def _exchanged(said: _Sides, there: _Sides, names: list[str], agents: Sequence[str]) -> bool:
    """Tell whether two changed sides, or one who can act did, and nobody stayed."""
    if any(_left(name, said.actor, there.actor, there.other) for name in names) and any(
        _left(name, said.other, there.other, there.actor) for name in names
    ):
        return True
    moved = any(
        _left(name, said.actor, there.actor, there.other)
        or _left(name, said.other, there.other, there.actor)
        for name in agents
    )
    return moved and not any(
        (name in said.actor and carries(there.actor, name) >= 1)
        or (name in said.other and carries(there.other, name) >= 1)
        for name in agents
    )


def _left(name: str, said: str, same: str, opposite: str) -> bool:
    """Tell whether a name said on one side stands there only on the opposite one, if as 它."""
    there = opposite.strip() in _IT or carries(opposite, name) >= 1
    return name in said and there and carries(same, name) < 1


def _sides(  # noqa: PLR0911 - one for each way to tell it
    text: str, verb: str, names: list[str], opposite: str
) -> _Sides | None:
    """Return the sides of the first use of a verb, within its clause; a passive exchanges them.

    Who stands after 向 or 给 is on the other side too. Titles and nouns (使用情况) have no sides,
    nor has a verb inside the same name in the text that it is held against, `opposite`.
    """
    at = next(
        (
            start
            for start in places(text, verb)
            if not names_only(text, start, start + len(verb))
            and not inside_name(text, start, start + len(verb), opposite)
        ),
        -1,
    )
    if at < 0:
        return None
    before = _CLAUSE.split(text[:at])[-1]
    factors = _FACTORS.match(text[at + len(verb) :]) if len(before) <= NOBODY else None
    if factors:
        return _Sides(factors["who"], factors["what"])
    after = _CLAUSE.split(text[at + len(verb) :])[0]
    cleft = _CLEFT.match(after)
    after = _BY_ANOTHER.split(after)[0]  # …的管理由主管部门负责
    if cleft and len(before) <= NOBODY:  # 承建这条线的是甲公司
        if not cleft["what"] and not any(acts(name) for name in names if name in cleft["who"]):
            return _Sides(before, cleft["who"])  # 轮值举办的是论坛
        return _Sides(cleft["who"], before + cleft["what"])
    shown = before
    for name in names:
        shown = shown.replace(name, "□" * len(name))  # 程向民 is no 向
    modal = max((match.end() for match in _MODAL.finditer(shown)), default=0)
    passive = max(_PASSIVE.finditer(shown, modal), key=re.Match.start, default=None)
    if passive is not None:
        return _Sides(before[passive.end() :], before[: passive.start()] + after)
    towards = _TOWARDS.search(shown)
    if towards is not None:
        return _Sides(before[: towards.start()], before[towards.end() :] + after)
    return _Sides(before, after)


@lru_cache(REMEMBERED)
def _compared(text: str) -> _Sides | None:
    """Return the sides of the first comparison."""
    match = _COMPARED.search(text)
    return _Sides(match["actor"], match["base"] or match["other"]) if match else None
