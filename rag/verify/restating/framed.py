"""Takes off what only leads to a statement: 从履历来看, 谈到税收，, 解释说, 一手…一手….

Tried where a claim is not borne out as it is told. What a frame speaks of stays, as the first
word of what is left, and must be found: 从副标题可以看出 leaves 副标题.
"""

import re

_TELLS = r"(?:来|而)?(?:看|说|讲|言)"
_RECKONED = re.compile(  # 从周年数来推算，: how it is worked out is for the figures to bear out
    r"^\s*(?:如果|若)?(?:从|按照?|以|由|据|根据)?[^，。；：]{0,16}?(?:推算|倒推|推断|倒算|反推|往前推)(?:起来|下来|回去)?(?:可知|可得|可见|得知|一下)?[，,：:]\s*(?=[^，。]{4})"
)
_GENERIC = re.compile(  # says only what kind of thing is told next
    r"^\s*(?:在|从|就|按|单从|仅从)?(?:其|他的|她的|个人|地理|空间|相关|有关|具体|整个|公开)*"
    r"(?:履历|简历|经历|数据|数字|统计|结果|分布|资料|字面|内容|结构|构成|成效|效果|时间|时间先后|时间顺序|年份|年代|次序|顺序|先后|位置|性质|类型|行文|脉络|沿革|时间线)"
    rf"(?:上|中|里)?(?:{_TELLS})?[，,：:]\s*(?=[^，。]{{4}})"
)
_SEEN = re.compile(  # 从副标题可以看出
    r"^\s*从(?P<what>[^，。；：、,;:]{2,16}?)(?:上|中|里)?(?:我们|大家|您|你)?(?:就|也|都|还)?(?:可以?|能够?|不难|足以)?"
    r"(?:看出|看到|看得出|得知|可知|知道|了解到|发现|读出|读到)(?:来)?[，,：:]?"
)
_TOPIC = re.compile(  # 谈到税收，: what is told next is about it
    r"^\s*(?:在|每当|当)?(?:谈|说|提|讲|论|聊|涉)(?:到|及|起)(?P<what>[^，。；：,;:]{2,20}?)(?:时|的时候|这一点|这个问题)?[，,：:]\s*"
)
_SOURCE = r"(?:这[篇次份场]|该|本)?(?:材料|资料|原文|文中|文件|文章|报道|专访|采访|访谈|文本)"
_SAYS = (
    r"(?:提到|提及|指出|介绍|写道|写到|解释|强调|认为|评价|回答|概括|总结|转述|转引|引述|援引|说明"
    r"|感慨|感叹|感言|形容|描述|记述)"
)
_TOLD = re.compile(  # 专访解释说，
    rf"(?:^|(?<=[，。；：,;:]))\s*{_SOURCE}(?:中|里)?(?:还|也|就|曾|对此)?{_SAYS}(?:说|道|到|称)?(?:[，,：:]|(?=要|应|须|将|[^\W\d_]{{6}}))"
)
_QUOTES = re.compile(  # 报道援引的论述是：
    rf"(?:^|(?<=[，。；,;]))\s*{_SOURCE}(?:中|里)?(?:所|给出|援引|引用|引述|转述|记下|写下|写到|提到|作出|对此)*的"
    r"(?:回答|答案|论述|说法|说明|解释|描述|表述|概括|评价|介绍|原话|观点|判断|看法)(?:就)?(?:是|为|说)[，,：:]?"
)
_SECTION = re.compile(  # 编者按一开头就提到，
    r"^\s*(?:在)?(?P<what>编者按|前言|引言|序言|导语|简介|[^，。；：、]{2,4}简介|图片说明|[主副]标题|引题|附则|总则)(?:一?开[头篇]|结尾|末尾|中|里)?(?:就|便|还|也|曾)?"
    rf"(?:{_SAYS}|点明|写着|写明|交代|说)(?:了|说|过)?[，,：:]?"
)
_ASIDE = re.compile(  # 一手抓生产，一手抓安全
    r"(?<![^\W\d_]第)(?:另)?一(?:手|头)(?=[^，。；\d的]{4})"
)
_INTERVIEWED = re.compile(  # 接受这次专访的时候: that the person was asked is what the text is
    r"(?:接受|受)(?P<what>(?:这次|本次|该|此次)?(?:专访|采访|访谈|访))(?=之?时|的时候|之际|期间|为止|那[时年])"
)
_THIS = re.compile(  # 镇长这一职务, “最美渡口”这个称号: says only what kind of thing was named
    r"(?<=[^\W\d_”》])这(?:一|个|项|种)(?:职务|职位|岗位|头衔|称号|荣誉|活动|会议|文件|说法|概念|提法|目标|名称|任务|事实)"
)
_NTH = re.compile(  # 第四项任务是: what the items are called says nothing of this one
    r"(?<=第[一二三四五六七八九][项条个点])(?:任务|工作|举措|措施|要求|做法|内容|部署|重点|建议|安排|意见|抓手|着力点|方面)(?=是|就是|为|，)"
)
_STANDS = re.compile(  # 甲排在三项任务的第二位: the second of them, no ranking by size
    r"(?:一[环链款项条])?(?:排在|排到|列在|位列)(?P<of>[^，。；\d]{2,20}?)(?:的|里的?|中的?)第(?P<nth>[一二三四五六七八九])(?:位|项|条)?(?![^\W\d_])"
)
_CHECKED = re.compile(  # 经核对，; 按照部署，: that somebody looked, or planned it, not who
    r"(?:^|(?<=[。；;]))\s*(?:(?:经|据|经过)(?:反复|逐一|认真|再次|我们|本人)?(?:核对|核实|核查|查证|查阅|查询|比对|对照|查|检索|统计)(?:可知|发现|得知|确认)?"
    r"|(?:核对|对照|核查|翻查|查阅|通读)(?:了)?(?:原文|全文|资料|材料)?(?:后|之后)?(?:可知|发现|可见|得知|可以?看出|确认)"
    r"|(?:用|往|拿)?(?:句|一句)?(?:大白话|白话|简单|老百姓的话|小|大处)(?:里|处|了)?(?:来)?(?:说|讲)(?:就是)?"
    r"|(?:按照|按|依照|依|根据|照)(?:这一|这个|此|上述|有关|相关|既定|统一|总体|整体|整个)*(?:部署|安排|思路|布局|谋划|打算))[，,]\s*"
)
_ALONE = re.compile(  # 单看累计增幅，; 论占全国的份额，: what is told next is told of it
    r"(?:^|(?<=[。；;]))\s*(?:(?:单单?|光|只|仅|若|如果|要|要是)*(?:看(?![好齐待重])|论(?![文坛述证点])|比(?![较例如重]))(?=[^，。；]{2,14}[，,])(?P<what>[^，。；：]{2,14}?)(?:的话|这一项|这一点|一项)?"
    r"|(?:仅|单|若|如果|只)?[以从就拿](?P<other>[^，。；：]{2,14}?)(?:来|而)?(?:看|论|说|比|比较|衡量|计))[，,]\s*"
)
_TO_FIND = re.compile(  # 想找原文的话，您可以看…
    r"^\s*(?:您|你)?(?:如果|若|要是)?(?:想要?|要)(?:找|看|查|读|翻|核对)(?:到|阅|找|一下)?(?:原文|全文|出处|原稿|原件|这篇专访|这篇文章)(?:的话|时)?[，,]"
    r"(?:您|你)?(?:可以|可|能|请|就|不妨|直接)*(?:去|到)?(?:看|翻|查|找|读|参看|查阅)(?:一下|看)?"
)
_THERE = re.compile(  # “河口论坛”栏目，专访就登在那里
    r"(?P<where>[“《][^”》]{2,20}[”》](?:这个|这一)?[^，。；“”]{0,4})[，,](?P<what>[^，。；]{2,10}?)(?:就|便|正是)?(?P<put>刊登|登载|发表|刊载|刊|登|发)在(?:那里|其中|那儿|里面|上面)"
)
_HAS_TEXT = re.compile(  # 不光有文字，还配了图: that a text is one
    r"(?:[，,]?(?:不光|不仅|不只|不但|除了)(?:是|有)?文字(?:之外|以外|内容|外)?[，,]|(?:图文并茂|图文兼有|有文有图)[，,])"
)
_UNDER = re.compile(r"(?<=[引导持下动推领励力])之下(?=[，,])")  # 在规划的牵引之下，
_CLOSES = re.compile(  # …，专访里这样写道。
    rf"[，,]{_SOURCE}(?:中|里)?(?:(?:是|就|还|也)?(?:这样|这么|如此){_SAYS}(?:说|道|的)?"
    r"|(?:里|中)?(?:便|就|还|也|曾)?(?:有|发出|写下|给出|作出)过?(?:这样|这么|如此|此)的?一?(?:番|种|句|段)?(?:感慨|感叹|感言|说法|论断|判断|描述|表述|评价|话))(?=[。！]?$)"
)
LEFT = 6  # characters that must be left to say something


def unframed(text: str) -> str:
    """Return a claim without its frames; as it is if too little would be left."""
    rest = _INTERVIEWED.sub(lambda said: _asked(said["what"]), text)
    rest = _GENERIC.sub("", _RECKONED.sub("", rest))
    for pattern in (_SEEN, _TOPIC, _SECTION):
        rest = pattern.sub(r"\g<what>，", rest)
    rest = _ALONE.sub(lambda said: f"{said['what'] or said['other']}，", _CHECKED.sub("", rest))
    rest = _THERE.sub(r"\g<what>\g<put>在\g<where>", _TO_FIND.sub("", rest))
    rest = _UNDER.sub("下", _HAS_TEXT.sub("", _CLOSES.sub("", rest)))
    rest = _NTH.sub("", rest)
    rest = _QUOTES.sub("", _TOLD.sub("", rest))
    rest = _ASIDE.sub("", rest) if len(_ASIDE.findall(rest)) > 1 else rest
    rest = _STANDS.sub(r"是\g<of>的第\g<nth>项", _THIS.sub("", rest))
    return rest if len(rest) >= LEFT else text


def _asked(what: str) -> str:
    """Return the interview by its name: 受访 is an interview too."""
    return "专访" if what == "访" else what
