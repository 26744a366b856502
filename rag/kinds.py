"""Which kind of answer a question asks for: rules over its folded words.

Tried in order, the surest first; what no rule knows is a `thing` (什么…, 何种…), for which any
new words count as an answer.
"""
# ruff: noqa: E501, ISC004 - tables of Chinese expressions read best in full lines

import re
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal[
    "person", "organisation", "place", "date", "duration", "number", "reason", "manner",
    "definition", "yesno", "list", "thing",
]  # fmt: skip

KINDS: tuple[Kind, ...] = (
    "person", "organisation", "place", "date", "duration", "number", "reason", "manner",
    "definition", "yesno", "list", "thing",
)  # fmt: skip

MEASURE = "个位名家座条种项类间所部本篇次届场件份只支台辆套款片段层级处股笔批期组"
_WHICH = rf"(?:哪|何|什么|啥)(?:一|几|些)?(?:[{MEASURE}])?"
# 哪三条, 哪几座: names are asked for, not how many they are.
WHICH_OF = r"哪[几两二三四五六七八九十](?![年天月日号])"
_ORGANISATION = (
    "公司|机构|单位|部门|企业|集团|大学|学校|学院|法院|医院|组织(?![形方架结机生活上])|政党|党派|党|团体|银行|球队|球会|"
    "乐团|乐队|部队|军队|协会|委员会|政府|机关|媒体|报社|报纸|出版社|俱乐部|会议|实验室|平台"
)
# 什么区别, 什么地位, 什么市场, 啥路子 ask for no place.
_PLACE = (
    "城市|国家|省份|省(?!钱)|地区|区域|地方|地点|地(?![位步])|区(?![别分间块])|县|市(?![场民值])|镇|村|州|岛|岛屿|洲|街|路(?![子线径数])|"
    "方向|位置|车站|站(?!位)|机场|公园|港口|河|江|湖|山|海|大洲|行政区|殖民地|建筑|场馆|宫殿|寺|校区"
)
_OFFICE = "书记|一把手|主席|主任|总理|总统|领导|校长|院长|市长|区长|县长|省长|镇长|部长|局长|处长|所长|行长|会长|理事长|董事长|总经理|经理|总裁|负责人|作者|记者|主编|创始人"
_WHAT = "(?:什么|啥|哪个|哪一个)"
# 任职的公司是？ and 橱柜宽度 leave out the question word: the last word says what is asked for.
_LEFT_OUT = rf"(?:是|为|叫)?{_WHAT}?[?？。]*$"
_AMOUNTS = (
    "人口|总分|分数线|利息|工资|报价|价位|限额|额度|[宽高长厚深]度|温度|票房|市值|销量|产量|产值|总值|门票|票价|折扣|收入|"
    "利率|税率|海拔|网速|速度|热值|体重|(?:补贴|补助|资助|奖励|收费|发放|缴费|报销)标准|(?<![免消浪付缴交收经])费用?"
)
# 后果如何, 外形是怎样的: what it is, not how it is done.
_STATES = "得|情况|水平|成绩|后果|结果|伤情|状况|现状|效果|表现|关系|效益|质量|外形|外观|样子|环境|地形|图案|特[征点]|态度|反响|待遇|前景|天气"

