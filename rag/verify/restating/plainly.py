"""Puts a claim plainly: without 材料提到 or 可以看出 before it, and 不得 for 不允许."""

import re

from rag.verify.restating.forceful import unlimited
from rag.verify.words.carrying import SURNAMES

_SOURCE = r"(?:(?:这[篇份]|该|本)?(?:材料|资料|原文|文中|文件|文章|报道|专访|文本))"
_SAYS = (
    r"(?:提到|提及|显示|指出|介绍|写道|写明|写到|记载|所述|表明|看出|看到|可知|得知|说|称|来看|看)"
)
_INTRODUCTION = re.compile(
    rf"^\s*(?:(?:根据|按照|据|从|在)?{_SOURCE}(?:中|里|内容)?(?:可以|可)?{_SAYS}的?"
    rf"|(?:据|按|照|如){_SOURCE}?所(?:载|述|记|写|说|言)"
    r"|(?:由此|从中|不难|由上)?(?:可以)?(?:看出|可见|得知|可知|了解到))(?:[，,:：]|(?=[^\W\d_]{4}))"
)
_THIS_TEXT = re.compile(r"^(?:在)?(?:这篇|这份|该|本)(?:文章|材料|报道|专访)(?=由|的|以|是|在|有)")
_THAN = r"(?:地|上|点|一点|起来)?(?:来|而)?(?:说|讲|看|言之|言|说来|讲来|说起来|看来)"
_FRAME = re.compile(  # 值得一提的是，: what a speaker puts before a statement
    r"(?:(?<=[，。；：,;:])|^)\s*(?:"
    rf"(?:一般|通常|总|总的|总体|整体|大体|大致|简单|具体|概括|笼统|严格|准确|确切|通俗|直白|形象|归纳|总结|综合|客观){_THAN}"
    r"|(?:这|那)?也?就是说|换(?:句话|个说法|种说法|一种说法)(?:来)?(?:说|讲)?|换言之|说(?:白了|到底|穿了|起来|来|实话|句实话)|归根(?:结底|到底)"
    r"|(?:尤其|特别|更|最|还|同时|另外|此外|这里|当然|不过|但)?(?:是)?(?:值得|需要|要|应当|应该|应|须|得|必须|有必要|有一点(?:需)?要)"
    r"(?:特别|着重|格外|重点|再|一并|多|额外)?(?:一提|一说|注意|关注|留意|说明|指出|强调|提醒|补充|明确|肯定|记住|记得|看到|知道|了解|清楚)"
    r"(?:一点|一下|大家|您|你)?(?:的)?(?:一点)?(?:是)?"
    r"|(?:请|请您|请大家|您要|大家要|要|特别|务必)?(?:注意|留意|记住|记得)(?:了|一下|一点)?"
    r"|(?:提醒|告诉)(?:您|你|大家)(?:一下|一句|一点)?"
    r"|(?:由此|从中|据此|由上|这里|我们|这样)?(?:也)?(?:不难|可以|可|能|就能|足以)?(?:看出|发现|看到|看得出|得知|知道|想见|理解|推知|得出|推算出)(?:来)?"
    r"|(?:更|最|尤其|特别)?(?:重要|关键|要紧|难得|难能可贵|可喜|有意思|有趣|具体)的(?:一点)?(?:是|在于)"
    r"|事实上|实际上|众所周知|显而易见|如前所述|顺便(?:说|提)?(?:一句|一下)?|顺带(?:一提|说一句)?|一句话(?:概括|总结|说)?|一言以蔽之"
    r"|(?:这|那|如此|照此)(?:么|样)?(?:一)?(?:来|看来|算来|算下来|说来)|算下来|算起来"
    r"|举(?:个|一个)?例(?:子)?(?:来)?(?:说|讲)?|比方说|打个比方|比如说|譬如说"
    r"|(?:从|在)这(?:个|一)(?:意义|角度|层面|方面|点)(?:上)?(?:来)?(?:说|看|讲)?"
    r"|(?:如果|要是|您|你)?(?:您|你)?(?:想|要)(?:知道|了解)的话"
    r")[，,：:]\s*"
)
_TOLD_BY = re.compile(  # 按程书记的说法，
    r"(?:(?<=[，。；：,;:])|^)\s*(?:按照|按|照|依照|依|根据|据|用|套用|借用)([^，。；：、,;:\d的]{2,10})的(?:说法|讲法|话来?说?|话来?讲|看法|介绍|解释|表述)[，,：:]?\s*"
)
_IN_WORDS = re.compile(  # 在镇长的表述中，
    r"(?:(?<=[。；;])|^)\s*在(?![^，。；]{0,4}(?:专访|文章|报道|原文|材料|资料))([^，。；：、,;:\d的]{2,12})的?(?:表述|论述|讲述|叙述|阐述|口|话语|话|描述|说明|概括)(?:中|里)[，,]\s*"
)
_MENTIONED = re.compile(  # 按会议上提到的内容，
    r"(?:(?<=[，。；：,;:])|^)\s*(?:按照|按|照|依照|依|根据|据)([^，。；：、,;:\d的]{2,12}?)(?:上|中|里)?(?:特别|专门|所|曾)*(?:提到|讲到|谈到|说到|指出)的(?:内容|说法|话)?[，,]\s*"
)
_ASKED = re.compile(  # 您要找的这条路，: what somebody asked for
    r"^\s*(?:您|你)们?(?:刚才|所|要|想要?|在)?(?:问|找|查|说|提|关心|打听|了解|知道)(?:到|起)?的(?=[^，。；是]{2})"
)
_SIDE = re.compile(
    r"(?:(?<=[，。；])|^)(?:拿|从|就|单从|单看|[放搁摆][到在])([^，。；\d]{2,8}?)(?:上?来?[说讲看])(?=[，,])"
)
_SPOKEN_OF = re.compile(  # 说起张三，他是…
    r"(?:(?<=[。；])|^)\s*(?:要是|如果|若)?(?:说|讲|谈|提|论|聊)(?:起|到)(?P<who>[^，。；、]{2,12})[，,](?:他|她|它)们?(?![^\W\d_]?人)(?:这个人)?"
)
_TO_TELL = re.compile(
    r"(?:(?<=[，。；])|^)\s*(?:要|若要?|真要|如果要?|要是)(?:说|问|论|讲)(?=[^，。；]{2,20}[，,])"
)
_BECAUSE = re.compile(r"为什么(?:[说讲]|会说)([^，。；？?]{4,40})[？?]\s*(?:这?是)?因为")
_ALIKE = re.compile(r"(?<=[^，。；一])一样(?=[，,]?(?:都|也|被|均|同属))")  # 甲和乙一样，也…
_ONE = re.compile(r"其中(?:的)?一样(?=就?是|叫)")
_MUST = re.compile(r"非(?:得|要)?([^，。；常]{1,20}?)不可(?![^，。；])")
_LISTED_AMONG = re.compile(  # 修桥被列入法治化的要求: one of them
    r"^(?P<what>[^。；]{4,60}?)[，,]?(?:也|都|均|就|已)?被?(?:列入|归入|纳入|写入|写进|列进|归到|算在|划入)了?(?P<whose>[^，。；、]{2,20}?)的"
    r"(?P<kind>要求|目的|做法|举措|内容|任务|目标|措施|思路)(?:之中|之列|之内|里|中|当中|范围)?[。！]?$"
)
_SURELY = re.compile(r"一定[要得须](?!求)")
_NOT_ONLY = re.compile(  # 不只是, which neither denies nor limits
    r"不(?:光光|光|只|单单|单|仅仅)(?:只)?是?(?![\d一二三四五六七八九十百千万亿两几独位])"
)
_LITTLE = re.compile(  # 人口不过全国的1/25
    r"(?<=[^，。；])(?:只|也)?不过(?=(?:占|有|是)?全[国省市区县球][^，。；]{0,3}(?:\d|[一二三四五六七八九十百千]+分之))"
)
_MERELY = re.compile(r"(?:只|也)?不过(?=[是])")  # 原来不过是一条路: denies nothing
_GREW_TO = re.compile(  # 如今是起初的三倍多
    r"(?!是原来的)(?:如今|现在|目前|增加后|增长后)?(?:已|已经)?(?:是|为|变成|变为|成为|翻到|增至|涨到|扩大到)了?(?:原来|原先|起初|当初|最初|过去|以前|之前|早先)的(?=(?:近|约|大约|不止|超过)?[\d一二两三四五六七八九十.]+倍)"
)
_FORBIDS = re.compile(r"不(?:允许|准许|可以|许(?!可))")
_YEAR_OF = re.compile(  # 在甲开园的前一年，乙…: how long one was before the other
    r"^\s*(?:就|正|恰)?(?:是)?在?(?P<of>[^，。；]{4,40}?)的?(?P<way>前|后|次|第二)(?P<years>(?<=前)[一两三四五]|(?<=后)[一两三四五])?年[，,](?P<what>[^。；]{6,60})[。！]?$"
)
_NAMED = (  # 1.0版“源起河口”的绿道, “源起河口”的1.0版绿道
    re.compile(r"(?P<who>[^，。；“”、]{2,12})(?P<name>“[^“”]{2,20}”)的"),
    re.compile(r"(?P<name>“[^“”]{2,20}”)的(?P<who>[^，。；“”、由在是于]{2,8})"),
)
_CALLED = re.compile(  # 2.0版，名字叫“源起河口”
    r"(?P<who>\d+\.\d)版?[^，。；“”\d]{0,6}[，,]?(?:名字|名称)?(?:叫|称|名|取名)[作做为叫]{0,2}(?P<name>“[^“”]{2,20}”)"
)
_VERSION = re.compile(r"\d+\.\d")
_FIGURE = re.compile(r"[\d.]+[^\W\d_]?")
_CLAUSE = re.compile(r"[，。；,;\n]")
_AND_MORE = re.compile(  # 三倍还多, 三倍有余
    r"(?<=[一两二三四五六七八九十\d]倍)(?:还要?多|有余|开外|出头|还?不止)(?=[^\W\d_]|[，。；！,;]|$)"
)
_LATELY = re.compile(  # 最近六年: 六年来
    r"(?:最近|近来|过去)的?(?:这)?(?P<years>[\d一二两三四五六七八九十]{1,3}年)(?:以来|间|之间|来|里|中|当中)?(?=[，,]|[^\W\d_前后内以])"
)
KEY = 2  # characters of what is named that must stand beside the name
# 张三民主张 would be cut 张三|民主|张
_HOLDS = re.compile(rf"(?P<who>[{''.join(sorted(SURNAMES))}][^\W\d_]?民)主张(?=[^，。；的]{{2}})")
LEFT = 6  # characters that must be left to say something


