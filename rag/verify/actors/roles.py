"""Checks who did what to whom: both sides of a verb in the claim stand on the same sides there."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rag.verify.actors.sides import IN_ROLE, Sides, find_sides, nothing_follows
from rag.verify.evidence.parts import Part, Window
from rag.verify.evidence.problem import Problem, contradicted
from rag.verify.words.carrying import acts, carries, is_place
from rag.verify.words.lexicon import lexicon
from rag.verify.words.nominal import in_title

# Verbs that join two parties; of others, those that the claim and the sentence have in common.
VERBS = (
    "授予", "颁发", "任命", "委托", "邀请", "牵头", "带领", "领导", "代表", "起诉", "指导", "收购",
    "投资", "表彰", "奖励", "推动", "促进", "带动", "催生", "支撑", "服务", "引领", "驱动", "入选",
    "批准", "通知", "资助", "击败", "超过", "取代", "告诉", "要求", "管理", "监督", "援助", "供应",
    "出售", "采访", "专访", "拍摄", "主持", "兼并", "共建", "建设", "捐赠", "捐献", "赠送", "选派",
    "发放", "聘请", "聘任", "建造", "承建", "设计", "运营", "培训", "派", "赠予", "移交", "转让",
    "租给", "卖给", "支付", "拨付", "报告", "举报", "投诉", "审批", "赔偿", "补偿", "帮扶", "支援",
)  # fmt: skip
# Verbs that are told from either side, of which each of two must have moved.
_DONE = (
    "深化", "落实", "印发", "出台", "启动", "涵养", "支持", "当作", "作为", "发布", "追回", "抽检",
    "组建", "完成", "驱动", "签署", "修订", "编制", "起草", "培养", "控股", "接管", "吸收", "摆脱",
    "推介", "牵引", "兼任", IN_ROLE,
)  # fmt: skip
_SUPPORTS = re.compile(r"支持(?:单位|方|者|商|企业)")
_AROUND = frozenset({"围绕", "依托", "按照", "根据", "通过", "结合", "面向", "分布"})  # join nobody
_ONE_WAY = frozenset(
    {"超过", "取代", "击败", "收购", "捐赠", "捐献", "赠送", "超越", "兼并", "吞并"}
)
_IT = frozenset({"它", "其", "他", "她", "这", "它们", "他们"})
REMEMBERED = 1024  # claims and sentences that were looked at last
ORDINAL = 4  # characters: 第十二
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+$")
_COMPARED = re.compile(
    r"(?P<actor>[^，。；：,;:]*?)(?:(?:是|为|相当于|达到?)(?P<base>[^，。；：,;:]{1,20}?)的[^，。；：,;:]{1,6}倍"
    r"|比(?P<other>[^，。；：,;:]{1,20}?)(?:[高低多少大小长短早晚快慢强弱好差]|增|减|提|下降|上升))"
)


def check_roles(part: Part, window: Window) -> Iterator[Problem]:
    """Yield a problem if the two sides of a verb, or of a comparison, are exchanged."""
    claim, body = part.text, window.body
    acts_there = (w.text for w in part.words if w.kind == "act" and len(w.text) > 1)
    joining = (one for one in (*_joining(claim), *acts_there) if one not in _AROUND)
    if not (_SUPPORTS.search(claim) or _SUPPORTS.search(body)):
        joining = (one for one in joining if one != "支持")  # 项目不支持入园: no role in it
    verbs = [one for one in dict.fromkeys(joining) if one in body]
    compared = _compared(claim)
    if not (verbs or compared):
        return
    names = _names(part)
    agents = _agents(part)
    for verb in verbs:
        if verb not in claim:
            continue
        said = find_sides(claim, verb, names, body)
        there = find_sides(body, verb, names, claim)
        movers = names if verb in _ONE_WAY else agents
        if said and there and not (_clear(said) and _clear(there)):
            movers = []
        if said and there and _exchanged(said, there, names, movers):
            yield contradicted(f"“{verb}”的双方与原文相反")
            return
    base = compared and _compared(body)
    if compared and base and _exchanged(compared, base, names, names):
        yield contradicted("比较的双方与原文相反")


@lru_cache(REMEMBERED)
def _joining(text: str) -> tuple[str, ...]:
    """Return the verbs of a text that join two parties; it is held against many sentences."""
    return tuple(verb for verb in (*VERBS, *_DONE) if verb in text)


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


def _clear(said: Sides) -> bool:
    """Tell whether one who moved alone is enough: who undergoes may stand before a verb, too."""
    return said.sure and not nothing_follows(said.other)


def _exchanged(said: Sides, there: Sides, names: list[str], agents: Sequence[str]) -> bool:
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


@lru_cache(REMEMBERED)
def _compared(text: str) -> Sides | None:
    """Return the sides of the first comparison."""
    match = _COMPARED.search(text)
    return Sides(match["actor"], match["base"] or match["other"]) if match else None