_RULES: tuple[tuple[Kind, str], ...] = (
    ("reason", r"\bwhy\b|\breasons?\b|(?<![视作成称])为什么|为何|为啥|因何|缘何|何故|何以|(?:什么|啥|何种|哪些)?(?:原因|缘故)|(?:什么|啥|何)理由"
               rf"|[主诱]因{_LEFT_OUT}|是因为[?？。]*$|目的(?:是|为|何在)|出于(?:什么|啥|何)|理由(?:是|为)|怎么会|由于什么|因为(?:什么|啥)|为了(?:什么|啥)|图个?(?:什么|啥)"),
    ("yesno", r"^(?:is|are|was|were|does|do|did|has|have|can|will)\b|是否|是不是|有没有|有无|能否|可否|会不会|能不能|可不可以|对不对|对吗|是吗|吗[?？。!]*$|属不属于"
              r"|([\u4e00-\u9fff])不\1(?!.*(?:多少|几|哪|谁|什么|啥))|[\u4e00-\u9fff]{3}(?<![要可能])(?:没|没有|不)[?？。!]*$|(?<![这那])吧[?？。!]*$"),
    ("person", rf"(?:{_OFFICE})(?:的?名字|现在)?(?:叫|是)(?:{_WHAT}|谁)(?:名字|人)?[呀啊来着?？]*$"),
    ("definition", r"what (?:is|does) .{1,40}(?:mean|stand for)|^what is|什么是|何谓|是什么意思|(?:什么|啥)意思|含义|指的是?(?:什么|啥)|是指(?:什么|啥)|^[^的]{1,16}是(?:什么|啥)[?？]?$"
                   r"|定义|是个?(?:什么|啥)东西|意味着(?:什么|啥)|寓意|(?:是|说)的?(?:什么|啥)概念|^[^的]{2,16}说的是(?:什么|啥)[?？]?$|(?:什么|啥)叫"),
    ("date", r"\bwhen\b|what (?:date|year|time)|which year|in what year|何时|什么时[候后]|啥时候|啥时间|多会儿|什么时间|何年|何月|何日|哪一?个?(?:年|天|日|月|世纪|年代|时候|时期|时间|朝代|朝)"
             r"|几月(?!间|内|来|前|后|级)|几日(?!间|内|来|前|后|级)|几号(?![线楼店门院馆])|哪个?(?:时段|段时间|段日子)|哪(?:一|几)?段时间|(?:西元|公元|民国|几)几年|日期|(?:时间|时候|年份)(?:是|为|在)"
             r"|时间[?？]?$|(?:时间|日期)\d{4}年?$|生日[?？]?$|几时|(?<![哪到])几点(?![零几])|生于[?？]?$"),
    ("duration", r"how long|多久|多长时间|(?:期限?|时间|年限|假)(?:是|有|为|能|要|可以)?多长|(?:多少|几)个?(?:(?:工作|自然)日|年|天|日|月|小时|分钟|周(?!年)|星期|世纪)|期限|历时|有效期[?？]?$|(?:时长|周期|工期|年限)[?？]?$"),
    ("number", r"how (?:many|much|big|large|high|old|far)|what (?:percentage|share|proportion|number|is the (?:number|share|rate|amount|total))|多少|百分之几|几分之几|几[" + MEASURE + r"人元岁倍成度万亿千百十家城周]|第几|多[大高长远宽深重快少](?!的影响)"
               r"|占比|比例|比重|人数|数量|金额|价格|单价|总数|电话|号码|面积(?:是|为)|人口(?:是|为)|率(?:是|为|达|[?？]?$)|(?:增|涨|升|降|跌)幅[?？]?$|增速"
               r"|规模(?:是|为|有)|身高|年龄|总额|强度"
               rf"|^(?!.*(?:谁|什么|啥|哪|何|怎|咋)).*(?:{_AMOUNTS})(?:\d{{4}}年?|是|为)?[?？。]*$|几分(?![之钟])|哪一?[集期](?!间)"),
    ("organisation", rf"(?:which|what) (?:company|organi[sz]ation|university|institution|body|ministry|ministries|department)|{_WHICH}(?:{_ORGANISATION})|由谁主办|[由归被]哪一?方(?![面向法式案便])|(?:公司|单位|机构|机关|医院|学校|大学|银行|企业|部门|组织)(?:的?(?:名称|名字|全称))?(?:是|为|叫)(?:哪[个家]|哪一[个家]|什么|啥)?[?？。]*$"
                     r"|[向找归]谁|谁(?:来)?(?:负责|出钱|掏钱|买单|承担|审核|审批|批准|发放|受理|管(?!理的)|主管|监管|牵头|实施|运营|发布|印发|组织|主办|出资)"),
    ("person", rf"\bwho(?:m|se)?\b|谁|何人|哪(?:一|几|些)?[位名]|{_WHICH}(?:人|人物|皇帝|国王|总统|总理|领导|作家|学者|教练|导演|演员)"
               r"(?!口|才|群)|(?:什么|啥)名字|姓名|作者(?:是|为)"),
    ("place", rf"\bwhere\b|(?:which|what) (?:city|cities|country|place|district)|哪里|哪儿|哪边|何处|何地|何方|在哪|去哪|到哪|打哪|(?<!走)(?<!走的)(?<!走的是){_WHICH}(?:{_PLACE})|地点|地址|位于|籍贯|祖籍|老家|出生地"
              r"|位置(?:是|在|[?？]*$)|哪一?个?国(?![际内产企有])|从哪(?=[买购来])|哪来|(?:城市|国家|地区|省份?)(?:在[^,，。]{0,8})?(?<!之)(?:是|为)[?？]*$"),
    ("thing", rf"(?:{_STATES})(?:又|都|是)?(?:咋样|怎么样|如何|怎样)的?(?:了|啊|呢)?[?？。!]*$"),
    ("manner", r"\bhow\b|如何|怎么|怎样|怎麽|咋|何种方式|(?:什么|啥|何种|哪种|哪些)(?:方式|方法|手段|途径|办法|形式|措施|举措|手法|招|名义)"
               r"|流程|步骤|(?:通过|依靠|凭借)(?:什么|啥|哪些)|[靠凭](?:的是)?(?:什么|啥|哪)"),
    ("list", rf"\blist\b|what are|which .{{0,20}}s\b|哪些|{WHICH_OF}|有什么|有啥|都[是有当叫]?(?:什么|啥)|包括(?:什么|啥|哪)|包含|分别|列举|都有|都是|[几多]大|几个方面|总结|概括"),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _RULES)
_NAMES = re.compile(WHICH_OF)


def kind_of(folded: str) -> Kind:
    """Return the kind of answer that a folded question asks for."""
    for kind, pattern in _PATTERNS:
        if pattern.search(folded):
            # 哪几条举措 wants them named.
            return "list" if kind == "number" and _NAMES.search(folded) else kind
    return "thing"