def plainly(text: str) -> str:
    """Return a claim without what only says that the text says it, and with one way to forbid."""
    for introduction in (_INTRODUCTION, _THIS_TEXT):
        match = introduction.match(text)
        if match and len(text) - match.end() >= LEFT:
            text = text[match.end() :]
    text = _HOLDS.sub(r"\g<who>提出", _YEAR_OF.sub(_years_apart, text))
    text = _NOT_ONLY.sub("不仅", _MERELY.sub("", _LITTLE.sub("只有", text)))
    text = unlimited(text)
    text = _MENTIONED.sub(r"\1说，", _IN_WORDS.sub(r"\1说，", _TOLD_BY.sub(r"\1说，", text)))
    text = _SIDE.sub(r"\1", _ASKED.sub("", text))
    text = _TO_TELL.sub("", _SPOKEN_OF.sub(r"\g<who>", text))
    text = _ONE.sub("其中一个", _ALIKE.sub("", _BECAUSE.sub(r"\1，因为", text)))
    rest = _FRAME.sub("", _MUST.sub(r"必须\1", _SURELY.sub("必须", text)))
    rest = _LATELY.sub(r"\g<years>来", _AND_MORE.sub("多", rest))
    rest = _GREW_TO.sub("增加到原来的", rest)
    rest = _LISTED_AMONG.sub(r"\g<whose>的\g<kind>包括\g<what>。", rest)
    return _FORBIDS.sub("不得", rest if len(rest) >= LEFT else text)


