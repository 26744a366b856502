"""Tells who stands on which side of a verb: who does it, and whom or what it is done to.

Chinese marks this by order alone or by a word before the noun: 甲授予乙, 乙由甲授予, 甲把乙授予丙,
乙要靠甲来推动, 在甲的带领下，乙…, 乙的赞助方是甲.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rag.verify.words.carrying import acts
from rag.verify.words.content import places
from rag.verify.words.nominal import inside_name, names_only

_CLEFT = re.compile(
    r"^(?P<what>.*?)的(?:单位|企业|机构|部门|一方|人|公司|主体)?(?:就|正|则|便)?(?:是|为|系)(?P<who>.+)$"
)
_FACTORS = re.compile(  # 催生新业态的因素有三个：一是…: what follows acts
    r"^(?P<what>[^，。；：,;:]{2,}?)的(?:因素|原因|动力|力量|条件|要素)[^，。；：,;:]{0,8}[：:](?P<who>.+)$"
)
_PASSIVE = re.compile(r"由|被(?![作称视评认列纳写定])|受到?|获得?|得到|(?<![已曾])经(?!济|过|研究)")
_MODAL = re.compile(r"应当|可以|必须|不得")  # 经业主提议应当组织: 经 governs 提议
_BY_ANOTHER = re.compile(r"由(?!于|来|衷)|被|的[是为系]")
_TOWARDS = re.compile(
    r"(?<![一二三四五六七八九十导方意动走])向|给|对(?![口接象外应标])|(?<![因作成认以视])为(?![了主期])"
)
_TAKING = re.compile(r"[把将]")  # 甲把乙当作丙: what it is done to comes before the verb
_TAKEN = re.compile(r"[把将以]")  # 以乙作为丙
_AS = frozenset({"作为", "当作", "视为"})
_BY_MEANS = re.compile(r"依靠|[用靠]|(?<![所可予加难])以(?!及|来|后|上|下|内|外|前|为|新|质)")
_LETS = re.compile(r"[让使](?![用命])")  # 让市场对配置起作用: who acts comes after it
_AMID = re.compile(r"(?<![现存实所潜])在(?P<what>[^，。；在]{2,16}?)(?:当中|之中|中|里|方面|上)")
_FIXED = re.compile(  # words that have one of these signs in them
    r"因为|作为|成为|认为|以为|视为|为了|为主|由于|理由|自由|将来|把握|把关|供给|经济|经营|利用|作用|应用|使用|可以|所以|以及|加以|予以"
)
_DOER = r"(?:单位|方|者|商|人|主体|企业|机构)(?:\([^()]{1,8}\))?"
_IS = r"(?:就|则|正|便)?(?:是|为|系|:)"
_ADVERB = r"(?:联合|轮值|共同|加快|加速|持续|积极|不断|全力|大力)"
_ONLY_HOW = re.compile(f"(?:{_ADVERB})*")
_NOTHING = re.compile(  # 要加速建设, 提出已满十年: nothing that it is done to
    r"(?:[了的则好]|[出起]来|已经?|至今|到现在|整整|足足|正好|刚好|恰好|满|近|约|有|超过?|达)*(?:$|[\d一二三四五六七八九十百两半][\d.]*(?:多|几|余|个)*(?:周?年|月|天|日|届|次))"
)
_CLAUSE = re.compile(r"[，。；：，,;:！？!?]")
_STOP = re.compile(r"[。；：;:！？!?]")
_JOINED_CLEFT = re.compile(r"的[，,](?=(?:就|正|则|便)?是)")  # 展示生态的，是甲区
_WHEN = re.compile(rf"(?:[\d年月日]+|{_ADVERB})*")
_OF_WHOM = re.compile(r".+的[^，。；的]{2,}")
_NOUN_BEFORE = re.compile(r"(?:的[一-鿿]{2}|[、和与及])$")
_NOUN_AFTER = re.compile(r"一直|始终|[就便都均也]?[被由当作视是为在，。；、]|$")
_SERIAL = frozenset(
    {"落实", "实施", "推进", "出台", "发布", "开展", "运作", "执行", "管理", "解决"}
)  # 深化|落实
_NAMED = re.compile(r"(?:就|也|则|正)?是")
NOBODY = 2  # characters before a verb that name nobody: 负责运营…的是
FAR = 2  # characters between two verbs that make the first the one that a marker goes with
INTRANSITIVE = frozenset({"牵头", "主导", "带头"})  # who …的是 tells always does it
IN_ROLE = "起"  # 起主导作用
_ROLE = re.compile(r"(?<![一发引掀兴缘])起(?:到|着|了)?(?=[^，。；起]{1,6}作用)")


@dataclass(frozen=True, slots=True)
class Sides:
    """What stands on the side of the one who acts, and on the other; `sure` if a word marks it."""

    actor: str
    other: str
    sure: bool = True


def find_sides(  # noqa: PLR0911 - one for each way to tell it
    text: str, verb: str, names: Sequence[str], opposite: str
) -> Sides | None:
    """Return the sides of the first use of a verb, within its clause; a passive exchanges them.

    Titles and nouns (使用情况) have no sides, nor has a verb inside the same name in the text that
    it is held against, `opposite`.
    """
    text = _JOINED_CLEFT.sub("的", text)
    named = _as_noun(text, verb)
    if named is not None:
        return named
    at = next((start for start in _uses(text, verb) if _is_verb(text, verb, start, opposite)), -1)
    if at < 0:
        return None
    clauses = _CLAUSE.split(_STOP.split(text[:at])[-1])
    before, earlier = clauses[-1], "".join(clauses[-2:-1])
    factors = _FACTORS.match(text[at + len(verb) :]) if len(before) <= NOBODY else None
    if factors:
        return Sides(factors["who"], factors["what"])
    after = _CLAUSE.split(text[at + len(verb) :])[0]
    tail = before.rpartition("、")[2]
    if tail != before and _ONLY_HOW.fullmatch(tail):
        before = tail  # 打造甲、轮值举办乙: a list of what is done
    after = _verb_lists().split(after)[0]
    cleft = _CLEFT.match(after)
    whole = after
    after = _BY_ANOTHER.split(after)[0]  # …的管理由主管部门负责
    shown = _masked(before, names)
    if not cleft and _WHEN.fullmatch(before) and _OF_WHOM.match(after):
        return None  # 联合印发方案的部委共有六个: who does it comes after what is done
    if cleft and (len(before) <= NOBODY or _BY_MEANS.search(shown) or shown[:1] in "在借"):
        if (
            not cleft["what"]
            and verb not in INTRANSITIVE
            and not any(acts(name) for name in names if name in cleft["who"])
        ):
            return Sides(before, cleft["who"])  # 轮值举办的是论坛
        return Sides(cleft["who"], before + cleft["what"])  # 承建这条线的是甲公司
    return _marked(verb, before, shown, after, whole if cleft else "", earlier)


def _marked(  # noqa: PLR0913, PLR0917 - what stands around a verb
    verb: str, before: str, shown: str, after: str, cleft: str, earlier: str
) -> Sides | None:
    """Return the sides by what marks them before the verb, else by their order."""
    taking = next(
        (
            one
            for one in reversed(list((_TAKEN if verb in _AS else _TAKING).finditer(shown)))
            if "□" in shown[one.end() :]
        ),
        None,
    )
    if taking is not None:  # 甲把乙|当作
        after = before[taking.end() :] + after
        before, shown = before[: taking.start()], shown[: taking.start()]
    modal = max((match.end() for match in _MODAL.finditer(shown)), default=0)
    passive = max(_PASSIVE.finditer(shown, modal), key=re.Match.start, default=None)
    if passive is not None:
        other = before[: passive.start()] + (cleft or after)
        bare = passive.start() == 0 and nothing_follows(after) and not cleft and taking is None
        return Sides(before[passive.end() :], earlier + other if bare else other, sure=not bare)
    lets = _LETS.search(shown)
    if lets is not None and "□" in shown[lets.end() :]:
        return _let(before[lets.end() :], shown[lets.end() :], after)
    towards = _TOWARDS.search(shown)
    if towards is not None:
        return Sides(before[: towards.start()], before[towards.end() :] + after)
    means = _BY_MEANS.search(shown)
    if means is not None and taking is None and nothing_follows(after):
        topic = before[: means.start()]
        topic = topic if "□" in shown[: means.start()] else earlier + topic
        return Sides(before[means.end() :], topic, sure=False)
    amid = _AMID.search(before)
    if amid is not None and after.endswith("作用"):
        return Sides(before[: amid.start()] + before[amid.end() :], amid["what"] + after)
    return Sides(before, after)


def _let(before: str, shown: str, after: str) -> Sides:
    """Return the sides where somebody lets another act: 让市场对配置起作用."""
    towards = _TOWARDS.search(shown) or _AMID.search(shown)
    if towards is None:
        return Sides(before, after)
    return Sides(before[: towards.start()], before[towards.start() :] + after)


def nothing_follows(after: str) -> bool:
    """Tell whether nothing follows a verb, so that who stands before it may undergo it.

    中心要加速建设, 战略提出满十年: Chinese needs no 被 there.
    """
    return _NOTHING.match(after) is not None or after in _SERIAL


def _masked(before: str, names: Sequence[str]) -> str:
    """Return a text with signs for what it names, which may have a marker in it: 程向民."""
    for name in sorted(names, key=len, reverse=True):
        before = before.replace(name, "□" * len(name))
    return _FIXED.sub(lambda match: "○" * len(match[0]), before)


def _uses(text: str, verb: str) -> list[int]:
    if verb == IN_ROLE:
        return [match.start() for match in _ROLE.finditer(text)]
    return list(places(text, verb))


def _is_verb(text: str, verb: str, start: int, opposite: str) -> bool:
    end = start + len(verb)
    if verb == IN_ROLE or verb in _AS:
        return True
    if _NAMED.match(text, end):
        return False  # 基础保障是…
    if _NOUN_BEFORE.search(text[:start]) and _NOUN_AFTER.match(text, end):
        return False  # 殷殷的嘱托被当作…, 重任和使命是…
    return not names_only(text, start, end) and not inside_name(text, start, end, opposite)


def _as_noun(text: str, verb: str) -> Sides | None:
    """Return the sides of a verb that names who does it, or under whom: 乙的赞助方是甲."""
    if f"{verb}下" not in text and f"{verb}之下" not in text:
        for match in _doers(verb).finditer(text):
            if match["who"]:
                return Sides(match["who"], match["whose"])
            return Sides(match["he"], match["its"])
        return None
    under = _under(verb).search(text)
    return Sides(under["who"], under["rest"]) if under else None


@lru_cache(maxsize=512)
def _doers(verb: str) -> re.Pattern[str]:
    word = re.escape(verb)
    return re.compile(
        rf"(?:^|[，。；,;])(?P<whose>[^，。；,;]{{2,24}}?)的[^，。；的]{{0,4}}{word}{_DOER}{_IS}(?P<who>[^，。；,;]{{2,}})"
        rf"|(?:^|[，。；,;])(?P<he>[^，。；,;]{{2,24}}?){_IS}(?P<its>[^，。；,;]{{2,24}}?)的[^，。；的]{{0,4}}{word}{_DOER}(?=$|[，。；,;])"
    )


@lru_cache(maxsize=512)
def _under(verb: str) -> re.Pattern[str]:
    return re.compile(
        rf"在(?P<who>[^，。；在]{{2,24}}?)的?[^，。；的]{{0,2}}{re.escape(verb)}之?下[，,]?(?P<rest>[^，。；]*)"
    )


@lru_cache(maxsize=1)
def _verb_lists() -> re.Pattern[str]:
    return re.compile(
        rf"、(?={_ADVERB}?(?:打造|建设|建立|举办|开展|推动|推进|加强|完善|培养|培育|提供|构建|引进|支持|组织|制定|实施|健全|提升|优化|强化))"
    )