def _years_apart(said: re.Match[str]) -> str:
    if said["way"] in "前后" and not said["years"]:
        return said[0]
    way = "早" if said["way"] == "前" else "晚"
    return f"{said['what']}比{said['of']}{way}{said['years'] or '一'}年。"


def without_name(text: str, evidence: str) -> str:
    """Return a claim without what it says by the way, that something is called “…".

    Only if a clause of the evidence says so of it; else the claim as it is.
    """
    for pattern in _NAMED:
        match = pattern.search(text)
        if match is None:
            continue
        who = _FIGURE.search(match["who"])
        key = who[0] if who else match["who"][:KEY]
        if not any(key in one and match["name"] in one for one in _CLAUSE.split(evidence)):
            return text
        rest = text[: match.start("name")] + text[match.end("name") :]
        at = rest.find("的", max(0, match.start("name") - 1))
        return rest[:at] + rest[at + 1 :] if at >= 0 else rest
    return text


def names_another(text: str, evidence: str) -> bool:
    """Tell whether a claim calls by a name “…” what no clause does: 1.0版 for 2.0版."""
    for match in filter(None, (pattern.search(text) for pattern in _NAMED)):
        who = _FIGURE.search(match["who"])
        clauses = [one for one in _CLAUSE.split(evidence) if match["name"] in one]
        if who and clauses and not any(who[0] in one for one in clauses):
            return any(_FIGURE.search(one) for one in clauses)
    called = _CALLED.search(text)
    if called is None:
        return False
    numbers = [_VERSION.findall(one) for one in _CLAUSE.split(evidence) if called["name"] in one]
    return any(numbers) and not any(called["who"] in one for one in numbers)
